import type { Clock } from '../clock.js';
import { errorCode, errorMessage } from '../error.js';
import type { HostEvent, Metrics, OwnEvent } from '../event.js';
import { boundsOf, type Specs, type Values } from '../hyperparameter.js';
import { type Pace, paceAt } from '../pace.js';
import type { Notice, Outcome, Proposals } from '../scheduler.js';
import type { Tunable } from '../tunable.js';
import { type ApplyFailure, applyAll, type Change, differencesFrom } from './apply.js';
import { decide, follow, isOpen, type Post, type Ruling } from './board.js';
import { type Lead, seenOf } from './lead.js';
import type { Publisher } from './publisher.js';
import { keepPoint, type Rescue, rescueRun } from './rescue.js';
import {
  ask,
  type Bench,
  comeBack,
  type FaultPolicy,
  heldBack,
  isActive,
  type Member,
  mayReturn,
  takeRecovery,
} from './roster.js';

/** What a session is while it runs; only a turn changes it. */
export interface State {
  readonly specs: Specs;
  readonly seed: number;
  readonly faults: FaultPolicy;
  readonly followers: readonly string[];
  readonly tunables: Readonly<Record<string, Tunable>>;
  /** Sorted by name. */
  readonly members: readonly Member[];
  /** By hyperparameter, sorted by name. */
  readonly posts: ReadonlyMap<string, Post>;
  readonly publisher: Publisher;
  readonly rescue: Rescue;
  values: Values;
  /** Of the host's clock, for what is limited per step or epoch. */
  pace: Pace;
  /** Reports so far. */
  report: number;
  /** What the next turn says first. */
  announcements: readonly OwnEvent[];
}

/**
 * One turn: the schedulers in the order of their names on one frozen view, arbitration, all changes or none, and then
 * the event and what was decided from one queue.
 */
export function takeTurn(state: State, event: HostEvent): void {
  const { clock } = event;
  const { publisher } = state;
  state.pace = paceAt(clock, state.pace);
  sayAll(state, state.announcements);
  state.announcements = [];
  if (publisher.listens(event.type)) publisher.queue({ ...event, report: state.report });
  else publisher.count();
  try {
    if ('metrics' in event) announceNonFinite(state, event.metrics, clock);
    const notices = askAll(state, event);
    if (notices !== undefined) heed(state, notices, clock);
    settle(state, clock);
    if (state.rescue.host !== undefined) keepWell(state, event);
    if (event.type === 'epoch.end') {
      for (const member of state.members) sayAll(state, takeRecovery(member, clock, state));
    }
  } finally {
    // Even a host whose tunables are broken hears what happened.
    publisher.deliver(clock, state.report);
    state.report += 1;
  }
}

/** Publishes an event of the session's own, made only when somebody listens. */
export function say(state: State, type: OwnEvent['type'], event: () => OwnEvent): void {
  if (state.publisher.listens(type)) state.publisher.queue({ ...event(), report: state.report });
  else state.publisher.count();
}

/** Publishes events of the session's own that are made already. */
export function sayAll(state: State, events: readonly OwnEvent[]): void {
  for (const event of events) say(state, event.type, () => event);
}

function announceNonFinite(state: State, metrics: Metrics, clock: Clock): void {
  const names: string[] = [];
  for (const name in metrics) if (!Number.isFinite(metrics[name])) names.push(name);
  if (names.length > 0) {
    say(state, 'metrics.nonfinite', () => ({ type: 'metrics.nonfinite', clock, metrics: names }));
  }
}

/** Asks every scheduler; what those who have notices say is returned. */
function askAll(state: State, event: HostEvent): readonly Noticed[] | undefined {
  let noticed: Noticed[] | undefined;
  for (const member of state.members) {
    const proposals =
      member.benched === undefined
        ? askOne(state, member, event)
        : askBenched(state, member, event);
    if (proposals !== undefined) stand(state, member, proposals, event.clock);
    if (member.running.notices === undefined) continue;
    for (const notice of member.running.notices()) {
      noticed ??= [];
      noticed.push({ ...notice, scheduler: member.scheduler.name });
    }
  }
  return noticed;
}

type Noticed = Notice & { readonly scheduler: string };

/** Makes events of what schedulers say, and takes a run that has diverged back, once a turn. */
function heed(state: State, notices: readonly Noticed[], clock: Clock): void {
  let alarm: Extract<Noticed, { readonly type: 'guard.trip' }> | undefined;
  for (const notice of notices) {
    const { type, scheduler } = notice;
    switch (type) {
      case 'external.push': {
        const { door, proposals } = notice;
        say(state, type, () => ({ type, clock, scheduler, door, proposals }));
        break;
      }
      case 'guard.trip': {
        const { reason } = notice;
        if (!notice.again) say(state, type, () => ({ type, clock, scheduler, reason }));
        if (notice.diverged) alarm ??= notice;
        break;
      }
      case 'guard.release': {
        const { reason } = notice;
        state.rescue.isLost = false;
        say(state, type, () => ({ type, clock, scheduler, reason }));
        break;
      }
      case 'shadow.proposal': {
        const { proposals, reason } = notice;
        say(state, type, () => ({ type, clock, scheduler, reason, proposals }));
        break;
      }
    }
  }
  if (alarm === undefined) return;
  const { restored, events } = rescueRun(state.rescue, alarm, clock);
  sayAll(state, events);
  if (restored) reset(state, clock);
}

/** What a host brought back of its old values gives way to those in force. */
function reset(state: State, clock: Clock): void {
  const changes = differencesFrom(state.tunables, state.values);
  const failure = applyAll(changes, state.tunables);
  if (failure !== undefined) {
    announceFault(state, 'tunable.fault', failure.hyperparameter, failure.thrown, clock);
  }
}

/** At the run's start and after each evaluation and epoch a point is kept, when every guard is content. */
function keepWell(state: State, { type, clock }: HostEvent): void {
  if (type !== 'run.start' && type !== 'eval.end' && type !== 'epoch.end') return;
  let guards = 0;
  for (const { running } of state.members) {
    if (running.isWell === undefined) continue;
    if (!running.isWell()) return;
    guards += 1;
  }
  if (guards > 0) sayAll(state, keepPoint(state.rescue, clock));
}

function askOne(
  state: State,
  member: Member,
  event: HostEvent,
  bench?: Bench,
): Proposals | undefined {
  const { report } = state;
  const values = valuesFor(state, member);
  const said = ask(member, { report, event, values, outcomes: member.outcomes }, state);
  sayAll(state, said.events);
  for (const name of said.refused ?? []) {
    const value = values[name];
    if (value !== undefined)
      tell(member, name, { verdict: 'rejected', proposed: Number.NaN, value });
  }
  // What was benched, or retired, just now has somebody else's proposals in its place.
  return member.benched === bench ? said.proposals : stepIn(state, member);
}

/** One on the bench returns, or its substitute is asked; a fallback is proposed until it is in force. */
function askBenched(state: State, member: Member, event: HostEvent): Proposals | undefined {
  if (mayReturn(member, event.clock, state.faults)) {
    const back = comeBack(member, event.clock, state);
    sayAll(state, back.events);
    if (member.benched === undefined) return { ...back.proposals, ...askOne(state, member, event) };
  }
  const stepsIn = stepIn(state, member);
  if (!isActive(member)) return stepsIn ?? heldBack(member);
  const said = askOne(state, member, event, member.benched);
  return stepsIn === undefined ? said : { ...stepsIn, ...said };
}

/** What takes the place of a member that was benched just now, whose own proposals wait for its return. */
function stepIn(state: State, member: Member): Proposals | undefined {
  const { benched, scheduler } = member;
  if (benched?.stepsIn === undefined) return undefined;
  const standing = scheduler.controls.flatMap((name) => {
    const stands = state.posts.get(name)?.standing.get(scheduler.name);
    return stands === undefined ? [] : [[name, stands.value] as const];
  });
  const suspended = isEmpty(benched.suspended) ? Object.fromEntries(standing) : benched.suspended;
  member.benched = { since: benched.since, stepsIn: undefined, suspended };
  return benched.stepsIn;
}

function isEmpty(values: Values): boolean {
  return Object.keys(values).length === 0;
}

/** Its own hyperparameters that follow others, a scheduler sees as they would be at the reference. */
function valuesFor({ posts, values }: State, { follows }: Member): Values {
  if (follows.length === 0) return values;
  const seen = follows.map((name) => [name, seenOf(posts.get(name) as Post)] as const);
  return Object.freeze({ ...values, ...Object.fromEntries(seen) });
}

function stand(state: State, { scheduler }: Member, proposals: Proposals, clock: Clock): void {
  for (const name in proposals) {
    const post = state.posts.get(name);
    const value = proposals[name];
    if (post === undefined || value === undefined) continue;
    if (value === null) post.standing.delete(scheduler.name);
    else post.standing.set(scheduler.name, { value, clock, report: state.report });
    post.fresh = true;
  }
}

/** Arbitrates every open hyperparameter, applies all changes or none, and publishes what was decided. */
function settle(state: State, clock: Clock): void {
  const rulings: Ruled[] = [];
  const changes: Change[] = [];
  for (const [hyperparameter, post] of state.posts) {
    const { lead } = post;
    // Leaders come first: what they will be is known.
    const leader = lead === undefined ? undefined : leaderAt(lead, rulings);
    const ruling =
      isOpen(post) || leader !== lead?.post.applied
        ? rule(state, hyperparameter, post, clock, leader)
        : undefined;
    if (ruling === undefined) continue;
    rulings.push({ hyperparameter, post, ruling });
    if (ruling.value !== post.applied) {
      changes.push({ hyperparameter, from: post.applied, to: ruling.value });
    }
  }
  const failure = changes.length === 0 ? undefined : applyAll(changes, state.tunables);
  if (failure !== undefined) {
    announceFault(state, 'tunable.fault', failure.hyperparameter, failure.thrown, clock);
  }
  for (const { hyperparameter, post, ruling } of rulings) {
    conclude(
      state,
      hyperparameter,
      post,
      failure === undefined ? ruling : undone(ruling, post, failure, state.faults.limit),
      clock,
    );
  }
  if (changes.length > 0 && failure === undefined) {
    const values: Record<string, number> = {};
    for (const [hyperparameter, { applied }] of state.posts) values[hyperparameter] = applied;
    state.values = Object.freeze(values);
    say(state, 'values.change', () => ({ type: 'values.change', clock, values: state.values }));
  }
}

interface Ruled {
  readonly hyperparameter: string;
  readonly post: Post;
  readonly ruling: Ruling;
}

/** What a leader will be after this turn. */
function leaderAt({ name, post }: Lead, rulings: readonly Ruled[]): number {
  return (
    rulings.find(({ hyperparameter }) => hyperparameter === name)?.ruling.value ?? post.applied
  );
}

function rule(
  state: State,
  name: string,
  post: Post,
  clock: Clock,
  leader: number | undefined,
): Ruling | undefined {
  const { report, values, pace } = state;
  const explain = state.publisher.observed
    ? (scheduler: string) => explanation(state, scheduler)
    : undefined;
  try {
    return decide(name, post, { clock, report, values, pace }, explain, leader);
  } catch (thrown) {
    post.fresh = false;
    post.unsettled = false;
    announceFault(state, 'arbiter.fault', name, thrown, clock);
    for (const [scheduler, { value: proposed }] of post.standing) {
      const member = state.members.find((candidate) => candidate.scheduler.name === scheduler);
      if (member !== undefined) {
        tell(member, name, { verdict: 'rejected', proposed, value: seenOf(post) });
      }
    }
    return leader === undefined ? undefined : follow(name, post, { clock, values, pace }, leader);
  }
}

function explanation(state: State, name: string): string | undefined {
  const member = state.members.find(({ scheduler }) => scheduler.name === name);
  if (member?.benched !== undefined && !isActive(member)) return 'benched: its fallback';
  try {
    return member?.running.explain?.();
  } catch (thrown) {
    return `its explanation failed: ${errorMessage(thrown)}`;
  }
}

/** Writes down what one ruling changed, tells its schedulers, and publishes it when it says something new. */
function conclude(state: State, name: string, post: Post, ruling: Ruling, clock: Clock): void {
  const previous = post.applied;
  const { value, verdicts, proposals, sole } = ruling;
  const news = post.fresh || value !== previous;
  post.fresh = false;
  post.unsettled = ruling.unsettled;
  if (value !== previous) {
    post.applied = value;
    post.changed = clock;
  }
  if (post.lead !== undefined && ruling.base !== undefined) post.lead.base = ruling.base;
  const seen = seenOf(post);
  if (sole !== undefined) inform(state, name, post, sole, 'applied', seen);
  for (const { scheduler, outcome } of verdicts) {
    inform(state, name, post, scheduler, outcome, seen);
  }
  if (!post.clipped) announceClip(state, name, post, ruling, clock);
  if (!news) return;
  if (!state.publisher.observed) {
    state.publisher.count();
    return;
  }
  state.publisher.queue({
    type: 'decision',
    report: state.report,
    clock,
    hyperparameter: name,
    previous,
    value,
    proposals,
    verdicts,
    ...(ruling.coupled === undefined ? {} : { coupled: ruling.coupled }),
  });
}

/** Says once that what is proposed lies outside the spec, and not merely between its values. */
function announceClip(state: State, name: string, post: Post, ruling: Ruling, clock: Clock): void {
  // What a constraint holds back is not settled yet.
  if (ruling.unsettled || ruling.verdicts.length === 0) return;
  const { spec, standing } = post;
  const [least, most] = boundsOf(spec);
  // What rounding left of a bound is no news.
  const slack = 1e-9 * (Math.abs(least) + Math.abs(most));
  const proposed = ruling.verdicts.flatMap(({ scheduler, outcome }) => {
    const value = standing.get(scheduler)?.value;
    const isOutside = value !== undefined && (value < least - slack || value > most + slack);
    return outcome === 'clipped' && isOutside ? [[scheduler, value] as const] : [];
  });
  if (proposed.length === 0) return;
  post.clipped = true;
  const { value } = ruling;
  say(state, 'values.clip', () => ({
    ...{ type: 'values.clip', clock, hyperparameter: name },
    ...{ proposed: Object.fromEntries(proposed), value },
  }));
}

function memberOf({ members }: State, name: string): Member | undefined {
  for (const member of members) if (member.scheduler.name === name) return member;
  return undefined;
}

function inform(
  state: State,
  name: string,
  { standing }: Post,
  scheduler: string,
  verdict: Outcome['verdict'],
  value: number,
): void {
  const member = memberOf(state, scheduler);
  const proposed = standing.get(scheduler)?.value;
  if (member !== undefined && proposed !== undefined)
    tell(member, name, { verdict, proposed, value });
}

function tell(member: Member, name: string, outcome: Outcome): void {
  const before = member.outcomes[name];
  if (
    before?.verdict === outcome.verdict &&
    before.proposed === outcome.proposed &&
    before.value === outcome.value
  ) {
    return;
  }
  const outcomes: Record<string, Outcome> = {};
  for (const other in member.outcomes) outcomes[other] = member.outcomes[other] as Outcome;
  outcomes[name] = Object.freeze(outcome);
  member.outcomes = Object.freeze(outcomes);
}

/** Nothing was set. What stands is tried again in the next turn, unless it is what keeps failing. */
function undone(
  ruling: Ruling,
  post: Post,
  { hyperparameter, thrown }: ApplyFailure,
  faultLimit: number,
): Ruling {
  const reason = `${hyperparameter} could not be set: ${errorMessage(thrown)}`;
  return {
    ...ruling,
    value: post.applied,
    unsettled: post.faults < faultLimit,
    sole: undefined,
    verdicts: (ruling.sole === undefined ? ruling.verdicts : [{ scheduler: ruling.sole }]).map(
      ({ scheduler }) => ({ scheduler, outcome: 'rejected', reason }),
    ),
  };
}

function announceFault(
  state: State,
  type: 'arbiter.fault' | 'tunable.fault',
  hyperparameter: string,
  thrown: unknown,
  clock: Clock,
): void {
  const post = state.posts.get(hyperparameter) as Post;
  post.faults += 1;
  const { faults } = post;
  const [code, message] = [errorCode(thrown), errorMessage(thrown)];
  say(state, type, () => ({ type, clock, hyperparameter, code, message, faults }));
}

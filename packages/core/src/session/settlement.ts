import type { Clock } from '../clock.js';
import type { Decision } from '../decision.js';
import { errorMessage } from '../error.js';
import { boundsOf } from '../hyperparameter.js';
import type { Outcome } from '../scheduler.js';
import { type ApplyFailure, applyAll } from './apply.js';
import { decide, follow, isOpen, type Post, type Ruling, standingOf, unopposed } from './board.js';
import { seenOf } from './lead.js';
import { isActive, type Member, tell } from './roster.js';
import { announceFault, type State, say } from './state.js';

/** Arbitrates every open hyperparameter, applies all changes or none, and publishes what was decided. */
export function settle(state: State, clock: Clock): void {
  const { board } = state;
  let changes: Post[] | undefined;
  let isDecided = false;
  for (const post of board) {
    rule(state, post, clock);
    if (post.ruling === undefined) continue;
    isDecided = true;
    if (post.next === post.applied) continue;
    changes ??= [];
    changes.push(post);
  }
  if (!isDecided) return;
  const failure = changes === undefined ? undefined : applyAll(changes, state.tunables);
  if (failure !== undefined) undo(state, failure, clock);
  for (const post of board)
    if (post.ruling !== undefined) conclude(state, post, post.ruling, clock);
  if (changes !== undefined && failure === undefined) change(state, clock);
}

/** The values in force are others from now on. */
function change(state: State, clock: Clock): void {
  const values: Record<string, number> = {};
  for (const { hyperparameter, applied } of state.board) values[hyperparameter] = applied;
  state.values = Object.freeze(values);
  say(state, 'values.change', (report) => ({ type: 'values.change', clock, values, report }));
}

/** What one hyperparameter will be after this turn. Leaders come first: what they will be is known. */
function rule(state: State, post: Post, clock: Clock): void {
  const { lead } = post;
  const leader = lead?.post.next;
  post.ruling = undefined;
  post.next = post.applied;
  if (!isOpen(post) && leader === lead?.post.applied) return;
  const sole = state.publisher.observed ? undefined : unopposed(post);
  if (sole !== undefined) {
    post.ruling = 'unopposed';
    post.next = sole.value;
    return;
  }
  const ruling = decided(state, post, clock, leader);
  if (ruling === undefined) return;
  post.ruling = ruling;
  post.next = ruling.value;
}

function decided(
  state: State,
  post: Post,
  clock: Clock,
  leader: number | undefined,
): Ruling | undefined {
  const { report, values, pace, publisher } = state;
  const explain = publisher.observed
    ? (scheduler: string) => explanation(state, scheduler)
    : undefined;
  try {
    return decide(post, { clock, report, values, pace }, explain, leader);
  } catch (thrown) {
    post.fresh = false;
    post.unsettled = false;
    announceFault(state, 'arbiter.fault', post, thrown, clock);
    const seen = seenOf(post);
    for (const { scheduler, value } of post.standing) {
      inform(state, post, scheduler, 'rejected', value, seen);
    }
    return leader === undefined ? undefined : follow(post, { clock, values, pace }, leader);
  }
}

function explanation(state: State, name: string): string | undefined {
  const member = memberOf(state, name);
  if (member?.benched !== undefined && !isActive(member)) return 'benched: its fallback';
  try {
    return member?.running.explain?.();
  } catch (thrown) {
    return `its explanation failed: ${errorMessage(thrown)}`;
  }
}

/** Writes down what one ruling changed, tells its schedulers, and publishes it when it says something new. */
function conclude(state: State, post: Post, ruling: Ruling | 'unopposed', clock: Clock): void {
  const { publisher } = state;
  const { applied: previous, next: value, standing, lead } = post;
  const news = post.fresh || value !== previous;
  post.fresh = false;
  if (value !== previous) {
    post.applied = value;
    post.changed = clock;
  }
  if (ruling === 'unopposed') {
    post.unsettled = false;
    for (const { scheduler, value: proposed } of standing) {
      inform(state, post, scheduler, 'applied', proposed, value);
    }
    if (news) publisher.count();
    return;
  }
  post.unsettled = ruling.unsettled;
  if (lead !== undefined && ruling.base !== undefined) lead.base = ruling.base;
  const seen = seenOf(post);
  for (const { scheduler, outcome } of ruling.verdicts) {
    const proposed = standingOf(post, scheduler)?.value;
    if (proposed !== undefined) inform(state, post, scheduler, outcome, proposed, seen);
  }
  if (!post.clipped) announceClip(state, post, ruling, clock);
  if (!news) return;
  if (publisher.observed) publisher.queue(decisionOn(state, post, ruling, previous, clock));
  else publisher.count();
}

/** Says once that what is proposed lies outside the spec, and not merely between its values. */
function announceClip(state: State, post: Post, ruling: Ruling, clock: Clock): void {
  // What a constraint holds back is not settled yet.
  if (ruling.unsettled || !ruling.verdicts.some(({ outcome }) => outcome === 'clipped')) return;
  const { hyperparameter, spec } = post;
  const [least, most] = boundsOf(spec);
  // What rounding left of a bound is no news.
  const slack = 1e-9 * (Math.abs(least) + Math.abs(most));
  const proposed = ruling.verdicts.flatMap(({ scheduler, outcome }) => {
    const value = standingOf(post, scheduler)?.value;
    const isOutside = value !== undefined && (value < least - slack || value > most + slack);
    return outcome === 'clipped' && isOutside ? [[scheduler, value] as const] : [];
  });
  if (proposed.length === 0) return;
  post.clipped = true;
  const [type, { value }] = ['values.clip', ruling] as const;
  const from = Object.fromEntries(proposed);
  say(state, type, (report) => ({ type, clock, hyperparameter, proposed: from, value, report }));
}

function decisionOn(
  { report }: State,
  { hyperparameter, arbiter }: Post,
  ruling: Ruling,
  previous: number,
  clock: Clock,
): Decision {
  const type = 'decision';
  const { value, coupled } = ruling;
  // What is published does not change, and an arbiter had these in its hands.
  const { proposals, verdicts } = arbiter === undefined ? ruling : copyOf(ruling);
  return coupled === undefined
    ? { type, report, clock, hyperparameter, previous, value, proposals, verdicts }
    : { type, report, clock, hyperparameter, previous, value, proposals, verdicts, coupled };
}

function copyOf({ proposals, verdicts }: Ruling): Pick<Ruling, 'proposals' | 'verdicts'> {
  return {
    proposals: proposals.map((proposal) => ({ ...proposal })),
    verdicts: verdicts.map((verdict) => ({ ...verdict })),
  };
}

function memberOf({ members }: State, name: string): Member | undefined {
  for (const member of members) if (member.scheduler.name === name) return member;
  return undefined;
}

function inform(
  state: State,
  { hyperparameter }: Post,
  scheduler: string,
  verdict: Outcome['verdict'],
  proposed: number,
  value: number,
): void {
  const member = memberOf(state, scheduler);
  if (member !== undefined) tell(member, hyperparameter, verdict, proposed, value);
}

/** Nothing was set. What stands is tried again in the next turn, unless it is what keeps failing. */
function undo(state: State, { hyperparameter, thrown }: ApplyFailure, clock: Clock): void {
  announceFault(state, 'tunable.fault', state.posts.get(hyperparameter) as Post, thrown, clock);
  const reason = `${hyperparameter} could not be set: ${errorMessage(thrown)}`;
  for (const post of state.board) {
    const { ruling } = post;
    if (ruling === undefined) continue;
    const losers = ruling === 'unopposed' ? post.standing : ruling.verdicts;
    post.next = post.applied;
    post.ruling = {
      ...(ruling === 'unopposed' ? wordless : ruling),
      value: post.applied,
      unsettled: post.faults < state.faults.limit,
      verdicts: losers.map(({ scheduler }) => ({ scheduler, outcome: 'rejected', reason })),
    };
  }
}

const wordless = { proposals: [], base: undefined, coupled: undefined };

import type { Clock } from '../clock.js';
import type { Decision, Verdict } from '../decision.js';
import { errorMessage } from '../error.js';
import { type ApplyFailure, applyAll, type Change } from './apply.js';
import { decide, follow, isOpen, type Post, type Ruling } from './board.js';
import { seenOf } from './lead.js';
import { isActive, type Member, tell } from './roster.js';
import { announceFault, type State, say } from './state.js';

/** Arbitrates every open hyperparameter, applies all changes or none, and publishes what was decided. */
export function settle(state: State, clock: Clock): void {
  const { posts } = state;
  let changes: Change[] | undefined;
  let isDecided = false;
  for (const post of posts.values()) {
    post.ruling = rulingOn(state, post, clock);
    if (post.ruling === undefined) continue;
    isDecided = true;
    const { value } = post.ruling;
    if (value === post.applied) continue;
    changes ??= [];
    changes.push({ hyperparameter: post.name, from: post.applied, to: value });
  }
  if (!isDecided) return;
  const failure = changes === undefined ? undefined : applyAll(changes, state.tunables);
  if (failure !== undefined) {
    const post = posts.get(failure.hyperparameter) as Post;
    announceFault(state, 'tunable.fault', post, failure.thrown, clock);
  }
  for (const post of posts.values()) {
    const { ruling } = post;
    if (ruling === undefined) continue;
    const { limit } = state.faults;
    conclude(
      state,
      post,
      failure === undefined ? ruling : undone(ruling, post, failure, limit),
      clock,
    );
  }
  if (changes !== undefined && failure === undefined) change(state, clock);
}

/** The values in force are others from now on. */
function change(state: State, clock: Clock): void {
  const values: Record<string, number> = {};
  for (const { name, applied } of state.posts.values()) values[name] = applied;
  state.values = Object.freeze(values);
  say(state, 'values.change', (report) => ({ type: 'values.change', clock, values, report }));
}

/** What is decided for one hyperparameter in this turn, when anything is. Leaders come first: what they will be is known. */
function rulingOn(state: State, post: Post, clock: Clock): Ruling | undefined {
  const { lead } = post;
  if (lead === undefined) return isOpen(post) ? rule(state, post, clock, undefined) : undefined;
  const leader = lead.post.ruling?.value ?? lead.post.applied;
  return isOpen(post) || leader !== lead.post.applied
    ? rule(state, post, clock, leader)
    : undefined;
}

function rule(
  state: State,
  post: Post,
  clock: Clock,
  leader: number | undefined,
): Ruling | undefined {
  const { report, values, publisher } = state;
  const explain = publisher.observed
    ? (scheduler: string) => explanation(state, scheduler)
    : undefined;
  try {
    return decide(post, { clock, report, values }, explain, leader);
  } catch (thrown) {
    post.fresh = false;
    post.unsettled = false;
    announceFault(state, 'arbiter.fault', post, thrown, clock);
    const seen = seenOf(post);
    for (const [scheduler, { value: proposed }] of post.standing) {
      const member = memberOf(state, scheduler);
      if (member !== undefined) tell(member, post.name, 'rejected', proposed, seen);
    }
    return leader === undefined ? undefined : follow(post, { clock, values }, leader);
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
function conclude(state: State, post: Post, ruling: Ruling, clock: Clock): void {
  const { publisher } = state;
  const previous = post.applied;
  const { value, sole, verdicts } = ruling;
  const news = post.fresh || value !== previous;
  post.fresh = false;
  post.unsettled = ruling.unsettled;
  if (value !== previous) {
    post.applied = value;
    post.changed = clock;
  }
  if (post.lead !== undefined && ruling.base !== undefined) post.lead.base = ruling.base;
  const seen = seenOf(post);
  if (sole !== undefined) inform(state, post, sole, 'applied', seen);
  for (const { scheduler, outcome } of verdicts) inform(state, post, scheduler, outcome, seen);
  if (!news) return;
  if (publisher.observed) publisher.queue(decisionOn(state, post, ruling, previous, clock));
  else publisher.count();
}

function decisionOn(
  { report }: State,
  { name: hyperparameter }: Post,
  { value, proposals, verdicts, coupled }: Ruling,
  previous: number,
  clock: Clock,
): Decision {
  const type = 'decision';
  return coupled === undefined
    ? { type, report, clock, hyperparameter, previous, value, proposals, verdicts }
    : { type, report, clock, hyperparameter, previous, value, proposals, verdicts, coupled };
}

function memberOf({ members }: State, name: string): Member | undefined {
  for (const member of members) if (member.scheduler.name === name) return member;
  return undefined;
}

function inform(
  state: State,
  { name, standing }: Post,
  scheduler: string,
  verdict: Verdict['outcome'],
  value: number,
): void {
  const member = memberOf(state, scheduler);
  const proposed = standing.get(scheduler)?.value;
  if (member !== undefined && proposed !== undefined) {
    tell(member, name, verdict, proposed, value);
  }
}

/** Nothing was set. What stands is tried again in the next turn, unless it is what keeps failing. */
function undone(
  ruling: Ruling,
  post: Post,
  { hyperparameter, thrown }: ApplyFailure,
  faultLimit: number,
): Ruling {
  const reason = `${hyperparameter} could not be set: ${errorMessage(thrown)}`;
  const { sole, verdicts } = ruling;
  return {
    ...ruling,
    value: post.applied,
    unsettled: post.faults < faultLimit,
    sole: undefined,
    verdicts: (sole === undefined ? verdicts : [{ scheduler: sole }]).map(({ scheduler }) => ({
      scheduler,
      outcome: 'rejected',
      reason,
    })),
  };
}

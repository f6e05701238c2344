import type { Clock } from '../clock.js';
import type { HostEvent } from '../event.js';
import type { Values } from '../hyperparameter.js';
import type { OfClock, Proposals } from '../scheduler.js';
import { comeBack, heldBack, mayReturn } from './bench.js';
import { type Post, stand, standingOf } from './board.js';
import { seal } from './host-event.js';
import { seenOf } from './lead.js';
import type { Noticed } from './notices.js';
import { ask, askNumber, type Say } from './question.js';
import { type Bench, isActive, type Member, outcomesOf, tell } from './roster.js';
import { type State, sayAll } from './state.js';

/** Asks every scheduler, whose proposals stand from now on; what those who have notices say is returned. */
export function askAll(state: State, event: HostEvent): readonly Noticed[] | undefined {
  let noticed: Noticed[] | undefined;
  for (const member of state.members) {
    const { ofClock } = member.running.next;
    const proposals =
      member.benched !== undefined
        ? askBenched(state, member, event)
        : ofClock === undefined
          ? askOne(state, member, event)
          : askClock(state, member, ofClock, event.clock);
    if (proposals !== undefined) standAll(state, member, proposals, event.clock);
    if (member.running.notices === undefined) continue;
    for (const notice of member.running.notices()) {
      noticed ??= [];
      noticed.push({ ...notice, scheduler: member.scheduler.name });
    }
  }
  return noticed;
}

/** Of a function of the clock neither a view nor proposals are made, unless something goes wrong. */
function askClock(
  state: State,
  member: Member,
  ofClock: OfClock,
  clock: Clock,
): Proposals | undefined {
  const said = askNumber(member, ofClock, clock, state);
  if (said === undefined) return undefined;
  if (typeof said === 'object') return hear(state, member, said, valuesFor(state, member));
  standAt(state, member, member.scheduler.controls[0] as string, said, clock);
  return undefined;
}

function askOne(
  state: State,
  member: Member,
  event: HostEvent,
  bench?: Bench,
): Proposals | undefined {
  const { report } = state;
  const values = valuesFor(state, member);
  const outcomes = outcomesOf(member);
  const said = ask(member, { report, event: seal(event), values, outcomes }, state);
  return hear(state, member, said, values, bench);
}

/** Publishes what went wrong, and returns what is to stand. */
function hear(
  state: State,
  member: Member,
  said: Say,
  values: Values,
  bench?: Bench,
): Proposals | undefined {
  sayAll(state, said.events);
  for (const name of said.refused ?? []) {
    const value = values[name];
    if (value !== undefined) tell(member, name, 'rejected', Number.NaN, value);
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
    const stands = standingOf(state.posts.get(name) as Post, scheduler.name);
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

function standAll(state: State, member: Member, proposals: Proposals, clock: Clock): void {
  for (const name in proposals) {
    const value = proposals[name];
    if (value !== undefined) standAt(state, member, name, value, clock);
  }
}

function standAt(
  { posts, report }: State,
  { scheduler }: Member,
  name: string,
  value: number | null,
  clock: Clock,
): void {
  const post = posts.get(name);
  if (post !== undefined) stand(post, scheduler.name, value, clock, report);
}

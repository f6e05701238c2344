import type { Clock } from '../clock.js';
import { AhsError } from '../error.js';
import type { HostEvent } from '../event.js';
import type { Values } from '../hyperparameter.js';
import type { Json } from '../json.js';
import { copyOfPace, paceAt } from '../pace.js';
import type { Snapshot } from '../snapshot.js';
import { stop } from './bench.js';
import { readCheckpoint, saveSession } from './checkpoint.js';
import { checkConstruction } from './construction.js';
import { parseHostEvent } from './host-event.js';
import { acceptedValues, announcementsOf, openPosts, putBack, runStart } from './opening.js';
import type { Rules, Session, SessionOptions } from './options.js';
import { Publisher } from './publisher.js';
import { openRescue } from './rescue.js';
import { enlist } from './roster.js';
import { configOf } from './saved-session.js';
import { type State, say, sayAll } from './state.js';
import { takeTurn } from './turn.js';

/**
 * Makes a session: schedulers that watch one training run through its events and propose values for its
 * hyperparameters, under one arbiter and one set of constraints for each.
 *
 * @throws AhsError where the parts do not fit together, or differ from the checkpoint to be restored: see
 * {@link checkConstruction} and {@link readCheckpoint}.
 * @example
 * ```ts
 * const session = createSession({
 *   metrics: ['loss'],
 *   tunables: { learningRate: variable(float(0, 1), 0.1) },
 *   schedulers: [schedule('learningRate', cosine(0.1, 1e-3))],
 * });
 * session.report({ type: 'run.start', clock: { epoch: 0, step: 0, progress: 0 } }); // { learningRate: 0.1 }
 * ```
 */
export function createSession<Name extends string>(options: SessionOptions<Name>): Session<Name> {
  // The values are those of the tunables, name for name.
  return new RunningSession(options) as Session as Session<Name>;
}

class RunningSession implements Session {
  readonly #declared: ReadonlySet<string>;
  readonly #rules: Rules;
  readonly #state: State;
  #clock: Clock | undefined;
  #busy = false;
  #ended = false;

  constructor(options: SessionOptions) {
    const { tunables, restore, seed = 0, rules = {} } = options;
    const { limit = 3, returnAfter } = rules.faults ?? {};
    const faults = { limit, returnAfter };
    const specs = checkConstruction(options);
    const restored =
      restore === undefined
        ? undefined
        : readCheckpoint(restore.checkpoint, restore.accept ?? [], options, specs);
    const posts = openPosts(options, specs, restored);
    const values: Values = Object.freeze(
      Object.fromEntries([...posts].map(([name, { applied }]) => [name, applied])),
    );
    if (restored !== undefined) putBack(tunables, values);
    const followers = (rules.couplings ?? []).map(({ follower }) => follower);
    const overridden = restored === undefined ? {} : acceptedValues(restored, posts);
    const house = { specs, seed, faults, followers };
    this.#declared = new Set(options.metrics);
    this.#rules = rules;
    // A checkpoint from before the first report is that of a run that has not begun.
    this.#clock = restored?.saved.report === 0 ? undefined : restored?.saved.clock;
    this.#state = {
      ...house,
      tunables,
      members: [...options.schedulers]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map((scheduler) => {
          const saved = restored?.members[scheduler.name];
          return enlist(scheduler, house, saved === undefined ? saved : { ...saved, overridden });
        }),
      posts,
      board: [...posts.values()],
      publisher: new Publisher(options.observers ?? [], faults, restored?.saved.published ?? 0),
      values,
      pace: copyOfPace(restored?.saved.pace ?? paceAt(runStart, undefined)),
      report: restored?.saved.report ?? 0,
      rescue: openRescue(options.rollback, restored?.saved.rescue, restored?.point),
      announcements: restored === undefined ? [] : announcementsOf(restored, values, options),
    };
  }

  get events$() {
    return this.#state.publisher.events$.asObservable();
  }

  get decisions$() {
    return this.#state.publisher.decisions$.asObservable();
  }

  get values(): Values {
    return this.#state.values;
  }

  report(event: HostEvent): Values {
    if (this.#busy) {
      throw new AhsError('AHS_REENTRANT_REPORT', `${event.type} was reported during a turn.`, {
        fix: 'Report after the turn; schedulers and observers do not report.',
      });
    }
    if (this.#ended) {
      throw new AhsError('AHS_SESSION_ENDED', `${event.type} was reported after the run's end.`, {
        fix: 'Make a session for each run.',
      });
    }
    const parsed = parseHostEvent(event, this.#clock, this.#declared);
    this.#busy = true;
    try {
      if (this.#clock === undefined) this.#begin(parsed);
      this.#clock = parsed.clock;
      takeTurn(this.#state, parsed);
    } finally {
      this.#busy = false;
      if (parsed.type === 'run.end' && this.#clock !== undefined) this.close();
    }
    return this.#state.values;
  }

  on: Session['on'] = (type, listener) =>
    this.#state.publisher.on(type, listener as (event: never) => void);

  checkpoint(): Snapshot {
    if (this.#busy) {
      throw new AhsError('AHS_REENTRANT_CHECKPOINT', 'A checkpoint was asked for during a turn.', {
        fix: 'Take checkpoints between reports.',
      });
    }
    const { seed, report, pace, publisher, posts, members, announcements, rescue } = this.#state;
    return saveSession(
      {
        seed,
        report,
        pace: copyOfPace(pace),
        published: publisher.published,
        clock: this.#clock ?? runStart,
        ended: this.#ended,
        announcements: announcements as unknown as readonly Json[],
      },
      posts,
      members,
      { rules: this.#rules, rescue },
    );
  }

  close(): void {
    if (this.#ended) return;
    this.#ended = true;
    const { members, publisher, report } = this.#state;
    const clock = this.#clock ?? runStart;
    // Nobody is benched any more: what was learned is to be saved.
    for (const member of members) sayAll(this.#state, stop(member, clock));
    publisher.deliver(clock, report);
    publisher.complete();
  }

  /** The first report of a run: what could not be known at construction is refused now. */
  #begin({ type, clock }: HostEvent): void {
    const { members, posts, seed, rescue } = this.#state;
    const { host } = rescue;
    if (type !== 'run.start') {
      throw new AhsError('AHS_EVENT_MALFORMED', `The first event is ${type}.`, {
        fix: 'Report run.start first.',
      });
    }
    const needy = members.filter(({ scheduler }) => scheduler.needsProgress === true);
    if (needy.length > 0 && clock.progress === undefined) {
      throw new AhsError(
        'AHS_PROGRESS_UNKNOWN',
        `${needy.map(({ scheduler }) => `'${scheduler.name}'`).join(', ')} needs clock.progress, and the length of this run is unknown.`,
        { fix: 'Report progress, or measure the schedule in epochs(n) or steps(n).' },
      );
    }
    say(this.#state, 'session.start', (report) => ({
      type: 'session.start',
      clock,
      seed,
      hyperparameters: Object.fromEntries(
        [...posts].map(([name, { spec, initial }]) => [name, { spec, initial }]),
      ),
      schedulers: Object.fromEntries(
        members.map(({ scheduler }) => [
          scheduler.name,
          { controls: scheduler.controls, config: configOf(scheduler) },
        ]),
      ),
      ...(host === undefined ? {} : { rollbacks: host.limit ?? 3 }),
      report,
    }));
  }
}

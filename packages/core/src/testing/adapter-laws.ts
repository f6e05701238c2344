import type { Adapter, Encoder } from '../adapter.js';
import type { ActionSpace } from '../agent.js';
import { AhsError, errorMessage } from '../error.js';
import {
  describeSpec,
  type HyperparameterSpec,
  isLegal,
  type Specs,
  type Values,
} from '../hyperparameter.js';
import type { Json } from '../json.js';
import { createRng, type Rng } from '../rng.js';
import type { Observation } from '../scheduler.js';
import { actionFlaw, drawAction, listsOf, masksOf } from './action-space.js';
import { type AdapterSaid, adapterMachine, encoderWithin } from './adapter-machine.js';
import { broken, type Law } from './law.js';
import {
  checkConfig,
  checkDeterminism,
  checkMemory,
  checkNeeds,
  checkResume,
  checkSilence,
  playMachine,
} from './machine.js';
import { drawValues, syntheticObservations } from './observations.js';

/**
 * An adapter under the laws. Its actions are whole numbers in a discrete space and arrays of numbers in the others.
 */
export interface AdapterSubject<A extends Json> {
  /** Makes it, anew at each call. */
  create(): Adapter<A>;
  /** The specs of a session that it fits into. */
  readonly specs: Specs;
  /** Seeds of the made-up runs, each of known and of unknown length; default 1, 2, 3. */
  readonly seeds?: readonly number[];
}

/** Values in force that each action is tried on. */
const valuesTried = 40;

/**
 * The laws over an adapter: config, determinism, memory, resume, silence, needs, shape, finiteness, legality, masks,
 * credit.
 *
 * @example
 * ```ts
 * checkLaws(test, adapterLaws({ create: () => betaAdapter(), specs: { beta: float(0, 1) } }));
 * ```
 */
export function adapterLaws<A extends Json>(subject: AdapterSubject<A>): readonly Law[] {
  const { specs, seeds = [1, 2, 3] } = subject;
  const { kind, needs } = subject.create();
  const create = () => adapterMachine(subject.create(), specs);
  const law = (
    name: string,
    check: (observations: readonly Observation[], seed: number) => void,
  ): Law => ({
    name: `${name}: ${kind}`,
    check: () => {
      for (const seed of seeds) {
        for (const knownLength of [true, false]) {
          check(
            syntheticObservations({ seed, specs, metrics: needs, knownLength, strange: true }),
            seed,
          );
        }
      }
    },
  });
  const trials = (name: string, check: (trial: Trial<A>) => void): Law => ({
    name: `${name}: ${kind}`,
    check: () => {
      for (const seed of seeds) for (const trial of trialsOf(subject, seed)) check(trial);
    },
  });

  return [
    law('config', () => checkNames(subject)),
    law('determinism', (observations) => checkDeterminism(create, observations)),
    law('memory', (observations, seed) => checkMemory(create, observations, seed)),
    law('resume', (observations) => checkResume(create, observations)),
    law('silence', (observations) => checkSilence(create, observations)),
    law('needs', (observations) => checkNeeds(create, observations, needs)),
    law('shape', (observations) =>
      checkShape(encoderWithin(subject.create(), specs), saidOf(create(), observations)),
    ),
    law('finiteness', (observations) =>
      checkFinite(subject.create(), specs, saidOf(create(), observations)),
    ),
    trials('legality', checkDecoded),
    trials('masks', checkMask),
    trials('credit', checkCredit),
  ];
}

function saidOf(
  machine: ReturnType<typeof adapterMachine>,
  observations: readonly Observation[],
): readonly AdapterSaid[] {
  return playMachine(machine, observations).map(({ output }) => output as AdapterSaid);
}

function checkNames<A extends Json>({ create, specs }: AdapterSubject<A>): void {
  const { kind, config, controls } = create();
  if (kind === '') throw broken('config', 'its kind is empty');
  checkConfig(config, create().config);
  if (controls.length === 0) throw broken('config', 'it controls nothing');
  const stranger = controls.find((name) => specs[name] === undefined);
  if (stranger !== undefined)
    throw broken('config', `it controls '${stranger}', which has no spec`);
}

/** A vector is as long as its shape says, and each row of it has a number for each feature. */
function checkShape({ features, shape }: Encoder, said: readonly AdapterSaid[]): void {
  const size = shape.reduce((product, length) => product * length, 1);
  if (shape.at(-1) !== features.length || shape.length > 2) {
    throw broken('shape', `[${shape}] is no row, nor window, of ${features.length} features`);
  }
  if (new Set(features).size < features.length) {
    throw broken('shape', `${features.join(', ')} are not all different`);
  }
  const other = said.find(({ vector }) => vector !== null && vector.length !== size);
  if (other !== undefined) {
    throw broken('shape', `a vector of ${other.vector?.length} is not of shape [${shape}]`);
  }
}

/** Whatever the metrics are, an agent meets numbers. */
function checkFinite<A>(adapter: Adapter<A>, specs: Specs, said: readonly AdapterSaid[]): void {
  const { reward } = adapter;
  const { features } = encoderWithin(adapter, specs);
  for (const { vector, reward: earned } of said) {
    const index = (vector ?? []).findIndex((feature) => !Number.isFinite(feature));
    if (index >= 0) {
      const feature = features[index % features.length];
      throw broken('finiteness', `'${feature}' is ${vector?.[index]}`);
    }
    if (earned !== null && !Number.isFinite(earned)) {
      throw broken('finiteness', `a reward is ${earned}`);
    }
  }
  if (!Number.isFinite(reward.divergedPenalty)) {
    throw broken('finiteness', `its divergedPenalty is ${reward.divergedPenalty}`);
  }
}

/** Values in force, and an action on them. */
interface Trial<A> {
  readonly adapter: Adapter<A>;
  readonly specs: Specs;
  readonly space: ActionSpace;
  readonly values: Values;
  /** Other legal values. */
  readonly others: Values;
  readonly mask: Uint8Array | undefined;
  readonly actions: readonly A[];
}

function* trialsOf<A extends Json>(subject: AdapterSubject<A>, seed: number): Generator<Trial<A>> {
  const { specs } = subject;
  const rng = createRng(seed, 'trials of an adapter');
  const adapter = subject.create();
  const space = adapter.actions.space(specs);
  for (let count = 0; count < valuesTried; count += 1) {
    const values = drawValues(specs, rng);
    const mask = adapter.actions.mask?.(values, specs);
    const actions = actionsOf(space, mask, rng) as readonly A[];
    yield { adapter, specs, space, values, others: drawValues(specs, rng), mask, actions };
  }
}

/** Every allowed action of one list, or some of a larger space. */
function actionsOf(space: ActionSpace, mask: Uint8Array | undefined, rng: Rng): readonly Json[] {
  switch (space.kind) {
    case 'continuous':
    case 'multiDiscrete':
      // The law of masks says it where a list leaves nothing to do.
      if (masksOf(space, mask).some((part) => part?.includes(1) === false)) return [];
      return Array.from({ length: 5 }, () => drawAction(space, mask, rng));
    case 'discrete':
      return Array.from({ length: space.n }, (_, action) => action).filter(
        (action) => actionFlaw(action, space, mask) === undefined,
      );
  }
}

/** An allowed action proposes legal values, of what it controls alone, and leaves the values in force as they are. */
function checkDecoded<A extends Json>({ adapter, specs, values, actions }: Trial<A>): void {
  const before = JSON.stringify(values);
  for (const action of actions) {
    for (const [name, value] of Object.entries(decode(adapter, action, values, specs))) {
      if (!adapter.controls.includes(name)) {
        throw broken(
          'legality',
          `action ${JSON.stringify(action)} proposes '${name}', not its own`,
        );
      }
      const spec = specs[name] as HyperparameterSpec;
      if (!isLegal(spec, value)) {
        throw broken(
          'legality',
          `action ${JSON.stringify(action)} on ${before} proposes ${name} = ${value}, which is not ${describeSpec(spec)}`,
        );
      }
    }
  }
  if (JSON.stringify(values) !== before) throw broken('legality', 'it changed the values in force');
}

function decode<A>(adapter: Adapter<A>, action: A, values: Values, specs: Specs): Values {
  try {
    return adapter.actions.decode(action, values, specs);
  } catch (thrown) {
    if (!(thrown instanceof AhsError)) throw thrown;
    throw broken('legality', `an allowed action was refused: ${errorMessage(thrown)}`);
  }
}

/** There is something to do: a space, and a mask of zeros and ones that leaves an action. */
function checkMask<A>({ space, mask, values }: Trial<A>): void {
  const lists = listsOf(space);
  if (lists.length === 0 || lists.some((n) => !Number.isInteger(n) || n < 1)) {
    throw broken('masks', `a space of [${lists}] leaves nothing to do`);
  }
  if (mask === undefined) return;
  const where = `on ${JSON.stringify(values)} the mask is [${mask}]`;
  if (space.kind === 'continuous') throw broken('masks', `${where} in a continuous space`);
  const actions = lists.reduce((sum, n) => sum + n, 0);
  if (mask.length !== actions || mask.some((entry) => entry > 1)) {
    throw broken('masks', `${where} for ${actions} actions`);
  }
  if (masksOf(space, mask).some((part) => part?.includes(1) !== true)) {
    throw broken('masks', `${where}, which leaves nothing to do`);
  }
}

/** The action that stands for what came about would have led there itself. */
function checkCredit<A extends Json>(trial: Trial<A>): void {
  const { adapter, specs, values, others, actions } = trial;
  for (const action of actions) {
    const after = { ...values, ...decode(adapter, action, values, specs) };
    const credited = adapter.actions.actionFor(values, after, specs);
    if (credited === undefined) {
      throw broken(
        'credit',
        `no action leads from ${JSON.stringify(values)} to ${JSON.stringify(after)}, where ${JSON.stringify(action)} leads`,
      );
    }
    requireLeads(trial, credited, after);
  }
  const credited = adapter.actions.actionFor(values, others, specs);
  if (credited !== undefined)
    requireLeads(trial, credited, { ...values, ...pick(others, adapter) });
}

function requireLeads<A extends Json>(trial: Trial<A>, action: A, after: Values): void {
  const { adapter, specs, space, mask, values } = trial;
  const flaw = actionFlaw(action, space, mask);
  if (flaw !== undefined) throw broken('credit', `the credited action ${flaw}`);
  const reached = { ...values, ...decode(adapter, action, values, specs) };
  for (const name of adapter.controls) {
    const [a, b] = [reached[name] as number, after[name] as number];
    if (!samePlace(specs[name] as HyperparameterSpec, a, b)) {
      throw broken(
        'credit',
        `${JSON.stringify(action)} is credited with ${name} = ${b} from ${values[name]}, and leads to ${a}`,
      );
    }
  }
}

function pick(values: Values, { controls }: { readonly controls: readonly string[] }): Values {
  return Object.fromEntries(controls.map((name) => [name, values[name] as number]));
}

/** On the spec's own scale, as closely as 32-bit floats keep it. */
function samePlace(spec: HyperparameterSpec, a: number, b: number): boolean {
  switch (spec.kind) {
    case 'choice':
      return a === b;
    case 'float':
    case 'integer':
      return spec.scale === 'log'
        ? Math.abs(Math.log(a / b)) <= 2e-6
        : Math.abs(a - b) <= 2e-6 * (spec.max - spec.min);
  }
}

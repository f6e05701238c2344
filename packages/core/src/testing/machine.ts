import { AhsError, errorMessage } from '../error.js';
import { parseExact, stringifyExact } from '../exact-json.js';
import type { Json } from '../json.js';
import { createRng } from '../rng.js';
import type { Observation } from '../scheduler.js';
import { broken } from './law.js';
import { withNoise } from './observations.js';

/** What every reducer over observations is at heart: its state goes in and comes out, and beside it what it says. */
export interface Machine {
  init(): Json;
  next(state: Json, observation: Observation): { readonly state: Json; readonly output: Json };
}

/** One call of a machine, and what it gave. */
export interface MachineStep {
  readonly before: Json;
  readonly observation: Observation;
  readonly state: Json;
  readonly output: Json;
}

/** Runs a machine over observations; `carry` stands between one step's state and the next. */
export function playMachine(
  machine: Machine,
  observations: readonly Observation[],
  carry: (state: Json) => Json = (state) => state,
): readonly MachineStep[] {
  let state = machine.init();
  return observations.map((observation) => {
    const before = carry(state);
    const step = machine.next(before, observation);
    state = step.state;
    return { before, observation, ...step };
  });
}

/** Two instances say the same of the same run. */
export function checkDeterminism(
  create: () => Machine,
  observations: readonly Observation[],
): void {
  compareOutputs(
    'determinism',
    'made anew,',
    playMachine(create(), observations),
    playMachine(create(), observations),
  );
}

/** Nothing but the state remembers: called again with an earlier state, in any order, it says the same. */
export function checkMemory(
  create: () => Machine,
  observations: readonly Observation[],
  seed: number,
): void {
  const machine = create();
  const steps = playMachine(machine, observations);
  const rng = createRng(seed, 'memory');
  for (const _ of steps) {
    const index = rng.integer(steps.length);
    const { before, observation, output } = steps[index] as MachineStep;
    const again = machine.next(before, observation);
    if (stringifyExact(again.output) !== stringifyExact(output)) {
      throw broken(
        'memory',
        `asked again about report ${index}, ${show(output)} became ${show(again.output)}`,
      );
    }
  }
}

/** The state is JSON, and goes on from its text as from itself. */
export function checkResume(create: () => Machine, observations: readonly Observation[]): void {
  compareOutputs(
    'resume',
    'with its state written and read,',
    playMachine(create(), observations),
    playMachine(create(), observations, (state) => parseExact(asText('resume', state))),
  );
}

/** Neither the state that it is given nor the observation is changed. */
export function checkSilence(create: () => Machine, observations: readonly Observation[]): void {
  const machine = create();
  let state = machine.init();
  for (const observation of observations) {
    const [stateText, observationText] = [show(state), show(observation)];
    const step = machine.next(state, observation);
    if (show(state) !== stateText) throw broken('silence', 'it changed the state it was given');
    if (show(observation) !== observationText) {
      throw broken('silence', `it changed the observation of ${observation.event.type}`);
    }
    state = step.state;
  }
}

/** Whatever the metrics say that it does not declare, it says the same. */
export function checkNeeds(
  create: () => Machine,
  observations: readonly Observation[],
  needs: readonly string[],
): void {
  const amid = (noise: string): readonly MachineStep[] => {
    const rng = createRng(observations.length, noise);
    return playMachine(
      create(),
      observations.map((observation) => withNoise(observation, needs, rng.uniform())),
    );
  };
  const how = `with every metric changed but ${needs.join(', ') || 'none'},`;
  compareOutputs('needs', how, amid('one noise'), amid('another'));
}

/** A config that is JSON, says its kind, and is the same for each instance. */
export function checkConfig(config: Json | undefined, again: Json | undefined): void {
  const kind = (config as { readonly kind?: Json } | null | undefined)?.kind;
  if (typeof kind !== 'string' || kind === '') {
    throw broken('config', `${JSON.stringify(config)} says no kind`);
  }
  const text = asText('config', config as Json);
  if (text !== asText('config', again ?? null)) {
    throw broken('config', `made anew, ${text} became ${asText('config', again ?? null)}`);
  }
}

function asText(law: string, value: Json): string {
  try {
    return stringifyExact(value);
  } catch (thrown) {
    if (!(thrown instanceof AhsError)) throw thrown;
    throw broken(law, errorMessage(thrown));
  }
}

function compareOutputs(
  law: string,
  how: string,
  left: readonly MachineStep[],
  right: readonly MachineStep[],
): void {
  for (const [index, { output, observation }] of left.entries()) {
    const other = right[index]?.output ?? null;
    if (show(output) !== show(other)) {
      throw broken(
        law,
        `${how} at report ${index} (${observation.event.type}) ${show(output)} became ${show(other)}`,
      );
    }
  }
}

function show(value: unknown): string {
  return stringifyExact(value as Json);
}

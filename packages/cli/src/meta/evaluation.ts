import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '@ahs/core/node';
import { type CardResult, loadPolicy } from '@ahs/policies';
import { betaRange, type MetaTrainRequest } from '../meta-train-request.js';
import { mean, standardError } from '../statistics/moments.js';
import type { Contender } from './contender.js';
import { type MetaTraining, type MetaWatch, runContenders } from './meta-training.js';
import { optimizerFor, type Regime, runSeed, testSettings } from './regime.js';

/** One run of a test. */
export interface TestRun {
  readonly dataset: string;
  readonly setting: string;
  readonly contender: string;
  /** Counts the seeds from 0: runs of one number have the same split, weights, batches and noise. */
  readonly number: number;
  readonly seed: number;
  /** On the test set. */
  readonly objective: number;
  readonly accuracy: number;
  readonly collapsed: boolean;
}

/** What the trained policy is called beside the others. */
const trainedName = 'policy';

/** Seeds that are run before what came of them is written. */
const chunk = 4;
const testFile = 'test.jsonl';

/** The seeds of tests do not depend on that of the training, so that policies of several trainings can be compared. */
const testSeed = 0;

/**
 * Runs the frozen policy, behind its guard, and others beside it on fresh seeds, each setting of
 * {@link testSettings} and each seed once. What the folder's file holds already is not run again.
 *
 * @throws AhsError what `runAll` throws
 */
export async function testPolicy(
  request: MetaTrainRequest,
  training: MetaTraining,
  folder: string,
  watch: Pick<MetaWatch, 'signal' | 'onRun'>,
): Promise<readonly TestRun[]> {
  const { dataset, seeds, beside } = request.test;
  const contenders: Readonly<Record<string, Contender>> = {
    [trainedName]: deployed(request, training),
    ...Object.fromEntries(beside.map((name) => [name, besideOf(name, request)])),
  };
  const path = join(folder, testFile);
  const known = readRuns(path);
  // A policy that was trained further since is another one.
  const stamp = `${trainedName}@${training.generations.length}`;
  const nameOf = (name: string): string => (name === trainedName ? stamp : name);
  let runs = [...known];
  const wanted: TestRun[] = [];
  // Seeds outside: what is there after an interruption is balanced over the settings.
  for (let from = 0; from < seeds; from += chunk) {
    const numbers = Array.from({ length: Math.min(chunk, seeds - from) }, (_, at) => from + at);
    for (const [setting, fixed] of Object.entries(testSettings)) {
      const regimes = numbers.map(
        (number): Regime => ({
          ...fixed,
          dataset,
          optimizer: optimizerFor(dataset, fixed.optimizer),
          seed: runSeed(testSeed, 'test', dataset, String(number)),
        }),
      );
      const isOf = (name: string) => (run: TestRun) =>
        run.dataset === dataset &&
        run.setting === setting &&
        run.contender === nameOf(name) &&
        numbers.includes(run.number);
      const missing = Object.entries(contenders).filter(
        ([name]) => runs.filter(isOf(name)).length < numbers.length,
      );
      const results = await runContenders(
        missing.map(([, contender]) => contender),
        regimes,
        { ...watch, jobs: request.jobs, test: true },
      );
      const fresh = missing.flatMap(([name], at) =>
        (results[at] ?? []).map(
          ({ test, collapsed }, index): TestRun => ({
            dataset,
            setting,
            contender: nameOf(name),
            number: numbers[index] as number,
            seed: (regimes[index] as Regime).seed,
            objective: test?.objective ?? Number.NaN,
            accuracy: test?.accuracy ?? Number.NaN,
            collapsed,
          }),
        ),
      );
      const redone = new Set(missing.map(([name]) => name));
      runs = [...runs.filter((run) => ![...redone].some((name) => isOf(name)(run))), ...fresh];
      if (fresh.length > 0) {
        writeFileAtomically(path, runs.map((run) => `${JSON.stringify(run)}\n`).join(''));
      }
      for (const name of Object.keys(contenders)) {
        wanted.push(...runs.filter(isOf(name)).map((run) => ({ ...run, contender: name })));
      }
    }
  }
  return wanted;
}

/** The results of a test as a card holds them, one for each setting. */
export function cardResults(runs: readonly TestRun[]): readonly CardResult[] {
  const settings = [...new Set(runs.map(({ setting }) => setting))];
  return settings.map((setting) => {
    const own = runs.filter((run) => run.setting === setting);
    const of = (contender: string) => own.filter((run) => run.contender === contender);
    const gains = pairedGains(own, trainedName, 'base');
    return {
      regime: `${own[0]?.dataset}, ${setting}`,
      seeds: gains.length,
      objective: Object.fromEntries(
        [...new Set(own.map(({ contender }) => contender))].map((contender) => [
          contender,
          rounded(mean(of(contender).map(({ objective }) => objective))),
        ]),
      ),
      gain: {
        mean: rounded(mean(gains)),
        // Of one seed there is none.
        standardError: gains.length > 1 ? rounded(standardError(gains)) : null,
      },
      collapsed: of(trainedName).filter(({ collapsed }) => collapsed).length,
    };
  });
}

/** The differences of J between two contenders on the same seeds. */
function pairedGains(
  runs: readonly TestRun[],
  contender: string,
  reference: string,
): readonly number[] {
  return runs.flatMap((run) => {
    if (run.contender !== contender) return [];
    const other = runs.find(
      (candidate) =>
        candidate.contender === reference &&
        candidate.setting === run.setting &&
        candidate.dataset === run.dataset &&
        candidate.number === run.number,
    );
    return other === undefined ? [] : [run.objective - other.objective];
  });
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function deployed({ controls, base }: MetaTrainRequest, training: MetaTraining): Contender {
  const { policy, actions, features } = training;
  return {
    kind: 'policy',
    controls,
    actions,
    policy,
    base,
    features: Object.keys(features),
    ranges: features,
  };
}

function besideOf(text: string, { controls, base }: MetaTrainRequest): Contender {
  const [kind = '', argument = ''] = text.split(':');
  switch (kind) {
    case 'pi':
      return { kind: 'pi', target: Number(argument) };
    case 'cosine':
      return { kind, beta: betaRange(text.slice(kind.length + 1)) };
    case 'fixed':
      return { kind, beta: Number(argument) };
    case 'pretrained': {
      const { card, policy } = loadPolicy(argument);
      return {
        kind: 'policy',
        controls: card.controls,
        actions: card.actions === 'product' ? 'product' : 'continuous',
        policy,
        base: card.base,
        features: Object.keys(card.features),
        ranges: card.features,
      };
    }
    case 'base':
      return { kind, controls, base };
    default:
      throw new Error(`nothing is called ${text}`);
  }
}

function readRuns(path: string): readonly TestRun[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TestRun);
}

import type { HostEvent, Snapshot } from '@ahs/core';
import { AhsError, errorCode, errorMessage } from '@ahs/core';
import { readSnapshotFile } from '@ahs/core/node';
import {
  bottleneckObjective,
  chooseBackend,
  type Dataset,
  type Evaluation,
  informationBits,
  type Trainer,
} from '@ahs/dib';
import { composeRegistry } from '../composition.js';
import { loadPlugins } from '../load-plugins.js';
import { agentInSession } from '../run/checkpoint.js';
import { loadRequestedDataset } from '../run/dataset.js';
import { planEpisode } from '../run/episode-plan.js';
import { withLearningRateFound, withoutSearch } from '../run/find-learning-rate.js';
import { type OpenEpisode, openEpisode } from '../run/open-episode.js';
import { planSchedules } from '../schedule-plan.js';
import { processSurroundings } from '../surroundings.js';
import type { AskedRequest } from '../train-request.js';
import { parseAttackText } from './attack-text.js';
import type { CellMetrics, CellResult } from './cell.js';

/** A run as it is posted to a thread. */
export interface CellTask {
  readonly variant: string;
  readonly phase: CellResult['phase'];
  /** As `ahs train` would be asked; the backend is decided. */
  readonly request: AskedRequest;
  /** As `--attack` writes them. */
  readonly attacks: readonly string[];
}

/** The code of a run that says nothing has less than this divergence, in nats. */
const collapsedBelowNats = 0.01;
/** And its model is no better than chance by more than this, in validation. */
const collapsedWithin = 0.05;

/**
 * Trains as `ahs train` would, without a folder, and measures; a pool calls it in its threads. A run whose loss is not
 * finite has diverged, and is kept as one that guesses.
 *
 * @throws AhsError what {@link planSchedules}, the data, the trainer and the session refuse, naming the run.
 */
export async function run(task: CellTask): Promise<CellResult> {
  try {
    return await runCell(task);
  } catch (cause) {
    if (!(cause instanceof AhsError)) throw cause;
    const { seed } = task.request;
    throw new AhsError(
      errorCode(cause),
      `${task.variant} on seed ${seed}: ${errorMessage(cause)}`,
      { cause },
    );
  }
}

async function runCell({ variant, phase, request: asked, attacks }: CellTask): Promise<CellResult> {
  const started = performance.now();
  const registry = composeRegistry(await loadPlugins(asked.plugin));
  await chooseBackend(asked.backend);
  const dataset = await loadRequestedDataset(registry, withoutSearch(asked), processSurroundings());
  const { request: settled, search } = await withLearningRateFound(asked, { registry, dataset });
  const plan = planSchedules(settled, registry);
  // Nobody learns from earlier episodes where no agent decides.
  const request = plan.learned === undefined ? { ...settled, episodes: 1 } : settled;
  const { episodes, policy } = request;
  let agent: Snapshot | undefined = policy === undefined ? undefined : readSnapshotFile(policy);
  for (let episode = 1; episode < episodes; episode += 1) {
    const planned = planEpisode({ request, plan, dataset }, episode, {
      agent,
      position: undefined,
    });
    const open = openEpisode(planned);
    try {
      follow(open);
      if (plan.learned !== undefined) agent = agentInSession(open.session.checkpoint()) ?? agent;
    } finally {
      open.trainer.dispose();
    }
  }
  const planned = planEpisode({ request, plan, dataset }, episodes, { agent, position: undefined });
  const open = openEpisode(planned);
  try {
    const curves = follow(open);
    const { trainer } = open;
    const measured = measure(trainer, dataset);
    const chance = largestShare(planned.data.validation.labels, dataset.classes);
    const { accuracy, kl } = measured.validation;
    return {
      variant,
      seed: request.seed,
      phase,
      ...measured,
      ...(attacks.length === 0 ? {} : { attacks: underAttack(trainer, attacks, dataset) }),
      collapsed: accuracy <= chance + collapsedWithin || kl < collapsedBelowNats,
      curves,
      ...(search === undefined ? { runs: episodes } : { runs: episodes + 1, search }),
      steps: trainer.position.step,
      wallSeconds: (performance.now() - started) / 1000,
    };
  } finally {
    open.trainer.dispose();
  }
}

/** Reports every event to the session, to the end; what the figures show of them. */
function follow({ trainer, session }: OpenEpisode): CellResult['curves'] {
  const curves: CellResult['curves'] = {
    beta: [],
    learningRate: [],
    accuracy: [],
    sparsity: [],
    kl: [],
    nll: [],
  };
  for (let event = trainer.next(); event !== undefined; event = trainer.next()) {
    const { beta = Number.NaN, learningRate = Number.NaN } = session.report(event);
    if (event.type === 'run.start' || event.type === 'epoch.end') {
      curves.beta.push(beta);
      curves.learningRate.push(learningRate);
    }
    if (event.type === 'epoch.end') {
      for (const metric of ['accuracy', 'sparsity', 'kl', 'nll'] as const) {
        curves[metric].push(finite(event, metric));
      }
    }
    // Unless a guard has gone back by now.
    if (trainer.diverged) trainer.stop('diverged');
  }
  return curves;
}

/** JSON has no word for what is not finite; such a run has diverged or is about to. */
function finite(event: Extract<HostEvent, { metrics: unknown }>, metric: string): number {
  const value = event.metrics[metric];
  return value !== undefined && Number.isFinite(value) ? value : 0;
}

function measure(
  trainer: Trainer,
  { classes }: Dataset,
): Pick<CellResult, 'outcome' | 'final' | 'best' | 'validation'> {
  const guess = guessing(classes);
  const best =
    trainer.best === undefined ? guess : (metricsOf(trainer.evaluate('test', 'best')) ?? guess);
  const epoch = trainer.best?.epoch ?? 0;
  const final = trainer.diverged ? undefined : metricsOf(trainer.evaluate('test'));
  const validation = trainer.diverged ? undefined : metricsOf(trainer.evaluate('validation'));
  return final === undefined || validation === undefined
    ? { outcome: 'diverged', final: guess, best: { ...best, epoch }, validation: guess }
    : { outcome: 'completed', final, best: { ...best, epoch }, validation };
}

/** The accuracy that each attack leaves; one that has diverged guesses, moved or not. */
function underAttack(
  trainer: Trainer,
  attacks: readonly string[],
  { classes }: Dataset,
): NonNullable<CellResult['attacks']> {
  return Object.fromEntries(
    attacks.map((text) => {
      const attack = trainer.diverged ? undefined : parseAttackText(text);
      return [text, attack === undefined ? 1 / classes : trainer.attack('test', attack).accuracy];
    }),
  );
}

/** What a run keeps of an evaluation of a classifier; `undefined` where it is not finite. */
function metricsOf(evaluation: Evaluation): CellMetrics | undefined {
  const { accuracy, nll, ece, kl, sparsity, klInactive, activeUnits } = evaluation;
  if (accuracy === undefined || ece === undefined) return undefined;
  const metrics = {
    accuracy,
    nll,
    ece,
    kl,
    informationBits: informationBits(evaluation),
    sparsity,
    klInactive,
    activeUnits,
    objective: bottleneckObjective({ accuracy, sparsity }),
  };
  return Object.values(metrics).every(Number.isFinite) ? metrics : undefined;
}

/** A model that knows nothing: each class is as likely, and no entry of the code is 0. */
function guessing(classes: number): CellMetrics {
  const accuracy = 1 / classes;
  return {
    accuracy,
    nll: Math.log(classes),
    ece: 0,
    kl: 0,
    informationBits: 0,
    sparsity: 0,
    klInactive: 1,
    activeUnits: 0,
    objective: bottleneckObjective({ accuracy, sparsity: 0 }),
  };
}

/** What naming the most frequent class always would get. */
function largestShare(labels: ArrayLike<number>, classes: number): number {
  const counts = new Uint32Array(classes);
  for (let index = 0; index < labels.length; index += 1) {
    const label = labels[index] as number;
    counts[label] = (counts[label] as number) + 1;
  }
  return counts.reduce((most, count) => Math.max(most, count), 0) / labels.length;
}

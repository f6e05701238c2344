import { AhsError, type Clock, type HostEvent, type Metrics } from '@ahs/core';

/** What of TensorFlow.js's `Callback` is used; its class is passed in, so that no tensor library is imported here. */
export interface FitCallback {
  params: Readonly<Record<string, unknown>>;
  /** The model that is trained, once `fit` has begun. */
  model: { readonly stopTraining: boolean };
  onEpochBegin(epoch: number): Promise<void>;
  onBatchEnd(batch: number, logs?: FitLogs): Promise<void>;
  onEpochEnd(epoch: number, logs?: FitLogs): Promise<void>;
  onTrainEnd(): Promise<void>;
}

/** Numbers, or scalars on their way. */
type FitLogs = Readonly<Record<string, number | { data(): Promise<ArrayLike<number>> }>>;

/** Whoever takes events: a session. */
interface Reporter {
  report(event: HostEvent): unknown;
}

/**
 * A callback for `LayersModel.fit` and `fitDataset` that reports the training to a session. Metrics carry the names
 * that TensorFlow.js gives them: `loss` and `acc` of a batch in `step.end` and, averaged, in `epoch.end`; `val_loss`
 * and `val_acc` in `eval.end` at an epoch's end. The progress is counted in examples by `fit`, in batches by
 * `fitDataset` with `batchesPerEpoch`, and absent where the length is unknown. A run goes on with `initialEpoch`
 * under a restored session: `run.start` is then left out.
 *
 * @param Callback TensorFlow.js's class, `tf.Callback`.
 * @throws AhsError `AHS_HOST_UNSUPPORTED`, out of `fit`, when a run goes on whose earlier steps cannot be counted.
 * @example
 * ```ts
 * import { train } from '@tensorflow/tfjs-core';
 * import { Callback, layers, sequential } from '@tensorflow/tfjs-layers';
 *
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [4] })] });
 * const optimizer = train.adam(0.01);
 * model.compile({ optimizer, loss: 'meanSquaredError' });
 * const session = createSession({
 *   metrics: ['loss'],
 *   tunables: { learningRate: learningRate(optimizer) },
 *   schedulers: [schedule('learningRate', cosine(0.01, 1e-4))],
 * });
 * const callbacks = layersCallback(Callback, session);
 * // await model.fit(inputs, targets, { epochs: 5, callbacks });
 * ```
 */
export function layersCallback<Base extends object>(
  Callback: abstract new () => Base,
  session: Reporter,
): Base {
  const base = new (Callback as new () => Base)();
  const callback = base as Base & FitCallback;
  let begun = false;
  let length: Length = {};
  let seen = { epoch: 0, step: 0, work: 0 };
  const clock = (): Clock => ({
    epoch: seen.epoch,
    step: seen.step,
    ...(length.total === undefined ? {} : { progress: Math.min(1, seen.work / length.total) }),
  });

  const hooks: Pick<FitCallback, 'onEpochBegin' | 'onBatchEnd' | 'onEpochEnd' | 'onTrainEnd'> = {
    onEpochBegin: async (epoch) => {
      // Only here fitDataset says which epoch it begins with.
      if (!begun) {
        begun = true;
        length = lengthOf(callback.params);
        seen = { epoch, step: stepsBefore(epoch, length), work: epoch * (length.work ?? 0) };
        if (epoch === 0) session.report({ type: 'run.start', clock: clock() });
      }
      session.report({ type: 'epoch.start', clock: clock() });
    },
    onBatchEnd: async (_batch, logs = {}) => {
      const work = length.unit === 'examples' ? Number(logs.size) : 1;
      seen = { ...seen, step: seen.step + 1, work: seen.work + work };
      session.report({ type: 'step.end', clock: clock(), metrics: await metricsOf(logs) });
    },
    onEpochEnd: async (epoch, logs = {}) => {
      const metrics = await metricsOf(logs);
      const held = Object.entries(metrics).filter(([name]) => name.startsWith('val_'));
      if (held.length > 0) {
        session.report({ type: 'eval.end', clock: clock(), metrics: Object.fromEntries(held) });
      }
      seen = { ...seen, epoch: epoch + 1 };
      session.report({ type: 'epoch.end', clock: clock(), metrics });
    },
    onTrainEnd: async () => {
      if (!begun) return;
      begun = false;
      const reason = callback.model.stopTraining ? 'stopped' : 'completed';
      session.report({ type: 'run.end', clock: clock(), reason, metrics: {} });
    },
  };
  return Object.assign(base, hooks);
}

/** How long a run is, as far as it is known. */
interface Length {
  readonly unit?: 'examples' | 'batches';
  /** Examples or batches an epoch. */
  readonly work?: number;
  readonly stepsPerEpoch?: number;
  /** Examples or batches in all. */
  readonly total?: number;
}

function lengthOf({ epochs, samples, steps, batchSize }: FitCallback['params']): Length {
  if (typeof samples === 'number' && typeof batchSize === 'number') {
    return {
      unit: 'examples',
      work: samples,
      stepsPerEpoch: Math.ceil(samples / batchSize),
      total: Number(epochs) * samples,
    };
  }
  if (typeof steps !== 'number') return {};
  return { unit: 'batches', work: steps, stepsPerEpoch: steps, total: Number(epochs) * steps };
}

function stepsBefore(epoch: number, { stepsPerEpoch }: Length): number {
  if (epoch > 0 && stepsPerEpoch === undefined) {
    throw new AhsError(
      'AHS_HOST_UNSUPPORTED',
      `fitDataset goes on with initialEpoch ${epoch}, and how many steps came before is unknown.`,
      { fix: 'Give fitDataset batchesPerEpoch.' },
    );
  }
  return epoch === 0 ? 0 : epoch * (stepsPerEpoch ?? 0);
}

/** Everything but a batch's place and size; `val_` names only where they were measured. */
async function metricsOf({ batch: _batch, size: _size, ...logs }: FitLogs): Promise<Metrics> {
  const entries = Object.entries(logs).map(async ([name, value]) => {
    const number = typeof value === 'number' ? value : ((await value.data())[0] ?? Number.NaN);
    return [name, number] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** What became of a stretch after a transition: it goes on, its episode ended, or what comes next does not follow. */
export const FATE = { goesOn: 0, terminated: 1, cut: 2 } as const;

/** How much a rollout keeps of each transition. */
export interface RolloutShape {
  readonly capacity: number;
  readonly observationSize: number;
  /** Numbers in a draw. */
  readonly drawLength: number;
  readonly maskLength: number;
}

/** The columns of a rollout, row-major. */
export interface RolloutColumns {
  /** As the policy saw them. */
  readonly observations: Float32Array;
  readonly nexts: Float32Array;
  readonly draws: Float64Array;
  readonly masks: Uint8Array;
  /** As the value function learns them. */
  readonly rewards: Float64Array;
  /** V(s) of the agent that acted. */
  readonly values: Float64Array;
  /** log π(a|s) of the agent that acted. */
  readonly logProbabilities: Float64Array;
  readonly streams: Float64Array;
  /** One of {@link FATE}. */
  readonly fates: Uint8Array;
}

/** The transitions since the last update, of all streams, in the order in which they came. */
export interface Rollout {
  readonly shape: RolloutShape;
  readonly columns: RolloutColumns;
  /** Rows in use. */
  count: number;
}

/** Numbers a row in each column. */
export function columnWidths(shape: RolloutShape): Readonly<Record<keyof RolloutColumns, number>> {
  return {
    observations: shape.observationSize,
    nexts: shape.observationSize,
    draws: shape.drawLength,
    masks: shape.maskLength,
    rewards: 1,
    values: 1,
    logProbabilities: 1,
    streams: 1,
    fates: 1,
  };
}

/** An empty rollout. */
export function createRollout(shape: RolloutShape): Rollout {
  const widths = columnWidths(shape);
  const size = (column: keyof RolloutColumns): number => shape.capacity * widths[column];
  return {
    shape,
    count: 0,
    columns: {
      observations: new Float32Array(size('observations')),
      nexts: new Float32Array(size('nexts')),
      draws: new Float64Array(size('draws')),
      masks: new Uint8Array(size('masks')),
      rewards: new Float64Array(size('rewards')),
      values: new Float64Array(size('values')),
      logProbabilities: new Float64Array(size('logProbabilities')),
      streams: new Float64Array(size('streams')),
      fates: new Uint8Array(size('fates')),
    },
  };
}

/** What comes next on this stream does not follow what it did last: that stretch ends, and is bootstrapped. */
export function cutRollout({ columns, count }: Rollout, stream: number): void {
  for (let row = count - 1; row >= 0; row--) {
    if (columns.streams[row] === stream) {
      if (columns.fates[row] === FATE.goesOn) columns.fates[row] = FATE.cut;
      return;
    }
  }
}

/** For each row the next one of the same stream where its stretch goes on in this rollout, else −1. */
export function successorsOf({ columns, count }: Rollout): Int32Array {
  const successors = new Int32Array(count);
  const latest = new Map<number, number>();
  for (let row = count - 1; row >= 0; row--) {
    const stream = columns.streams[row] as number;
    successors[row] = columns.fates[row] === FATE.goesOn ? (latest.get(stream) ?? -1) : -1;
    latest.set(stream, row);
  }
  return successors;
}

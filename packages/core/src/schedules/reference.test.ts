import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  asController,
  chain,
  cosine,
  cosineWithRestarts,
  cyclic,
  exponential,
  float,
  join,
  linear,
  multiStep,
  oneCycle,
  type Part,
  piecewise,
  polynomial,
  rest,
  stepDecay,
  steps,
} from '../index.js';

interface Entry {
  readonly id: string;
  readonly scheduler: string;
  readonly base_lr: number;
  readonly lr: readonly number[];
  readonly momentum?: readonly number[];
  readonly params: Params;
}

interface Params {
  readonly gamma?: number;
  readonly step_size?: number;
  readonly milestones?: readonly number[];
  readonly factor?: number;
  readonly start_factor?: number;
  readonly end_factor?: number;
  readonly total_iters?: number;
  readonly total_steps?: number;
  readonly power?: number;
  readonly T_max?: number;
  readonly T_0?: number;
  readonly T_mult?: number;
  readonly eta_min?: number;
  readonly base_lr?: number;
  readonly max_lr?: number;
  readonly step_size_up?: number;
  readonly three_phase?: boolean;
  readonly mode?: 'triangular' | 'triangular2';
  readonly parts?: readonly { readonly scheduler: string; readonly params: Params }[];
}

const file = new URL('../../../../fixtures/reference/lr_schedules.json', import.meta.url);
const { schedules } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly schedules: readonly Entry[];
};

const given = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('The reference leaves out what has no default.');
  return value;
};

/** How each class of PyTorch is written here. */
const ours: Readonly<Record<string, (base: number, params: Params) => Part>> = {
  StepLR: (base, p) =>
    stepDecay(base, { factor: given(p.gamma), every: steps(given(p.step_size)) }),
  MultiStepLR: (base, p) =>
    multiStep(base, { factor: given(p.gamma), at: given(p.milestones).map(steps) }),
  ExponentialLR: (base, p) => exponential(base, { factor: given(p.gamma), every: steps(1) }),
  ConstantLR: (base, p) =>
    piecewise(base * (p.factor ?? 1 / 3), [[steps(p.total_iters ?? 5), base]]),
  LinearLR: (base, p) =>
    linear(base * (p.start_factor ?? 1 / 3), base * (p.end_factor ?? 1), {
      over: steps(p.total_iters ?? 5),
    }),
  PolynomialLR: (base, p) =>
    polynomial(base, 0, { power: given(p.power), over: steps(given(p.total_iters)) }),
  CosineAnnealingLR: (base, p) =>
    cosine(base, p.eta_min ?? 0, { over: steps(given(p.T_max)), after: 'return' }),
  CosineAnnealingWarmRestarts: (base, p) =>
    cosineWithRestarts(base, p.eta_min ?? 0, {
      first: steps(given(p.T_0)),
      growth: p.T_mult ?? 1,
    }),
  OneCycleLR: (_, p) =>
    oneCycle(given(p.max_lr), {
      over: steps(given(p.total_steps)),
      phases: p.three_phase === true ? 3 : 2,
    }),
  CyclicLR: (_, p) =>
    cyclic(given(p.base_lr), given(p.max_lr), {
      up: steps(given(p.step_size_up)),
      mode: p.mode ?? 'triangular',
    }),
  SequentialLR: (base, p) => {
    const ends = given(p.milestones);
    const parts = given(p.parts).map(({ scheduler, params }) => make(scheduler, base, params));
    return join(
      parts.map((part, index) => {
        const end = ends[index];
        return [end === undefined ? rest : steps(end - (ends[index - 1] ?? 0)), part] as const;
      }),
    );
  },
  ChainedScheduler: (base, p) =>
    chain(
      ...given(p.parts).map(({ scheduler, params }, index) =>
        make(scheduler, index === 0 ? base : 1, params),
      ),
    ),
};

const make = (scheduler: string, base: number, params: Params): Part =>
  given(ours[scheduler])(base, params);

/** What it says for each step of a run that knows nothing but its steps. */
function valuesOf(part: Part, length: number): readonly number[] {
  const controller = asController(part);
  let state = controller.init(float(0, 1));
  return Array.from({ length }, (_, step) => {
    const next = controller.next(state, {
      report: step,
      event: { type: 'step.end', clock: { epoch: 0, step }, metrics: {} },
      values: {},
      outcomes: {},
    });
    state = next.state;
    return given(next.value);
  });
}

function expectClose(values: readonly number[], reference: readonly number[]): void {
  expect(values).toHaveLength(reference.length);
  for (const [step, value] of values.entries()) {
    const wanted = given(reference[step]);
    // Where a curve ends at 0 PyTorch leaves 1e-19, which is nothing beside the largest value.
    const scale = Math.max(Math.abs(wanted), 1e-6 * Math.max(...reference));
    expect(Math.abs(value - wanted) / scale, `step ${step}`).toBeLessThan(1e-10);
  }
}

describe('PyTorch, step by step', () => {
  const clocked = schedules.filter(({ scheduler }) => scheduler !== 'ReduceLROnPlateau');

  test('each schedule that is a function of the clock is there', () => {
    expect(schedules).toHaveLength(18);
    expect(clocked.map(({ id }) => id)).toEqual([
      'step',
      'multistep',
      'exponential',
      'constant',
      'linear_warmup',
      'linear_default',
      'cosine',
      'cosine_restarts',
      'onecycle',
      'onecycle_three_phase',
      'cyclic_triangular2',
      'polynomial',
      'warmup_then_cosine',
      'chained_constant_exponential',
    ]);
  });

  test.each(clocked)('$id', ({ scheduler, base_lr, params, lr, momentum }) => {
    expectClose(valuesOf(make(scheduler, base_lr, params), lr.length), lr);
    // Momentum runs against the learning rate, from 0.95 to 0.85 and back.
    expect(momentum !== undefined).toBe(scheduler === 'OneCycleLR');
    if (momentum === undefined) return;
    const cycle = oneCycle(0.85, {
      from: 0.95,
      to: 0.95,
      over: steps(given(params.total_steps)),
      phases: params.three_phase === true ? 3 : 2,
    });
    expectClose(valuesOf(cycle, momentum.length), momentum);
  });
});

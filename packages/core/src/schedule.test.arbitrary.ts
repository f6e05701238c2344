import fc from 'fast-check';
import {
  type Controller,
  chain,
  clamp,
  constant,
  cosine,
  cosineWithRestarts,
  cyclic,
  cyclicalAnnealing,
  ema,
  epochs,
  every,
  exponential,
  fraction,
  geometric,
  type HostEvent,
  join,
  type Length,
  limitRate,
  linear,
  multiStep,
  oneCycle,
  type Part,
  piecewise,
  polynomial,
  rest,
  stepDecay,
  steps,
  when,
} from './index.js';

/** A composition that can be made again and again; `text` is how it would be written. */
export interface AnyPart {
  readonly text: string;
  create(): Part;
}

/** The metric that the compositions read. */
export const partMetric = 'loss';

const part = (text: string, create: () => Part): AnyPart => ({ text, create });

/** A length as it comes in short runs: up to 3 epochs or 12 steps. */
const anyLength: fc.Arbitrary<Length> = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map(epochs),
  fc.integer({ min: 1, max: 12 }).map(steps),
  fc.double({ min: 0.05, max: 1, noNaN: true }).map(fraction),
);

const textOf = (value: unknown): string => JSON.stringify(value);

/**
 * Schedules and controllers with values in [min, max], 0 < min, of every kind and composed by every combinator at most
 * `depth` deep. They read the metric `loss` at most.
 */
export function anyPart(min: number, max: number, depth = 3): fc.Arbitrary<AnyPart> {
  const value = fc.double({ min, max, noNaN: true });
  const inside = ({ text, create }: AnyPart): AnyPart =>
    part(`clamp(${text}, ${textOf({ min, max })})`, () => clamp(create(), { min, max }));
  const leaf = anySchedule(value, max).map(inside);
  let arbitrary: fc.Arbitrary<AnyPart> = fc.oneof(leaf, leaf, value.map(halvingOnIncrease));
  for (let level = 0; level < depth; level += 1) {
    arbitrary = fc.oneof(leaf, composed(arbitrary, max).map(inside));
  }
  return arbitrary;
}

function anySchedule(value: fc.Arbitrary<number>, max: number): fc.Arbitrary<AnyPart> {
  const span = fc.option(anyLength, { nil: rest });
  const factor = fc.double({ min: 0.1, max: 0.99, noNaN: true });
  const curves = { linear, geometric, cosine };
  return fc.oneof(
    value.map((v) => part(`constant(${v})`, () => constant(v))),
    fc
      .tuple(fc.constantFrom(...(['linear', 'geometric', 'cosine'] as const)), value, value, span)
      .map(([kind, from, to, over]) =>
        part(`${kind}(${from}, ${to}, ${textOf({ over })})`, () =>
          curves[kind](from, to, { over }),
        ),
      ),
    fc
      .tuple(value, value, anyLength)
      .map(([from, to, over]) =>
        part(`cosine(${from}, ${to}, ${textOf({ over, after: 'return' })})`, () =>
          cosine(from, to, { over, after: 'return' }),
        ),
      ),
    fc
      .tuple(value, value, span, fc.double({ min: 0.1, max: 4, noNaN: true }))
      .map(([from, to, over, power]) =>
        part(`polynomial(${from}, ${to}, ${textOf({ over, power })})`, () =>
          polynomial(from, to, { over, power }),
        ),
      ),
    fc
      .tuple(fc.constantFrom('stepDecay', 'exponential'), value, factor, anyLength)
      .map(([kind, initial, by, length]) =>
        part(`${kind}(${initial}, ${textOf({ factor: by, every: length })})`, () =>
          (kind === 'stepDecay' ? stepDecay : exponential)(initial, { factor: by, every: length }),
        ),
      ),
    fc
      .tuple(value, factor, fc.array(anyLength, { minLength: 1, maxLength: 3 }))
      .map(([initial, by, at]) =>
        part(`multiStep(${initial}, ${textOf({ factor: by, at })})`, () =>
          multiStep(initial, { factor: by, at }),
        ),
      ),
    fc
      .tuple(value, value, anyLength, fc.integer({ min: 1, max: 3 }))
      .map(([from, to, first, growth]) =>
        part(`cosineWithRestarts(${from}, ${to}, ${textOf({ first, growth })})`, () =>
          cosineWithRestarts(from, to, { first, growth }),
        ),
      ),
    fc
      .tuple(value, span, fc.constantFrom(2 as const, 3 as const))
      .map(([peak, over, phases]) =>
        part(`oneCycle(${peak}, ${textOf({ over, phases })})`, () =>
          oneCycle(peak, { over, phases }),
        ),
      ),
    fc
      .tuple(value, anyLength, fc.constantFrom('triangular' as const, 'triangular2' as const))
      .map(([low, up, mode]) =>
        part(`cyclic(${low}, ${max}, ${textOf({ up, mode })})`, () =>
          cyclic(low, max, { up, mode }),
        ),
      ),
    fc
      .tuple(value, anyLength, factor)
      .map(([low, up, by]) =>
        part(`cyclic(${low}, ${max}, ${textOf({ up, mode: 'expRange', factor: by })})`, () =>
          cyclic(low, max, { up, mode: 'expRange', factor: by }),
        ),
      ),
    fc
      .tuple(value, span, fc.integer({ min: 1, max: 4 }))
      .map(([from, over, cycles]) =>
        part(`cyclicalAnnealing(${from}, ${max}, ${textOf({ over, cycles })})`, () =>
          cyclicalAnnealing(from, max, { over, cycles }),
        ),
      ),
    fc
      .tuple(value, value, value, fc.constantFrom('held' as const, 'linear' as const))
      .map(([initial, a, b, between]) =>
        part(`piecewise(${initial}, [[steps(3), ${a}], [steps(8), ${b}]], ${between})`, () =>
          piecewise(
            initial,
            [
              [steps(3), a],
              [steps(8), b],
            ],
            { between },
          ),
        ),
      ),
  );
}

function composed(inner: fc.Arbitrary<AnyPart>, max: number): fc.Arbitrary<AnyPart> {
  const kind = fc.constantFrom('step.end', 'eval.end', 'epoch.end') satisfies fc.Arbitrary<
    HostEvent['type']
  >;
  const per = fc.constantFrom('decision' as const, 'step' as const, 'epoch' as const);
  const threshold = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.oneof(
    fc.tuple(anyLength, inner, inner).map(([span, a, b]) =>
      part(`join([[${textOf(span)}, ${a.text}], [rest, ${b.text}]])`, () =>
        join([
          [span, a.create()],
          [rest, b.create()],
        ]),
      ),
    ),
    fc
      .array(inner, { minLength: 1, maxLength: 3 })
      .map((parts) =>
        part(`chain(${parts.map(({ text }) => text).join(', ')})`, () =>
          chain(...parts.map((each) => each.create())),
        ),
      ),
    fc
      .tuple(fc.oneof(anyLength, kind), inner)
      .map(([tick, of]) =>
        part(`every(${textOf(tick)}, ${of.text})`, () => every(tick, of.create())),
      ),
    fc
      .tuple(anyLength, inner, fc.option(inner, { nil: undefined }))
      .map(([from, a, b]) =>
        part(`when(${textOf({ from })}, ${a.text}, ${b?.text})`, () =>
          when({ from }, a.create(), b?.create()),
        ),
      ),
    fc
      .tuple(threshold, fc.option(kind, { nil: undefined }), inner, inner)
      .map(([above, at, a, b]) => {
        const condition = { metric: partMetric, above, ...(at === undefined ? {} : { at }) };
        return part(`when(${textOf(condition)}, ${a.text}, ${b.text})`, () =>
          when(condition, a.create(), b.create()),
        );
      }),
    fc
      .tuple(inner, fc.double({ min: 1.01, max: 3, noNaN: true }), per)
      .map(([of, factor, each]) =>
        part(`limitRate(${of.text}, ${textOf({ factor, per: each })})`, () =>
          limitRate(of.create(), { factor, per: each }),
        ),
      ),
    fc
      .tuple(inner, fc.double({ min: max / 100, max, noNaN: true }), per)
      .map(([of, delta, each]) =>
        part(`limitRate(${of.text}, ${textOf({ delta, per: each })})`, () =>
          limitRate(of.create(), { delta, per: each }),
        ),
      ),
    fc
      .tuple(inner, anyLength)
      .map(([of, halfLife]) =>
        part(`ema(${of.text}, ${textOf({ halfLife })})`, () => ema(of.create(), { halfLife })),
      ),
    fc
      .tuple(inner, anyLength, fc.double({ min: 0, max: 0.99, noNaN: true }))
      .map(([of, length, decay]) =>
        part(`ema(${of.text}, ${textOf({ decay, every: length })})`, () =>
          ema(of.create(), { decay, every: length }),
        ),
      ),
  );
}

/** A controller that is silent until an evaluation, and then halves its value whenever the loss has risen. */
function halvingOnIncrease(initial: number): AnyPart {
  return part(
    `halvingOnIncrease(${initial})`,
    (): Controller => ({
      config: { kind: 'halvingOnIncrease', initial },
      needs: [partMetric],
      init: () => ({ value: initial, loss: null }),
      next: (before, { event }) => {
        const state = before as { readonly value: number; readonly loss: number | null };
        const loss = event.type === 'eval.end' ? event.metrics[partMetric] : undefined;
        if (loss === undefined || !Number.isFinite(loss)) return { state };
        const value = state.loss !== null && loss > state.loss ? state.value / 2 : state.value;
        return { state: { value, loss }, value };
      },
    }),
  );
}

import type { Transition } from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Experience } from './experience.js';
import { createNStepWindows } from './n-step.js';

const actions = 2;

/** What happens on one stream: a step that goes on, ends or is truncated, or a cut. */
type Happening = {
  readonly stream: number;
  readonly what: 'step' | 'terminated' | 'truncated' | 'cut';
  readonly reward: number;
};

const happening: fc.Arbitrary<Happening> = fc.record({
  stream: fc.integer({ min: 0, max: 2 }),
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constant('step' as const) },
    fc.constantFrom('terminated' as const, 'truncated' as const, 'cut' as const),
  ),
  reward: fc.float({ min: -8, max: 8, noNaN: true }).map((reward) => reward + 0),
});

/** Step t is told by its observation [t]; it leads to [t + 0.5]. */
function transition({ stream, what, reward }: Happening, t: number): Transition<number> {
  return {
    stream,
    observation: Float32Array.of(t),
    action: t % actions,
    reward,
    next: Float32Array.of(t + 0.5),
    nextMask: Uint8Array.of(1, t % 2),
    terminated: what === 'terminated',
    truncated: what === 'truncated',
  };
}

/**
 * The definition: from each step, sum discounted rewards along its stream over n steps or until the stretch ends;
 * bootstrap from where that leads, unless the episode terminated there. Steps that are still open give nothing.
 */
function naive(happenings: readonly Happening[], n: number, discount: number) {
  return happenings.flatMap((start, t) => {
    if (start.what === 'cut') return [];
    let sum = 0;
    let power = 1;
    let annuity = 0;
    let length = 0;
    let last = t;
    let ended: 'open' | 'full' | 'terminated' | 'truncated' = 'open';
    for (let s = t; s < happenings.length && ended === 'open'; s++) {
      const { stream, what, reward } = happenings[s] as Happening;
      if (stream !== start.stream) continue;
      if (what === 'cut') {
        ended = 'truncated';
        continue;
      }
      sum += power * reward;
      annuity += power;
      power *= discount;
      length += 1;
      last = s;
      if (what !== 'step') ended = what;
      else if (length === n) ended = 'full';
    }
    if (ended === 'open') return [];
    return [
      {
        observation: t,
        action: t % actions,
        return: sum,
        annuity,
        ...(ended === 'terminated'
          ? { discount: 0 }
          : { discount: power, next: last + 0.5, nextMask: [1, last % 2] }),
      },
    ];
  });
}

function told({ observation, action, return: sum, annuity, discount, next, nextMask }: Experience) {
  const start = { observation: observation[0] as number, action, return: sum, annuity };
  return discount === 0
    ? { ...start, discount }
    : { ...start, discount, next: next[0] as number, nextMask: [...nextMask] };
}

describe('n-step windows', () => {
  it('give what the definition gives, on every stream by itself', () => {
    fc.assert(
      fc.property(
        fc.array(happening, { maxLength: 60 }),
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (happenings, steps, discount) => {
          const windows = createNStepWindows(steps, discount, actions);
          const given = happenings.flatMap((happened, t) =>
            happened.what === 'cut'
              ? windows.cut(happened.stream)
              : windows.push(transition(happened, t)),
          );
          const byTime = (a: { observation: number }, b: { observation: number }): number =>
            a.observation - b.observation;
          expect(given.map(told).sort(byTime)).toEqual(naive(happenings, steps, discount));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('read nothing of what follows the end', () => {
    const windows = createNStepWindows(3, 0.9, actions);
    const end = { ...transition({ stream: 0, what: 'terminated', reward: 1 }, 0) };
    const [experience] = windows.push({ ...end, next: Float32Array.of(Number.NaN) });
    expect(experience).toMatchObject({ return: 1, discount: 0, next: Float32Array.of(0) });
  });

  it('keep copies', () => {
    const windows = createNStepWindows(2, 1, actions);
    const first = transition({ stream: 0, what: 'step', reward: 1 }, 1);
    windows.push(first);
    first.observation[0] = 99;
    const [experience] = windows.cut(0);
    expect(experience?.observation[0]).toBe(1);
  });
});

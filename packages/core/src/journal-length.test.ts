import { describe, expect, it } from 'vitest';
import {
  constant,
  createSession,
  float,
  journal,
  journalLength,
  mergeSnapshots,
  schedule,
  variable,
} from './index.js';

describe('the length of a journal', () => {
  it('is in the checkpoint, at every point of a run', () => {
    const lines: string[] = [];
    const session = createSession({
      metrics: ['loss'],
      tunables: { beta: variable(float(0, 1), 0.5) },
      schedulers: [schedule('beta', constant(0.1))],
      observers: [journal((line) => lines.push(line))],
    });
    expect(journalLength(session.checkpoint())).toBe(0);
    session.report({ type: 'run.start', clock: { epoch: 0, step: 0 } });
    expect(lines.length).toBeGreaterThan(2);
    expect(journalLength(session.checkpoint())).toBe(lines.length);
    session.report({ type: 'step.end', clock: { epoch: 0, step: 1 }, metrics: { loss: 1 } });
    expect(journalLength(session.checkpoint())).toBe(lines.length);
  });

  it.each([
    { version: 1, state: null },
    mergeSnapshots({ model: { version: 1, state: { published: 3 } } }),
  ])('is not looked for elsewhere', (snapshot) => {
    expect(() => journalLength(snapshot)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/AHS_(CHECKPOINT|SNAPSHOT)_INVALID/) }),
    );
  });
});

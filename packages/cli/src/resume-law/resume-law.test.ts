import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resumeCase } from './case.test.arbitrary.js';
import { type Rest, runThrough, type Stopped } from './cases.test.support.js';

/** Compiled: a fresh process knows nothing of this one's sources. */
const fresh = fileURLToPath(
  new URL('../../dist/resume-law/resume-process.test.support.js', import.meta.url),
);

function inFreshProcess(stopped: readonly Stopped[]): readonly Rest[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fresh], {
    input: JSON.stringify(stopped),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Whether a line tells of a fault that is not planted: a controller's number may grow beyond all bounds, no more. */
function isUnforeseen(line: string): boolean {
  const { type, code } = JSON.parse(line);
  return type === 'scheduler.fault' && !['AHS_PLANTED', 'AHS_PROPOSAL_INVALID'].includes(code);
}

describe('a run that is stopped anywhere and goes on in a fresh process', () => {
  it('ends bit for bit as if it had never been stopped, whatever decides in it', () => {
    fc.assert(
      fc.property(fc.array(resumeCase, { minLength: 25, maxLength: 25 }), (cases) => {
        const whole = cases.map(runThrough);
        const rests = inFreshProcess(whole.map(({ stopped }) => stopped));
        for (const [index, { rest }] of whole.entries()) {
          expect(rests[index]).toEqual(rest);
          expect(rest.lines.filter(isUnforeseen)).toEqual([]);
        }
      }),
      { numRuns: 4, interruptAfterTimeLimit: 40_000 },
    );
  });
});

import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

const TIMEOUT_MS = 10 * 60_000;
const TAIL_LINES = 150;

/**
 * @typedef {object} Options
 * @property {Readonly<Record<string, string>>} [env] Added to the environment.
 * @property {string} [cwd] Instead of the root.
 * @property {boolean} [silent] Any output is a failure.
 */

/** @typedef {ReturnType<typeof createLedger>} Ledger */

/**
 * Runs checks, prints a line for each, shows the output of those that fail, and keeps the totals.
 *
 * @param {{ root: string, logs: string }} places
 */
export function createLedger({ root, logs }) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const failures = [];
  /** @type {{ name: string, startedAt: number }[]} */
  const stages = [];

  /** @param {string} name @param {boolean} ok @param {string} [remark] */
  const expect = (name, ok, remark = '') => {
    totals[ok ? 'passed' : 'failed'] += 1;
    if (!ok) failures.push(name);
    console.log(`  ${ok ? 'ok    ' : 'FAILED'} ${name}${remark}`);
    return ok;
  };

  /**
   * Runs a command without judging it; its output goes to a log, and is shown when the command fails.
   *
   * @param {string} name @param {string} command @param {readonly string[]} args @param {Options} [options]
   */
  const run = async (name, command, args, { env = {}, cwd = root, silent = false } = {}) => {
    const log = join(logs, `${name.replace(/[^\w.]+/g, '-')}.log`);
    const startedAt = performance.now();
    const surroundings = { cwd, env: { ...process.env, CI: 'true', ...env } };
    const { how, stdout, output } = await execute(command, args, surroundings, log);
    const seconds = ` (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`;
    const ok = how === 'ended with 0' && !(silent && output !== '');
    if (!ok) {
      const tail = output.trimEnd().split('\n').slice(-TAIL_LINES);
      console.log(`${tail.map((line) => `    | ${line}`).join('\n')}\n    ${name}: ${how}`);
    }
    return { ok, stdout, seconds };
  };

  return {
    expect,
    run,

    /** @param {string} name */
    stage: (name) => {
      stages.push({ name, startedAt: performance.now() });
      console.log(`\n${name}`);
    },

    /**
     * Runs a command as one check.
     *
     * @param {string} name @param {string} command @param {readonly string[]} args @param {Options} [options]
     */
    check: async (name, command, args, options) => {
      const ran = await run(name, command, args, options);
      expect(name, ran.ok, ran.seconds);
      return ran;
    },

    /** @param {import('./test-report.js').Counts} counts */
    count: ({ passed, failed, skipped }) => {
      totals.passed += passed;
      totals.failed += failed.length;
      totals.skipped += skipped;
      failures.push(...failed);
      console.log(`  ${passed} tests passed, ${failed.length} failed, ${skipped} skipped`);
    },

    /** Prints the times and the totals; returns the exit code. */
    close: () => {
      console.log('\nTimes');
      const ends = [...stages.slice(1).map(({ startedAt }) => startedAt), performance.now()];
      stages.forEach(({ name, startedAt }, index) => {
        const seconds = ((ends[index] ?? startedAt) - startedAt) / 1000;
        console.log(`  ${seconds.toFixed(0).padStart(5)} s  ${name}`);
      });
      for (const name of failures) console.log(`FAILED ${name}`);
      console.log(
        `\n${totals.skipped} tests were skipped because a full data set or a browser is absent (each Node counts).`,
      );
      console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
      return totals.failed === 0 ? 0 : 1;
    },
  };
}

/**
 * Runs a command to its end; `output` is stdout and stderr as they came.
 *
 * @param {string} command @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} surroundings
 * @param {string} log Gets the output while the command runs.
 * @returns {Promise<{ how: string, stdout: string, output: string }>}
 */
function execute(command, args, surroundings, log) {
  return new Promise((resolve) => {
    // A process group of its own, so that a timeout ends its children too.
    const child = spawn(command, args, {
      ...surroundings,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const stream = createWriteStream(log);
    const texts = { stdout: '', output: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      texts.stdout += text;
      texts.output += text;
      stream.write(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      texts.output += text;
      stream.write(text);
    });
    let how = '';
    const end = (/** @type {string} */ words) => {
      how ||= words;
      clearTimeout(timer);
      stream.end(() => resolve({ how, ...texts }));
    };
    const timer = setTimeout(() => {
      how = `stopped after ${TIMEOUT_MS / 60_000} minutes`;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, TIMEOUT_MS);
    child.on('error', (error) => end(error.message));
    child.on('close', (code, signal) => end(`ended with ${code ?? signal}`));
  });
}

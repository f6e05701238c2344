import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * @typedef {object} Worker A process that runs cases one at a time.
 * @property {string} version What it said of itself.
 * @property {(name: string) => Promise<number>} time Runs a case once; milliseconds.
 * @property {() => void} close
 */

/**
 * Starts a process that answers each line with the milliseconds it took.
 *
 * @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Worker | undefined>} `undefined` when it does not come up.
 */
export async function startWorker(command, args, env = {}) {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2000);
  });
  const failed = new Promise((resolve) => child.once('error', resolve));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const line = await Promise.race([lines.next(), failed]);
    return typeof line === 'object' && line !== null && 'value' in line
      ? /** @type {string | undefined} */ (line.value)
      : undefined;
  };
  const ready = await next();
  if (ready === undefined || !ready.startsWith('ready ')) return undefined;
  return {
    version: ready.slice('ready '.length),
    time: async (name) => {
      child.stdin.write(`${name}\n`);
      const answer = await next();
      if (answer === undefined)
        throw new Error(`${command} ${args.join(' ')} died in ${name}.\n${said}`);
      return Number(answer);
    },
    close: () => child.stdin.end(),
  };
}

/**
 * Starts a Python process as {@link startWorker} does, by the first Python in which it comes up: Debian's own, because its
 * packages are not seen by others, or that of the path.
 *
 * @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Worker | undefined>} `undefined` when none has what it needs.
 */
export async function startPython(args, env) {
  for (const python of ['/usr/bin/python3', 'python3']) {
    const worker = await startWorker(python, args, env);
    if (worker !== undefined) return worker;
  }
  return undefined;
}

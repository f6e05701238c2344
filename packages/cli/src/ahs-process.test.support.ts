import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { main } from './main.js';
import { type Summary, summarySchema } from './summary.js';
import { processSurroundings } from './surroundings.js';

const command = fileURLToPath(new URL('../bin/ahs.js', import.meta.url));

/** A new empty folder, which goes when the tests are over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ahs-cli-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a process left. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real command in a process of its own. */
export interface AhsProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts `ahs …` in a folder. */
export function startAhs(folder: string, ...flags: readonly string[]): AhsProcess {
  const child = spawn(process.execPath, [command, ...flags], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { child, ended };
}

/** Runs `ahs …` to its end. */
export function ahs(folder: string, ...flags: readonly string[]): Promise<Ended> {
  return startAhs(folder, ...flags).ended;
}

/** The command in this process: what fails before anything is trained needs none of its own. */
export async function mainIn(folder: string, ...flags: readonly string[]) {
  const written = { stdout: '', stderr: '' };
  const code = await main(flags, {
    ...processSurroundings(),
    workingDirectory: folder,
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
  });
  return { code, ...written };
}

/** The summary that `--json` printed: the whole of stdout, and of the promised shape. */
export function summaryOf({ stdout, stderr }: Ended): Summary {
  try {
    return summarySchema.parse(JSON.parse(stdout));
  } catch (error) {
    throw new Error(`No summary on stdout: ${stdout}\n${stderr}`, { cause: error });
  }
}

/** What of a summary two equal runs have in common. */
export function withoutTimes({
  runId,
  wallSeconds,
  examplesPerSecond,
  files,
  ...same
}: Summary): object {
  return same;
}

/** The one run folder in a folder of runs. */
export function onlyRun(runs: string): string {
  const [name, ...others] = readdirSync(runs);
  if (name === undefined || others.length > 0)
    throw new Error(`${runs} holds ${others.length + 1} runs`);
  return join(runs, name);
}

/** Waits until a file of the one run has been written anew so many times, and the run is not over. */
export async function waitForWrites(runs: string, file: string, writes: number): Promise<string> {
  const seen = new Set<string>();
  for (let tries = 0; tries < 6000; tries += 1) {
    if (existsSync(runs) && readdirSync(runs).length > 0) {
      const path = join(onlyRun(runs), file);
      const stat = statSync(path, { throwIfNoEntry: false });
      // Each atomic write is a new file.
      if (stat !== undefined) seen.add(`${stat.ino} ${stat.mtimeMs}`);
      if (seen.size >= writes) return onlyRun(runs);
    }
    await setTimeout(5);
  }
  throw new Error(`${file} was written ${seen.size} times, not ${writes}`);
}

/** The bytes of a file as text, for comparison. */
export function contentOf(run: string, file: string): string {
  return readFileSync(join(run, file), 'latin1');
}

import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AhsError, errorMessage } from '@ahs/core';
import { makeFolder } from './make-folder.js';

/** Where a run leaves what: one folder, never shared. */
export interface RunFolder {
  /** Readable and unique among its neighbours: `2026-11-22T17-05-12-mnist-mini-beta-dqn-s0`. */
  readonly id: string;
  readonly path: string;
  readonly files: RunFiles;
}

/** The files of a run, as absolute paths. */
export interface RunFiles {
  readonly run: string;
  readonly events: string;
  readonly checkpoint: string;
  readonly summary: string;
  readonly figure: string;
  readonly report: string;
  readonly policy: string;
  /** What the first episode's agent started from, where it was given something. */
  readonly start: string;
}

/** The run folder at a path. */
export function runFolderAt(path: string, id: string): RunFolder {
  const absolute = resolve(path);
  const file = (name: string) => join(absolute, name);
  return {
    id,
    path: absolute,
    files: {
      run: file('run.json'),
      events: file('events.jsonl'),
      checkpoint: file('checkpoint.safetensors'),
      summary: file('summary.json'),
      figure: file('figure-1.svg'),
      report: file('report.html'),
      policy: file('policy.safetensors'),
      start: file('start.safetensors'),
    },
  };
}

/** The journal of an episode: the reported one's at the top, earlier ones' beside it. */
export function episodeJournal(folder: RunFolder, episode: number, episodes: number): string {
  return episode === episodes
    ? folder.files.events
    : join(folder.path, 'episodes', `${episode}.events.jsonl`);
}

/**
 * Makes a new folder `<out>/<time>-<what>`; where the name is taken, a number is added.
 *
 * @throws AhsError `AHS_WRITE_FAILED` when it cannot be made or written into.
 */
export function createRunFolder(out: string, now: Date, what: readonly string[]): RunFolder {
  const time = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const readable = [time, ...what.map((word) => word.replaceAll(/[^\w.]+/g, '-'))].join('-');
  try {
    makeFolder(out);
    for (let attempt = 1; ; attempt += 1) {
      const id = attempt === 1 ? readable : `${readable}-${attempt}`;
      if (makeNew(join(out, id))) {
        const folder = runFolderAt(join(out, id), id);
        accessSync(folder.path, constants.W_OK);
        return folder;
      }
    }
  } catch (error) {
    throw new AhsError(
      'AHS_WRITE_FAILED',
      `No run folder can be made in ${out}: ${errorMessage(error)}.`,
      {
        fix: 'Name a folder that you may write into with --out.',
        cause: error,
      },
    );
  }
}

/** Whether the folder is new; any failure but "it exists" is thrown. */
function makeNew(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

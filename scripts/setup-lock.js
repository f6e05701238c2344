import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HEARTBEAT_MS = 1_000;
const SILENT_MS = 5_000;
const GIVEN_UP_MS = 600_000;

/**
 * Runs `work` while no other process holds the lock file at `path`; waits for one that does.
 * The holder touches the file each second. A silent lock whose process is gone is taken over.
 *
 * @template T
 * @param {string} path
 * @param {(line: string) => void} say
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, say, work) {
  mkdirSync(dirname(path), { recursive: true });
  const token = JSON.stringify({ host: hostname(), pid: process.pid, id: randomUUID() });
  for (let waited = false; !take(path, token); waited = true) {
    if (!waited) say('Another process is setting this workspace up; waiting for it…');
    takeAwayIfStale(path);
    await sleep(100);
  }
  const release = () => {
    if (read(path) === token) rmSync(path, { force: true });
  };
  const heart = setInterval(() => {
    if (read(path) === token) utimesSync(path, new Date(), new Date());
  }, HEARTBEAT_MS);
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    process.off('exit', release);
    release();
  }
}

/** @param {string} path @param {string} token */
function take(path, token) {
  try {
    writeFileSync(path, token, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} path */
function takeAwayIfStale(path) {
  const token = read(path);
  const touchedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (token === undefined || touchedAt === undefined) return;
  const silentMs = Date.now() - touchedAt;
  if (silentMs < SILENT_MS || (isRunning(token) && silentMs < GIVEN_UP_MS)) return;
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    // Another waiter may have been faster, and this is then somebody's live lock: back with it.
    if (read(aside) !== token) linkSync(aside, path);
  } catch (error) {
    if (
      !(
        error instanceof Error &&
        'code' in error &&
        ['ENOENT', 'EEXIST'].includes(String(error.code))
      )
    ) {
      throw error;
    }
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Whether the holder's process may still live; on another machine nobody can tell. @param {string} token */
function isRunning(token) {
  try {
    const { host, pid } = JSON.parse(token);
    if (host !== hostname()) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

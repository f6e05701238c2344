import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** The few things a file system is asked for by what writes; the default is {@link diskStorage}. */
export interface FileStorage {
  /** Opens for reading, or anew for writing. */
  open(path: string, how: 'read' | 'write'): number;
  /** Returns how many of the bytes were written, which may be fewer. */
  write(file: number, bytes: Uint8Array): number;
  /** Returns when what was written has reached the disk. */
  sync(file: number): void;
  close(file: number): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
}

/** The file system of this machine. */
export const diskStorage: FileStorage = Object.freeze({
  open: (path, how) => openSync(path, how === 'read' ? 'r' : 'w'),
  write: (file, bytes) => writeSync(file, bytes),
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
} satisfies FileStorage);

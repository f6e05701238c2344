import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from './atomic-file.js';
import { diskStorage, type FileStorage } from './file-storage.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ahs-atomic-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

class PowerCut extends Error {}

/** A disk that takes so many bytes and then stops answering, as when the power goes. */
function diskUntil(bytes: number): FileStorage {
  let left = bytes;
  let on = true;
  const powered = <Result>(action: () => Result): Result => {
    if (!on) throw new PowerCut();
    return action();
  };
  return {
    open: (path, how) => powered(() => diskStorage.open(path, how)),
    write: (file, data) =>
      powered(() => {
        const taken = Math.min(left, data.length);
        left -= taken;
        if (taken > 0) return diskStorage.write(file, data.subarray(0, taken));
        on = false;
        throw new PowerCut();
      }),
    sync: (file) => powered(() => diskStorage.sync(file)),
    // The system closes the files of what died.
    close: diskStorage.close,
    rename: (from, to) => powered(() => diskStorage.rename(from, to)),
    remove: (path) => powered(() => diskStorage.remove(path)),
  };
}

/** A disk that refuses one operation, as the system would. */
function diskRefusing(operation: keyof FileStorage, code: string): FileStorage {
  return {
    ...diskStorage,
    [operation]: () => {
      throw Object.assign(new Error(`${code}: refused`), { code });
    },
  };
}

describe('writeFileAtomically', () => {
  it('writes and replaces text and bytes, and leaves nothing else', () => {
    const path = join(folder, 'summary.json');
    writeFileAtomically(path, 'β = 0.1');
    expect(readFileSync(path, 'utf8')).toBe('β = 0.1');
    writeFileAtomically(path, Uint8Array.of(1, 2, 3));
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    writeFileAtomically(path, '');
    expect(statSync(path).size).toBe(0);
    expect(readdirSync(folder)).toEqual(['summary.json']);
  });

  it('writes all of it to a disk that takes one byte at a time', () => {
    const path = join(folder, 'file');
    writeFileAtomically(path, 'slowly', {
      ...diskStorage,
      write: (file, bytes) => diskStorage.write(file, bytes.subarray(0, 1)),
    });
    expect(readFileSync(path, 'utf8')).toBe('slowly');
  });

  it('keeps the old content when the power goes, after however many bytes of the new', () => {
    const path = join(folder, 'checkpoint');
    const fresh = 'x'.repeat(64);
    writeFileAtomically(path, 'old');
    for (let bytes = 0; bytes < fresh.length; bytes += 1) {
      expect(() => writeFileAtomically(path, fresh, diskUntil(bytes))).toThrow(
        expect.objectContaining({ code: 'AHS_WRITE_FAILED', cause: expect.any(PowerCut) }),
      );
      expect(readFileSync(path, 'utf8')).toBe('old');
    }
    // The leftover of the crashes is no obstacle, and is gone after the next write.
    expect(readdirSync(folder)).toHaveLength(2);
    writeFileAtomically(path, fresh, diskUntil(fresh.length));
    expect(readFileSync(path, 'utf8')).toBe(fresh);
    expect(readdirSync(folder)).toEqual(['checkpoint']);
  });

  it('waits for the disk before it renames', () => {
    const path = join(folder, 'file');
    const done: string[] = [];
    writeFileAtomically(path, 'content', {
      ...diskStorage,
      sync: (file) => {
        done.push('sync');
        diskStorage.sync(file);
      },
      rename: (from, to) => {
        done.push('rename');
        diskStorage.rename(from, to);
      },
    });
    expect(done).toEqual(['sync', 'rename', 'sync']);
  });

  it.each<[keyof FileStorage, string, RegExp]>([
    ['open', 'EACCES', /change its permissions/],
    ['open', 'EROFS', /read-only/],
    ['write', 'ENOSPC', /disk is full/],
    ['sync', 'EDQUOT', /quota/],
    ['close', 'EIO', /EIO/],
    ['rename', 'EPERM', /permissions/],
  ])(
    'when %s is refused with %s, says so and leaves the old file alone',
    (operation, code, fix) => {
      const path = join(folder, 'file');
      writeFileSync(path, 'old');
      expect(() => writeFileAtomically(path, 'new', diskRefusing(operation, code))).toThrow(
        expect.objectContaining({
          code: 'AHS_WRITE_FAILED',
          message: expect.stringMatching(fix),
        }),
      );
      expect(readFileSync(path, 'utf8')).toBe('old');
      expect(readdirSync(folder)).toEqual(['file']);
    },
  );

  it.runIf(existsSync('/dev/full'))('says that the disk is full when it really is', () => {
    expect(() =>
      writeFileAtomically(join(folder, 'file'), 'new', {
        ...diskStorage,
        open: () => openSync('/dev/full', 'w'),
      }),
    ).toThrow(expect.objectContaining({ message: expect.stringMatching(/ENOSPC.*disk is full/) }));
  });

  it('writes where the folder itself cannot be synced', () => {
    const path = join(folder, 'file');
    writeFileAtomically(path, 'new', {
      ...diskStorage,
      open: (target, how) =>
        how === 'read'
          ? diskRefusing('open', 'EISDIR').open(target, how)
          : diskStorage.open(target, how),
    });
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it.each<[string, string, RegExp]>([
    ['a folder', 'folder', /This is a folder/],
    ['a missing folder', 'missing/file', /Create its folder/],
    ['a file as a folder', 'plain/file', /a file where a folder should be/],
    ['a name that is too long', 'n'.repeat(250), /shorter name/],
  ])('refuses %s, naming it', (_, name, fix) => {
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'plain'), '');
    const path = join(folder, name);
    expect(() => writeFileAtomically(path, 'new')).toThrow(
      expect.objectContaining({
        code: 'AHS_WRITE_FAILED',
        message: expect.stringContaining(`'${path}'`),
        fix: expect.stringMatching(fix),
      }),
    );
    expect(readdirSync(folder).sort()).toEqual(['folder', 'plain']);
  });
});

/** The modules that the writer needs, as plain JavaScript that any Node runs. */
function compileInto(target: string): string {
  const sources = [
    'error.ts',
    'node/file-storage.ts',
    'node/file-failure.ts',
    'node/atomic-file.ts',
  ];
  mkdirSync(join(target, 'node'), { recursive: true });
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  for (const source of sources) {
    const text = readFileSync(fileURLToPath(new URL(`../${source}`, import.meta.url)), 'utf8');
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
    });
    writeFileSync(join(target, source.replace('.ts', '.js')), outputText);
  }
  return join(target, 'node', 'atomic-file.js');
}

describe('a process killed while it writes', () => {
  it('leaves old or new content, never a mix', { timeout: 60_000 }, async () => {
    const writer = compileInto(join(folder, 'compiled'));
    const path = join(folder, 'checkpoint');
    const size = 4_000_000;
    const script = `
      import { writeFileAtomically } from ${JSON.stringify(writer)};
      const contents = ['a', 'b'].map((letter) => Buffer.alloc(${size}, letter));
      process.stdout.write('ready');
      for (let turn = 0; ; turn += 1) writeFileAtomically(${JSON.stringify(path)}, contents[turn % 2]);
    `;
    let killedWhileWriting = 0;
    for (let kill = 0; kill < 12; kill += 1) {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      // Growing delays land in different parts of the writer's loop.
      await wait(20 + 3 * kill);
      child.kill('SIGKILL');
      const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
      expect(signal).toBe('SIGKILL');
      const leftover = join(folder, `.checkpoint.${child.pid}.tmp`);
      if (existsSync(leftover)) {
        killedWhileWriting += 1;
        rmSync(leftover);
      }
      if (existsSync(path)) {
        const content = readFileSync(path);
        expect(content.length).toBe(size);
        expect(content.equals(Buffer.alloc(size, content[0]))).toBe(true);
      }
    }
    expect(existsSync(path)).toBe(true);
    expect(killedWhileWriting).toBeGreaterThan(0);
  });
});

import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DownloadProgress, type FillOptions, fillCache, isCached } from './file-cache.js';
import { rejection } from './idx-bytes.test.support.js';

const contents: Readonly<Record<string, Uint8Array>> = {
  'one.gz': Uint8Array.from({ length: 200_000 }, (_, i) => (i * i) & 255),
  'two.gz': Uint8Array.from({ length: 1000 }, (_, i) => i & 255),
};
const files = Object.entries(contents).map(([name, bytes]) => ({
  name,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
}));

type Answer = (response: ServerResponse, content: Uint8Array) => void;
const whole: Answer = (response, content) => response.end(content);
const notFound: Answer = (response) => response.writeHead(404).end('no such file');
const changed: Answer = (response, content) =>
  response.end(content.map((byte, i) => (i === 10 ? byte ^ 1 : byte)));
const tooLong: Answer = (response, content) => response.end(Buffer.concat([content, content]));
const shortWithoutLength: Answer = (response, content) => {
  response.write(content.subarray(0, content.length - 7));
  response.end();
};
const cutConnection: Answer = (response, content) => {
  response.writeHead(200, { 'content-length': content.length });
  response.write(content.subarray(0, 500), () => response.destroy());
};
const silent: Answer = (response, content) => {
  response.writeHead(200, { 'content-length': content.length });
  response.write(content.subarray(0, 500));
};
const endless: Answer = (response, content) => {
  const more = () => {
    while (!response.destroyed && response.write(content));
  };
  response.on('drain', more);
  more();
};
const slow: Answer = (response, content) => {
  const parts = 4;
  const size = Math.ceil(content.length / parts);
  const send = (part: number) => {
    if (part === parts) response.end();
    else
      response.write(content.subarray(part * size, (part + 1) * size), () =>
        setTimeout(send, 300, part + 1),
      );
  };
  send(0);
};
const redirecting: Answer = (response) => response.writeHead(302, { location: '/moved' }).end();

let folder: string;
let server: Server;
let requested: string[];
let answers: Readonly<Record<string, Answer>>;

/** `http://127.0.0.1:<port>/<answer>/` is a mirror that answers in its way. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ahs-cache-'));
  requested = [];
  answers = {
    whole,
    notFound,
    changed,
    tooLong,
    shortWithoutLength,
    cutConnection,
    silent,
    endless,
    slow,
    redirecting,
  };
  server = createServer((request, response) => {
    const [, answer = '', name = ''] = (request.url ?? '').split('/');
    requested.push(`${answer}/${name}`);
    if (answer === 'moved') response.end(contents['two.gz']);
    else (answers[answer] ?? notFound)(response, contents[name] ?? new Uint8Array());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

function mirror(answer: string): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/${answer}/`;
}

function fill(mirrors: readonly string[], options: Partial<FillOptions> = {}): Promise<void> {
  return fillCache(folder, files, {
    mirrors,
    idleTimeoutMs: 5000,
    fix: 'Pass --data-dir.',
    ...options,
  });
}

async function expectComplete(): Promise<void> {
  expect((await readdir(folder)).sort()).toEqual(['one.gz', 'two.gz']);
  for (const [name, content] of Object.entries(contents)) {
    expect(Buffer.compare(await readFile(join(folder, name)), content)).toBe(0);
  }
  expect(await isCached(folder, files)).toBe(true);
}

describe('fillCache', () => {
  it('downloads each file once, and says how far it is', async () => {
    const progress: DownloadProgress[] = [];
    expect(await isCached(folder, files)).toBe(false);
    await fill([mirror('whole')], { onProgress: (now) => progress.push(now) });
    await expectComplete();
    const received = progress.map((now) => now.receivedBytes);
    expect(received).toEqual([...received].sort((a, b) => a - b));
    expect(received.at(-1)).toBe(201_000);
    expect(received.length).toBeGreaterThan(2);
    expect(progress.every((now) => now.totalBytes === 201_000)).toBe(true);
    await fill([mirror('whole')]);
    expect(requested).toEqual(['whole/one.gz', 'whole/two.gz']);
  });

  it.each([
    ['notFound', 'AHS_DOWNLOAD_FAILED', /answered 404/],
    ['shortWithoutLength', 'AHS_DOWNLOAD_FAILED', /ended after 199993 of 200000 bytes/],
    ['cutConnection', 'AHS_DOWNLOAD_FAILED', /one\.gz: .*(closed|terminated|aborted|reset)/],
    ['changed', 'AHS_DATA_CHECKSUM', /SHA-256 is [0-9a-f]{64} and should be/],
    ['tooLong', 'AHS_DATA_CHECKSUM', /more than the file's 200000 bytes/],
    ['endless', 'AHS_DATA_CHECKSUM', /more than the file's 200000 bytes/],
  ])('refuses %s and leaves nothing behind', async (answer, code, reason) => {
    const refused = await rejection(fill([mirror(answer)]));
    expect(refused.code).toBe(code);
    expect(refused.message).toContain(`${mirror(answer)}one.gz: `);
    expect(refused.message).toMatch(reason);
    expect(refused.message).toContain(join(folder, 'one.gz'));
    expect(refused.message).toContain('Pass --data-dir.');
    expect(await readdir(folder)).toEqual([]);
  });

  it('gives a silent server up', async () => {
    const refused = await rejection(fill([mirror('silent')], { idleTimeoutMs: 100 }));
    expect(refused).toMatchObject({ code: 'AHS_DOWNLOAD_FAILED' });
    expect(refused.message).toContain('sent nothing for 0.1 s');
  });

  it('is patient with a slow server, as long as it sends', async () => {
    const [, small] = files;
    if (small === undefined) throw new Error('the second file is gone');
    await fillCache(folder, [small], {
      mirrors: [mirror('slow')],
      idleTimeoutMs: 900,
      fix: '',
    });
    expect(await isCached(folder, [small])).toBe(true);
  });

  it('names the URL that refuses the connection', async () => {
    const { port } = server.address() as AddressInfo;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    const refused = await rejection(fill([`http://127.0.0.1:${port}/`]));
    expect(refused.code).toBe('AHS_DOWNLOAD_FAILED');
    expect(refused.message).toMatch(new RegExp(`127\\.0\\.0\\.1:${port}/one\\.gz: .*ECONNREFUSED`));
    server.listen(0, '127.0.0.1');
  });

  it('tries the mirrors in turn, each from the first byte', async () => {
    await fill(['notFound', 'cutConnection', 'changed', 'whole'].map(mirror));
    await expectComplete();
    expect(requested.slice(0, 4)).toEqual(
      ['notFound', 'cutConnection', 'changed', 'whole'].map((answer) => `${answer}/one.gz`),
    );
  });

  it('names every mirror when all fail, and the next call goes on with what is missing', async () => {
    answers = {
      ...answers,
      fickle: (response, content) =>
        (content.length === 1000 ? notFound : whole)(response, content),
    };
    const refused = await rejection(fill([mirror('fickle'), mirror('notFound')]));
    expect(refused.message).toContain(`${mirror('fickle')}two.gz`);
    expect(refused.message).toContain(`${mirror('notFound')}two.gz`);
    expect(await readdir(folder)).toEqual(['one.gz']);
    requested = [];
    await fill([mirror('whole')]);
    await expectComplete();
    expect(requested).toEqual(['whole/two.gz']);
  });

  it('replaces a file that was damaged on disk', async () => {
    await fill([mirror('whole')]);
    await writeFile(join(folder, 'two.gz'), 'damaged');
    expect(await isCached(folder, files)).toBe(false);
    await fill([mirror('whole')]);
    await expectComplete();
  });

  it('follows redirections', async () => {
    await fillCache(folder, files.slice(1), {
      mirrors: [mirror('redirecting')],
      idleTimeoutMs: 5000,
      fix: '',
    });
    expect(await isCached(folder, files.slice(1))).toBe(true);
  });

  it('names a folder that cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    const refused = await rejection(
      fillCache(join(folder, 'file', 'cache'), files, { mirrors: [], idleTimeoutMs: 1, fix: '' }),
    );
    expect(refused.code).toBe('AHS_WRITE_FAILED');
    expect(refused.message).toContain(join(folder, 'file', 'cache'));
  });
});

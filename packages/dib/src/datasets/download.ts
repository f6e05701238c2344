import { createHash } from 'node:crypto';
import { AhsError, errorMessage } from '@ahs/core';
import { writeFileAtomically } from '@ahs/core/node';

/** One file with a known content, and where it can be had. */
export interface DownloadRequest {
  /** Tried in turn, each from the first byte. */
  readonly urls: readonly string[];
  /** Where it goes; the folder exists. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What the reader can do when no URL delivers. */
  readonly fix: string;
  /** A server that sends nothing for so long is given up. */
  readonly idleTimeoutMs: number;
  /** Called after each chunk with the bytes of this file so far. */
  readonly onReceived?: (receivedBytes: number) => void;
}

type Attempt =
  | { readonly kind: 'received'; readonly bytes: Uint8Array }
  | { readonly kind: 'unreachable' | 'forged'; readonly reason: string };

/**
 * Fetches a file, checks it, and only then writes it, atomically: a failure leaves nothing behind.
 *
 * @throws AhsError `AHS_DATA_CHECKSUM` when a server sent something else than the file, `AHS_DOWNLOAD_FAILED` when
 * none sent it whole; both name each URL and what went wrong there. `AHS_WRITE_FAILED` when it cannot be written.
 */
export async function download(request: DownloadRequest): Promise<void> {
  const failures: { readonly forged: boolean; readonly text: string }[] = [];
  for (const url of request.urls) {
    const attempt = await receive(url, request);
    switch (attempt.kind) {
      case 'received':
        writeFileAtomically(request.path, attempt.bytes);
        return;
      case 'unreachable':
      case 'forged':
        failures.push({ forged: attempt.kind === 'forged', text: `${url}: ${attempt.reason}` });
    }
  }
  const forged = failures.some((failure) => failure.forged);
  throw new AhsError(
    forged ? 'AHS_DATA_CHECKSUM' : 'AHS_DOWNLOAD_FAILED',
    `${request.path} could not be downloaded (${failures.map((failure) => failure.text).join('; ')}).`,
    { fix: request.fix },
  );
}

async function receive(url: string, request: DownloadRequest): Promise<Attempt> {
  const idle = idleSignal(request.idleTimeoutMs);
  try {
    // The checksum is of the file as stored: ask for it as it is.
    const response = await fetch(url, {
      headers: { 'accept-encoding': 'identity' },
      signal: idle.signal,
    });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return { kind: 'unreachable', reason: `answered ${response.status} ${response.statusText}` };
    }
    const chunks: Uint8Array[] = [];
    let received = 0;
    for await (const chunk of response.body) {
      idle.postpone();
      received += chunk.length;
      if (received > request.bytes) break;
      chunks.push(chunk);
      request.onReceived?.(received);
    }
    return check(Buffer.concat(chunks), received, request);
  } catch (error) {
    return { kind: 'unreachable', reason: reasonOf(error) };
  } finally {
    idle.clear();
  }
}

function check(bytes: Uint8Array, received: number, request: DownloadRequest): Attempt {
  if (received < request.bytes) {
    return { kind: 'unreachable', reason: `ended after ${received} of ${request.bytes} bytes` };
  }
  if (received > request.bytes) {
    return { kind: 'forged', reason: `sent more than the file's ${request.bytes} bytes` };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sha256 === request.sha256
    ? { kind: 'received', bytes }
    : { kind: 'forged', reason: `SHA-256 is ${sha256} and should be ${request.sha256}` };
}

/** `fetch` hides what happened in the cause of its error. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = (cause as NodeJS.ErrnoException).code;
  return errorMessage(cause) || code || 'failed';
}

function idleSignal(timeoutMs: number) {
  const controller = new AbortController();
  const giveUp = () => controller.abort(new Error(`sent nothing for ${timeoutMs / 1000} s`));
  let timer = setTimeout(giveUp, timeoutMs);
  return {
    signal: controller.signal,
    postpone: () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, timeoutMs);
    },
    clear: () => clearTimeout(timer),
  };
}

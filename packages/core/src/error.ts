/** A stable identifier of an error, for programs; the message is for people. */
export type ErrorCode = `AHS_${string}`;

/**
 * The one error class of AHS: a stable `code`, a message that names the culprit, and the `fix`.
 *
 * @example
 * ```ts
 * throw new AhsError('AHS_DATA_TRUNCATED', "'train.idx' holds 10 of 16 bytes.", {
 *   fix: 'Download the file again.',
 * });
 * ```
 */
export class AhsError extends Error {
  readonly code: ErrorCode;
  /** What the reader can do about it, one sentence. */
  readonly fix: string | undefined;

  constructor(code: ErrorCode, message: string, options: { fix?: string; cause?: unknown } = {}) {
    super(
      options.fix === undefined ? message : `${message} ${options.fix}`,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = 'AhsError';
    this.code = code;
    this.fix = options.fix;
  }

  /** `AhsError [AHS_CODE]: message`, as Node writes errors that have a code. */
  override toString(): string {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}

/** The code of an error: its own where it has one, `AHS_UNEXPECTED` for any other thrown value. */
export function errorCode(thrown: unknown): ErrorCode {
  return thrown instanceof AhsError ? thrown.code : 'AHS_UNEXPECTED';
}

/** The message of any thrown value. */
export function errorMessage(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** A text stream of the process, or what stands for it. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Everything of the machine that the commands touch beside files: so that nothing is taken from the air. */
export interface Surroundings {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  /** The calendar's time, for names and dates only. */
  readonly now: () => Date;
  /** A clock that never goes back, in milliseconds. */
  readonly elapsedMs: () => number;
  /** Calls back for each SIGINT and SIGTERM until the returned function is called. */
  readonly onSignal: (heed: (signal: StopSignal) => void) => () => void;
  /** Ends the process at once. */
  readonly exit: (code: number) => never;
}

export type StopSignal = 'SIGINT' | 'SIGTERM';

/** The surroundings of the running process. */
export function processSurroundings(): Surroundings {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    workingDirectory: process.cwd(),
    now: () => new Date(),
    elapsedMs: () => performance.now(),
    onSignal: (heed) => {
      const signals: readonly StopSignal[] = ['SIGINT', 'SIGTERM'];
      for (const signal of signals) process.on(signal, heed);
      return () => {
        for (const signal of signals) process.off(signal, heed);
      };
    },
    exit: (code) => process.exit(code),
  };
}

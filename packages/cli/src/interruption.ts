import type { StopSignal, Surroundings } from './surroundings.js';

/** Whether somebody has asked the run to stop. */
export interface Interruption {
  /** The first signal that came, `undefined` while none has. */
  readonly signal: StopSignal | undefined;
  /** Stops listening. */
  release(): void;
}

/** 128 and the number of the signal, as shells count. */
export function signalExitCode(signal: StopSignal): number {
  switch (signal) {
    case 'SIGINT':
      return 130;
    case 'SIGTERM':
      return 143;
  }
}

/**
 * Listens for Ctrl-C and its kin: the first asks politely, the second ends the process at once.
 *
 * @param heed Called at the first, for what cannot look at {@link Interruption.signal} now and then.
 */
export function listenForInterruption(
  surroundings: Surroundings,
  {
    notice = 'Finishing this step and saving a checkpoint (again to quit at once) …',
    heed,
  }: { readonly notice?: string; readonly heed?: () => void } = {},
): Interruption {
  let first: StopSignal | undefined;
  const release = surroundings.onSignal((signal) => {
    if (first !== undefined) surroundings.exit(signalExitCode(signal));
    first = signal;
    surroundings.stderr.write(`\n${notice}\n`);
    heed?.();
  });
  return {
    get signal() {
      return first;
    },
    release,
  };
}

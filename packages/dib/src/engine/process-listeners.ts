const EVENTS = ['uncaughtException', 'unhandledRejection'] as const;

/**
 * Runs a task and takes away the process-wide error listeners that it added: the WebAssembly loader installs some that
 * would take the program's last word from it.
 */
export async function withoutNewProcessListeners<Result>(
  task: () => Promise<Result>,
): Promise<Result> {
  const before = EVENTS.map((event) => new Set<unknown>(process.listeners(event as 'exit')));
  try {
    return await task();
  } finally {
    EVENTS.forEach((event, index) => {
      for (const listener of process.listeners(event as 'exit')) {
        if (before[index]?.has(listener) === false) process.removeListener(event, listener);
      }
    });
  }
}

import { describe, expect, it } from 'vitest';
import { listenForInterruption } from './interruption.js';
import { processSurroundings, type StopSignal } from './surroundings.js';

describe('Ctrl-C', () => {
  it('asks at first, ends the process at the second, and is left alone after release', () => {
    let send: ((signal: StopSignal) => void) | undefined;
    const interruption = listenForInterruption({
      ...processSurroundings(),
      stderr: { write: () => true },
      onSignal: (heed) => {
        send = heed;
        return () => {
          send = undefined;
        };
      },
      exit: (code) => {
        throw new Error(`exit ${code}`);
      },
    });
    expect(interruption.signal).toBeUndefined();
    send?.('SIGTERM');
    expect(interruption.signal).toBe('SIGTERM');
    expect(() => send?.('SIGINT')).toThrow('exit 130');
    expect(interruption.signal).toBe('SIGTERM');
    interruption.release();
    expect(send).toBeUndefined();
  });
});

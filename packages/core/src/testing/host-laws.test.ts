import { EventEmitter } from 'node:events';
import { EventEmitter as EventEmitter3 } from 'eventemitter3';
import { describe, expect, test } from 'vitest';
import { type EmitterLike, fromEmitter } from '../from-emitter.js';
import { descent } from './descent-host.js';
import { type HostSubject, hostLaws } from './host-laws.js';
import { hostViolators } from './host-violators.js';

/** Emits its events by name, as loops that know nothing of this library do. */
const emitting = (
  name: string,
  create: () => EmitterLike & Pick<EventEmitter, 'emit'>,
): HostSubject => ({
  name,
  metrics: ['loss'],
  train: async (open) => {
    const [run, loop] = [descent(), create()];
    const session = open?.(run.rate);
    const same = (event: never) => event;
    const map = {
      'run.start': same,
      'epoch.start': same,
      'step.end': same,
      'eval.end': same,
      'epoch.end': same,
      'run.end': same,
    };
    const detach = session === undefined ? undefined : fromEmitter(session, loop, map);
    for (const event of run.events()) loop.emit(event.type, event);
    detach?.();
    return run.trace();
  },
});

const hosts: readonly HostSubject[] = [
  {
    name: 'a plain loop',
    metrics: ['loss'],
    train: async (open) => {
      const run = descent();
      const session = open?.(run.rate);
      for (const event of run.events()) session?.report(event);
      return run.trace();
    },
  },
  {
    name: 'an async generator',
    metrics: ['loss'],
    train: async (open) => {
      const run = descent();
      const session = open?.(run.rate);
      async function* train() {
        for (const event of run.events()) {
          await Promise.resolve();
          yield event;
        }
      }
      for await (const event of train()) session?.report(event);
      return run.trace();
    },
  },
  emitting("Node's EventEmitter", () => new EventEmitter()),
  emitting('eventemitter3', () => new EventEmitter3() as unknown as EventEmitter),
];

describe('hosts of every kind keep the laws', () => {
  for (const host of hosts) for (const law of hostLaws(host)) test(law.name, () => law.check());
});

describe('each law of hosts catches its violator', () => {
  for (const [name, violator] of Object.entries(hostViolators)) {
    test(name, async () => {
      const law = hostLaws(violator).find((candidate) => candidate.name.startsWith(`${name}:`));
      await expect(law?.check()).rejects.toThrow(
        expect.objectContaining({
          code: 'AHS_LAW_BROKEN',
          message: expect.stringContaining(name),
        }) as Error,
      );
    });
  }

  test('and there is one for each', () => {
    const [host] = hosts;
    const names = hostLaws(host as HostSubject).map(({ name }) => name.split(':')[0]);
    expect(Object.keys(hostViolators).sort()).toEqual(names.sort());
  });
});

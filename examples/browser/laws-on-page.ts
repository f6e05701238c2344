/** The contract of hosts, kept by this page's own loop, which lets the page breathe between the epochs. */
import { errorMessage, float, property, tunable } from '@ahs/core';
import { type HostSubject, hostLaws } from '@ahs/core/testing';
import { fitLine } from './fit-line.js';

/** What became of each law: `kept`, or what was seen. */
export type KeptLaws = Readonly<Record<string, string>>;

/** This page as a host. */
export const page: HostSubject = {
  name: 'a page',
  metrics: ['loss'],
  train: async (open) => {
    const settings = { learningRate: 0.01, momentum: 0.9 };
    const used: number[] = [];
    const rate = tunable(float(1e-5, 1, { scale: 'log' }), property(settings, 'learningRate'));
    const session = open?.(rate);
    const events = fitLine(settings, (learningRate) => used.push(learningRate));
    let next = events.next();
    for (; next.done !== true; next = events.next()) {
      session?.report(next.value);
      if (next.value.type === 'epoch.end') await new Promise((resolve) => setTimeout(resolve));
    }
    return { used, outcome: { ...next.value } };
  },
};

/** Holds a host against every law. */
export async function keptBy(subject: HostSubject): Promise<KeptLaws> {
  const kept: Record<string, string> = {};
  for (const { name, check } of hostLaws(subject)) {
    kept[name] = await check().then(() => 'kept', errorMessage);
  }
  return kept;
}

import { decodeSnapshot, encodeSnapshot, type HostEvent, type Snapshot } from '@ahs/core';
import { syntheticRun } from '@ahs/core/testing';
import { type Composition, metrics, openComposition } from './composition.test.support.js';

/** A run under a composition, and where it is stopped. */
export interface ResumeCase {
  readonly composition: Composition;
  readonly run: {
    readonly seed: number;
    readonly epochs: number;
    readonly stepsPerEpoch: number;
    readonly strange: boolean;
    readonly end: 'completed' | 'stopped' | 'diverged';
  };
  /** Share of the events before the stop, in [0, 1). */
  readonly stopAt: number;
}

/** What can be compared of the rest of a run. */
export interface Rest {
  readonly lines: readonly string[];
  readonly values: Readonly<Record<string, number>>;
  /** The whole state at the end, safetensors in base64. */
  readonly checkpoint: string;
}

/** A checkpoint on its way to another process. */
export interface Stopped {
  readonly of: ResumeCase;
  readonly checkpoint: string;
}

/** The run's events, and how many come before the stop. */
export function eventsOf({ run, stopAt }: ResumeCase): {
  readonly events: readonly HostEvent[];
  readonly stop: number;
} {
  const events = syntheticRun({ ...run, metrics });
  return { events, stop: Math.floor(stopAt * events.length) };
}

/** Runs to the end; the lines from `after` on are what a resumed run must write too. */
export function runThrough(of: ResumeCase): { readonly rest: Rest; readonly stopped: Stopped } {
  const { events, stop } = eventsOf(of);
  const lines: string[] = [];
  const session = openComposition(of.composition, (line) => lines.push(line));
  for (const event of events) session.report(event);

  const cut = openComposition(of.composition, () => undefined);
  for (const event of events.slice(0, stop)) cut.report(event);
  const checkpoint = cut.checkpoint();
  return {
    rest: {
      lines: lines.slice(publishedIn(checkpoint)),
      values: session.values,
      checkpoint: toText(session.checkpoint()),
    },
    stopped: { of, checkpoint: toText(checkpoint) },
  };
}

/** Goes on from a checkpoint to the run's end. */
export function goOn({ of, checkpoint }: Stopped): Rest {
  const { events, stop } = eventsOf(of);
  const lines: string[] = [];
  const session = openComposition(of.composition, (line) => lines.push(line), fromText(checkpoint));
  for (const event of events.slice(stop)) session.report(event);
  return { lines, values: session.values, checkpoint: toText(session.checkpoint()) };
}

function publishedIn({ state }: Snapshot): number {
  return (state as { readonly session: { readonly state: { readonly published: number } } }).session
    .state.published;
}

function toText(snapshot: Snapshot): string {
  return Buffer.from(encodeSnapshot(snapshot)).toString('base64');
}

function fromText(text: string): Snapshot {
  return decodeSnapshot(Buffer.from(text, 'base64'), 'a checkpoint');
}

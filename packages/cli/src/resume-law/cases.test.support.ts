import {
  decodeSnapshot,
  encodeSnapshot,
  errorCode,
  type HostEvent,
  type Snapshot,
} from '@ahs/core';
import { syntheticRun } from '@ahs/core/testing';
import type { Door } from './authored.test.support.js';
import { type Composition, openComposition } from './composition.test.support.js';
import { metrics } from './tunables.test.support.js';

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
  /** The events after which a door was found closed. */
  readonly closed: readonly number[];
  readonly values: Readonly<Record<string, number>>;
  /** The whole state at the end, safetensors in base64. */
  readonly checkpoint: string;
}

/** A checkpoint on its way to another process. */
export interface Stopped {
  readonly of: ResumeCase;
  readonly checkpoint: string;
}

/** Runs to the end; the lines from `after` on are what a resumed run must write too. */
export function runThrough(of: ResumeCase): { readonly rest: Rest; readonly stopped: Stopped } {
  const { events, stop } = eventsOf(of);
  const lines: string[] = [];
  const whole = openComposition(of.composition, (line) => lines.push(line));
  play(whole, events, 0, stop);
  const closed = play(whole, events, stop, events.length);

  const cut = openComposition(of.composition, () => undefined);
  play(cut, events, 0, stop);
  const checkpoint = cut.session.checkpoint();
  return {
    rest: {
      lines: lines.slice(publishedIn(checkpoint)),
      closed,
      values: whole.session.values,
      checkpoint: toText(whole.session.checkpoint()),
    },
    stopped: { of, checkpoint: toText(checkpoint) },
  };
}

/** Goes on from a checkpoint to the run's end. */
export function goOn({ of, checkpoint }: Stopped): Rest {
  const { events, stop } = eventsOf(of);
  const lines: string[] = [];
  const resumed = openComposition(of.composition, (line) => lines.push(line), fromText(checkpoint));
  const closed = play(resumed, events, stop, events.length);
  const { session } = resumed;
  return { lines, closed, values: session.values, checkpoint: toText(session.checkpoint()) };
}

/** The run's events, and how many come before the stop. */
function eventsOf({ run, stopAt }: ResumeCase): {
  readonly events: readonly HostEvent[];
  readonly stop: number;
} {
  const events = syntheticRun({ ...run, metrics });
  return { events, stop: Math.floor(stopAt * events.length) };
}

/** Reports a stretch of the events, and after each what comes from outside; returns after which a door was closed. */
function play(
  { session, doors }: ReturnType<typeof openComposition>,
  events: readonly HostEvent[],
  from: number,
  to: number,
): readonly number[] {
  const closed: number[] = [];
  for (const [index, event] of events.slice(from, to).entries()) {
    session.report(event);
    for (const door of doors) {
      if (!pushAll(door, (at) => Math.floor(at * events.length) === from + index)) {
        closed.push(from + index);
      }
    }
  }
  return closed;
}

/** Whether the door was open for what comes now. */
function pushAll({ pushes, push }: Door, isNow: (at: number) => boolean): boolean {
  try {
    for (const { at, value } of pushes) if (isNow(at)) push(value);
    return true;
  } catch (thrown) {
    if (errorCode(thrown) === 'AHS_EXTERNAL_CLOSED') return false;
    throw thrown;
  }
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

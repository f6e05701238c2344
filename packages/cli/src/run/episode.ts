import { type HostEvent, type JournalSink, journal, type Values } from '@ahs/core';
import { type Journal, openJournal } from '@ahs/core/node';
import type { Trainer, Workers } from '@ahs/dib';
import type { Interruption } from '../interruption.js';
import { type EpisodePosition, sessionHead } from './checkpoint.js';
import { type EpisodeRequest, type OpenEpisode, openEpisode, openTrainer } from './open-episode.js';

/** Who watches an episode, and who may stop it. */
export interface EpisodeWatch {
  readonly interruption: Interruption;
  onEvent(event: HostEvent, values: Values): void;
  /** At each epoch's end, at the run's end, and when interrupted; the journal is on the disk by then. */
  onCheckpoint(position: EpisodePosition): void;
  /** A run that diverges is an experience for the agent, and not the end of all. */
  readonly survivesDivergence: boolean;
}

/**
 * Runs an episode to its end or to an interruption. The trainer is handed back undisposed: who asked for the episode
 * evaluates it and disposes of it.
 *
 * @throws AhsError `AHS_TRAINING_DIVERGED` when the loss is not finite and nobody survives that, `AHS_WRITE_FAILED`
 * when the journal cannot be written; what {@link openEpisode} throws.
 */
export async function runEpisode(
  episode: EpisodeRequest,
  { journalPath, workers }: { readonly journalPath: string; readonly workers: Workers | undefined },
  watch: EpisodeWatch,
): Promise<{ readonly ended: boolean; readonly trainer: Trainer }> {
  const { restore } = episode;
  const head = restore === undefined ? undefined : sessionHead(restore.session);
  // Left between its last event and its summary: nothing is to be reported any more.
  if (head?.ended === true) return { ended: true, trainer: openTrainer(episode) };
  const file = openJournal(journalPath, { keepLines: head?.published ?? 0 });
  try {
    const writer = heldBack(file);
    const open = openEpisode(episode, { observers: [journal(writer)], workers });
    try {
      return { ended: await follow(open, file, writer, watch), trainer: open.trainer };
    } catch (error) {
      open.trainer.dispose();
      throw error;
    }
  } finally {
    file.close();
  }
}

/** Reports every event; whether the run has come to its end. */
async function follow(
  { trainer, session }: OpenEpisode,
  file: Journal,
  writer: HeldBack,
  watch: EpisodeWatch,
): Promise<boolean> {
  const checkpoint = (): void => {
    file.flush();
    watch.onCheckpoint({ session: session.checkpoint(), trainer: trainer.checkpoint() });
  };
  for await (const event of trainer.events()) {
    const values = session.report(event);
    writer.raise();
    watch.onEvent(event, values);
    if (event.type === 'epoch.end' || event.type === 'run.end') checkpoint();
    if (watch.survivesDivergence && trainer.diverged) trainer.stop('diverged');
    if (event.type !== 'run.end' && watch.interruption.signal !== undefined) {
      checkpoint();
      return false;
    }
  }
  return true;
}

interface HeldBack extends JournalSink {
  raise(): void;
}

/** A session counts an observer's throw and goes on; a run without its journal must not. */
function heldBack(file: JournalSink): HeldBack {
  let failure: { readonly thrown: unknown } | undefined;
  return {
    write: (entry) => {
      try {
        file.write(entry);
      } catch (thrown) {
        failure ??= { thrown };
      }
    },
    raise: () => {
      if (failure !== undefined) throw failure.thrown;
    },
  };
}

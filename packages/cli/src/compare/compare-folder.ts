import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AhsError, errorMessage } from '@ahs/core';
import { writeFileAtomically } from '@ahs/core/node';
import { z } from 'zod';
import {
  type CompareRequest,
  commandFor,
  compareRequestSchema,
  differences,
} from './compare-request.js';

/** Where a comparison leaves what: one folder, as absolute paths. */
export interface CompareFolder {
  readonly path: string;
  readonly files: {
    /** What was asked. */
    readonly compare: string;
    readonly results: string;
    readonly summary: string;
    readonly figure: string;
    readonly report: string;
  };
}

const configurationSchema = z.strictObject({
  version: z.literal(1),
  request: compareRequestSchema,
  /** The arithmetic, as in a run's summary. */
  backend: z.string(),
  nodeVersion: z.string(),
  started: z.string(),
});

/** What `compare.json` holds. */
export type CompareConfiguration = z.infer<typeof configurationSchema>;

/** The folder at a path. */
export function compareFolderAt(path: string): CompareFolder {
  const absolute = resolve(path);
  const file = (name: string) => join(absolute, name);
  return {
    path: absolute,
    files: {
      compare: file('compare.json'),
      results: file('results.jsonl'),
      summary: file('summary.json'),
      figure: file('figure-1.svg'),
      report: file('report.html'),
    },
  };
}

/** A name that the same request has again: so that the same command goes on where it was stopped. */
export function defaultFolderName(request: CompareRequest): string {
  const { training, ...own } = request;
  const { out, ...matters } = training;
  const hash = createHash('sha256')
    .update(JSON.stringify({ ...own, matters }))
    .digest('hex');
  const dataset = training.dataset.replaceAll(/[^\w.]+/g, '-').slice(0, 40);
  return `${commandFor(request)}-${dataset}-${hash.slice(0, 8)}`;
}

/** What the folder was made for; `undefined` where there is no comparison. Throws `AHS_RUN_INVALID`. */
export function readCompareConfiguration({
  files: { compare: path },
}: CompareFolder): CompareConfiguration | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return configurationSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new AhsError('AHS_RUN_INVALID', `${path} cannot be read: ${errorMessage(cause)}`, {
      fix: 'Use another copy of the comparison, or start anew in another folder.',
      cause,
    });
  }
}

/** Writes `compare.json`; throws `AHS_WRITE_FAILED`. */
export function writeCompareConfiguration(
  { files }: CompareFolder,
  configuration: CompareConfiguration,
): void {
  writeFileAtomically(files.compare, `${JSON.stringify(configuration, undefined, 2)}\n`);
}

/**
 * Refuses to mix results: those of another request, or of another arithmetic.
 *
 * @throws AhsError `AHS_COMPARISON_CHANGED` naming what differs.
 */
export function refuseChange(
  { path }: CompareFolder,
  was: CompareConfiguration,
  is: Pick<CompareConfiguration, 'request' | 'backend'>,
): void {
  const changed = [
    ...differences(was.request, is.request),
    ...(was.backend === is.backend ? [] : [`backend ${is.backend} (was ${was.backend})`]),
  ];
  if (changed.length === 0) return;
  throw new AhsError(
    'AHS_COMPARISON_CHANGED',
    `${path} holds another comparison: ${changed.join('; ')}.`,
    { fix: 'Ask as it was begun, or name another folder with --out.' },
  );
}

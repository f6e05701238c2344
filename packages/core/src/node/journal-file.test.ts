import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { tap } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decision, Verdict } from '../decision.js';
import { float } from '../hyperparameter.js';
import { journal as journalTo } from '../journal.js';
import { observer } from '../observer.js';
import { schedule } from '../schedule-scheduler.js';
import { cosine } from '../schedules/cosine.js';
import { createSession } from '../session/session.js';
import { syntheticRun } from '../testing/run.js';
import { variable } from '../tunable.js';
import { openJournal } from './journal-file.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ahs-journal-'));
  path = join(folder, 'events.jsonl');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const content = (): string => readFileSync(path, 'utf8');
const coded = (code: string, message = path): unknown =>
  expect.objectContaining({ code, message: expect.stringContaining(message) });

describe('openJournal', () => {
  it('writes lines, buffered until they are flushed', () => {
    const journal = openJournal(path);
    journal.write('{"β":1}');
    journal.write('');
    expect(content()).toBe('');
    journal.flush();
    expect(content()).toBe('{"β":1}\n\n');
    journal.write('end');
    journal.close();
    journal.close();
    expect(content()).toBe('{"β":1}\n\nend\n');
  });

  it('does not let the buffer grow without bound', () => {
    const journal = openJournal(path);
    const line = 'x'.repeat(999);
    for (let lines = 0; lines < 100; lines += 1) journal.write(line);
    expect(content().length).toBeGreaterThan(60_000);
    journal.close();
    expect(content()).toBe(`${line}\n`.repeat(100));
  });

  it('cuts to the lines to keep, whatever came after them, and goes on there', () => {
    const anyLine = fc.string({ unit: 'grapheme' }).filter((line) => !line.includes('\n'));
    fc.assert(
      fc.property(
        fc.array(anyLine),
        fc.array(anyLine),
        fc.string({ unit: 'grapheme' }),
        fc.array(anyLine),
        (kept, lost, torn, added) => {
          const textOf = (lines: readonly string[]): string =>
            lines.map((line) => `${line}\n`).join('');
          writeFileSync(path, textOf(kept) + textOf(lost) + torn);
          const journal = openJournal(path, { keepLines: kept.length });
          for (const line of added) journal.write(line);
          journal.close();
          expect(content()).toBe(textOf(kept) + textOf(added));
        },
      ),
    );
  });

  it('finds its place in a file of many buffers', () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `${index}:${'y'.repeat(index % 97)}`);
    writeFileSync(path, lines.join('\n'));
    openJournal(path, { keepLines: 4321 }).close();
    expect(content()).toBe(`${lines.slice(0, 4321).join('\n')}\n`);
    // The last line has no end: it is not complete.
    writeFileSync(path, lines.join('\n'));
    expect(() => openJournal(path, { keepLines: 5000 })).toThrow(
      coded('AHS_JOURNAL_SHORT', '4999'),
    );
  });

  it('refuses a journal that is too short, and leaves it as it was', () => {
    writeFileSync(path, 'one\ntwo\nthr');
    expect(() => openJournal(path, { keepLines: 3 })).toThrow(coded('AHS_JOURNAL_SHORT'));
    expect(content()).toBe('one\ntwo\nthr');
    rmSync(path);
    expect(() => openJournal(path, { keepLines: 1 })).toThrow(coded('AHS_JOURNAL_SHORT'));
    expect(existsSync(path)).toBe(false);
  });

  it('refuses to go on in the journal of another run, unless told to forget it', () => {
    writeFileSync(path, 'one\n');
    expect(() => openJournal(path)).toThrow(coded('AHS_JOURNAL_EXISTS'));
    expect(content()).toBe('one\n');
    openJournal(path, { keepLines: 0 }).close();
    expect(content()).toBe('');
    openJournal(path).close();
    rmSync(path);
    openJournal(path, { keepLines: 0 }).close();
    expect(content()).toBe('');
  });

  it('refuses two lines as one, a closed journal, and a count that is none', () => {
    const journal = openJournal(path);
    expect(() => journal.write('one\ntwo')).toThrow(coded('AHS_JOURNAL_LINE'));
    journal.close();
    expect(() => journal.write('late')).toThrow(coded('AHS_JOURNAL_CLOSED'));
    expect(() => journal.flush()).toThrow(coded('AHS_JOURNAL_CLOSED'));
    for (const keepLines of [-1, 0.5, Number.NaN]) {
      expect(() => openJournal(path, { keepLines })).toThrow(
        coded('AHS_OPTION_INVALID', 'keepLines'),
      );
    }
    expect(content()).toBe('');
  });

  it('refuses what is no place for a file', () => {
    expect(() => openJournal(folder)).toThrow(coded('AHS_WRITE_FAILED', folder));
    const missing = join(folder, 'missing', 'events.jsonl');
    expect(() => openJournal(missing)).toThrow(coded('AHS_WRITE_FAILED', missing));
  });

  it.runIf(existsSync('/dev/full'))('says when the disk is full, and loses no line by it', () => {
    const journal = openJournal('/dev/full');
    journal.write('line');
    expect(() => journal.flush()).toThrow(coded('AHS_WRITE_FAILED', 'ENOSPC'));
    expect(() => journal.flush()).toThrow(coded('AHS_WRITE_FAILED', 'ENOSPC'));
    expect(() => journal.close()).toThrow(coded('AHS_WRITE_FAILED', 'ENOSPC'));
    journal.close();
  });

  it.runIf(existsSync('/dev/full'))('says it at each line from then on', () => {
    const journal = openJournal('/dev/full');
    journal.write('line');
    expect(() => journal.flush()).toThrow(coded('AHS_WRITE_FAILED', 'ENOSPC'));
    expect(() => journal.write('next')).toThrow(coded('AHS_WRITE_FAILED', 'ENOSPC'));
    expect(() => journal.write('last')).toThrow(coded('AHS_WRITE_FAILED', 'ENOSPC'));
    expect(() => journal.close()).toThrow(coded('AHS_WRITE_FAILED', 'ENOSPC'));
  });
});

describe('a session in a journal file', () => {
  const metrics = ['loss'];
  const run = syntheticRun({ seed: 3, epochs: 2, stepsPerEpoch: 40, metrics }).map(
    (event, index) =>
      index === 7 && 'metrics' in event ? { ...event, metrics: { loss: Number.NaN } } : event,
  );
  /** Keeps the list that it answers with. */
  const verdicts: Verdict[] = [];
  const hoarder = (proposals: Decision['proposals']) => {
    verdicts.length = 0;
    const [first] = proposals;
    verdicts.push({
      scheduler: first?.scheduler ?? '',
      outcome: 'applied',
      reason: `${first?.value}`,
    });
    return { value: first?.value ?? 0, verdicts };
  };
  const session = (...observers: ReturnType<typeof journalTo>[]) =>
    createSession({
      metrics,
      tunables: { beta: variable(float(0, 1), 0.5), rate: variable(float(0, 1), 0.5) },
      schedulers: [schedule('beta', cosine(0.5, 0)), schedule('rate', cosine(0.1, 0))],
      rules: { arbiters: { beta: hoarder } },
      observers,
    });

  it('is written line for line as at once, and has reached the disk when it is flushed', () => {
    const file = openJournal(path);
    const lines: string[] = [];
    const atOnce = { ...journalTo((line) => lines.push(line)), name: 'at once' };
    const both = session(journalTo(file), atOnce);
    for (const [index, event] of run.entries()) {
      both.report(event);
      if (index % 30 !== 0) continue;
      file.flush();
      expect(content()).toBe(`${lines.join('\n')}\n`);
    }
    file.close();
    expect(content()).toBe(`${lines.join('\n')}\n`);
    expect(lines.length).toBeGreaterThan(256);
    expect(lines.some((line) => line.includes('"loss":"NaN"'))).toBe(true);
  });

  it('holds what was decided, whatever later readers try to do to it', () => {
    const lines: string[] = [];
    const atOnce = session(journalTo((line) => lines.push(line)));
    for (const event of run) atOnce.report(event);
    // None of them keeps the journal from anything: they are benched for it.
    const attempts: readonly ((decision: Decision) => void)[] = [
      (decision) => (decision.proposals as unknown[]).splice(0),
      (decision) => (decision.verdicts as unknown[]).splice(0),
      (decision) => Object.assign(decision, { value: 0 }),
      ({ proposals: [first] }) => Object.assign(first ?? {}, { value: 0 }),
      ({ proposals: [first] }) => Object.assign(first?.clock ?? {}, { step: 0 }),
      ({ verdicts: [first] }) => Object.assign(first ?? {}, { reason: '' }),
    ];
    const file = openJournal(path);
    const watched = session(
      journalTo(file),
      ...attempts.map((attempt, index) =>
        observer(`reader ${index}`, (_, decisions$) => decisions$.pipe(tap(attempt))),
      ),
      observer('stamp', (events$) =>
        events$.pipe(tap((event) => Object.assign(event, { wall: 1 }))),
      ),
    );
    const thrown: string[] = [];
    watched.on('observer.fault', ({ observer, message }) => thrown.push(`${observer}: ${message}`));
    for (const event of run) watched.report(event);
    file.close();
    const ofTheRun = content()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('{"type":"observer.'));
    expect(ofTheRun).toEqual(lines);
    for (const name of [...attempts.map((_, index) => `reader ${index}`), 'stamp']) {
      expect(thrown).toContainEqual(expect.stringMatching(new RegExp(`^${name}: Cannot `)));
    }
  });

  it('holds a bounded number of messages', () => {
    const file = openJournal(path);
    let unwritten = 0;
    let most = 0;
    const counter = observer('z', (events$) =>
      events$.pipe(
        tap(() => {
          unwritten += 1;
          if (content().length > 0 && most === 0) most = unwritten;
        }),
      ),
    );
    const one = session(journalTo(file), counter);
    for (const event of run) one.report(event);
    file.close();
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(256);
  });

  it('says which message became no line, and writes the others', () => {
    const file = openJournal(path);
    const step = { type: 'step.end', clock: { epoch: 0, step: 1 }, metrics: {} } as const;
    const value = 1n as unknown as number;
    file.write({ ...step, report: 1 });
    file.write({ type: 'values.change', clock: step.clock, values: { beta: value }, report: 2 });
    file.write({ ...step, report: 3 });
    expect(() => file.flush()).toThrow(coded('AHS_JOURNAL_LINE', `values.change of report 2`));
    expect(content().match(/"report":(1|3)/g)).toHaveLength(2);
    file.write({ ...step, report: 4 });
    // A checkpoint would count a line that is not there.
    expect(() => file.flush()).toThrow(coded('AHS_JOURNAL_LINE', `values.change of report 2`));
    expect(() => file.close()).toThrow(coded('AHS_JOURNAL_LINE', `values.change of report 2`));
    expect(content().split('\n')).toHaveLength(4);
  });
});

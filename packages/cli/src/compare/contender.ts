import { AhsError } from '@ahs/core';
import { policyFor } from '@ahs/policies';
import { pretrainedName } from '../pretrained-schedule.js';
import { parseScheduleText } from '../schedule-text.js';

/** One way to train: what its runs are asked for beside the options that all of them share. */
export interface Variant {
  /** What sets it apart from every other: its schedules and settings in one order. */
  readonly key: string;
  readonly schedule: readonly string[];
  readonly policy?: string;
  readonly episodes?: number;
}

/** One line of the comparison. */
export type Contender = {
  /** In tables and pictures. */
  readonly name: string;
  /** A member of the fixed grid, the best of it, or what is compared with that. */
  readonly role: 'grid' | 'reference' | 'contender';
  /** Runs that its policy was trained on beforehand. */
  readonly pretrainingRuns: number;
} & (
  | { readonly kind: 'single'; readonly variant: Variant }
  /** The best of these on the tuning seeds. */
  | { readonly kind: 'tuned'; readonly variants: readonly Variant[] }
  /** What an evolution finds on the tuning seeds. */
  | { readonly kind: 'search'; readonly search: Search }
  /** What the contender of this name did on the tuning seeds, as a schedule that looks at nothing. */
  | { readonly kind: 'replay'; readonly of: string }
);

/** How far an evolution goes, and what all its candidates have in common. */
export interface Search {
  readonly generations: number;
  readonly common: readonly string[];
}

/** Before each assignment but the first: so that `1e+3` stays whole, and a `+` that belongs to a schedule. */
const separator = /[\s+]+(?=[A-Za-z][\w.]*(?:,[A-Za-z][\w.]*)*=)/;

/** Assignments that are no schedules. */
const settingNames = ['name', 'policy', 'episodes', 'pretraining', 'replay'] as const;
type SettingName = (typeof settingNames)[number];

const wholeNumber = /^[1-9]\d*$/;
/** Behind the name of an agent's option, where it is one. */
const alternatives = /^([a-z][\w.]*=)?(-?[\d.]+(?:e[+-]?\d+)?(?:\/-?[\d.]+(?:e[+-]?\d+)?)+)$/i;

/**
 * Reads one `--schedule` of a comparison: assignments separated by `+` or spaces, of which `name`, `policy`, `episodes`,
 * `pretraining` and `replay` are settings, and the others schedules as `ahs train` knows them. Numbers with `/` between
 * them, those of an agent's options too, are alternatives, of which the tuning seeds choose.
 *
 * @param common Schedules of what the contender leaves open.
 * @throws AhsError `AHS_SCHEDULE_INVALID` for what cannot be read, `AHS_POLICY_UNKNOWN` for a policy that is not shipped.
 */
export function parseContender(text: string, common: readonly string[]): Contender {
  const assignments = text.trim().split(separator);
  const settings: Partial<Record<SettingName, string>> = {};
  const schedules: string[] = [];
  for (const assignment of assignments) {
    const [name = '', ...rest] = assignment.split('=');
    if (!isSettingName(name)) schedules.push(assignment);
    else if (settings[name] === undefined && rest.join('=') !== '') settings[name] = rest.join('=');
    else throw unreadable(text, `give ${name} one value`);
  }
  const { name, replay, ...others } = settings;
  if (replay !== undefined) {
    if (schedules.length + Object.keys(others).length > 0) {
      throw unreadable(text, 'beside the name of who is replayed stands only one of its own');
    }
    return {
      name: name ?? `${replay}, replayed`,
      role: 'contender',
      pretrainingRuns: 0,
      kind: 'replay',
      of: replay,
    };
  }
  if (schedules.length === 0) throw unreadable(text, 'it schedules nothing');
  for (const count of ['episodes', 'pretraining'] as const) {
    const value = settings[count];
    if (value !== undefined && !wholeNumber.test(value)) {
      throw unreadable(text, `${count} is a whole number from 1`);
    }
  }
  const { policy, episodes, pretraining } = settings;
  const written = assignments.filter((part) => !isSettingName(part.split('=')[0] ?? ''));
  const variants = expand(schedules).map((schedule) =>
    variantOf(schedule, common, {
      ...(policy === undefined ? {} : { policy }),
      ...(episodes === undefined ? {} : { episodes: Number(episodes) }),
    }),
  );
  const [variant] = variants as [Variant];
  return {
    name: name ?? written.join(' + '),
    role: 'contender',
    pretrainingRuns: Number(pretraining ?? shippedRuns(variant.schedule)),
    ...(variants.length === 1 ? { kind: 'single', variant } : { kind: 'tuned', variants }),
  };
}

/** Runs that the shipped policies among some schedules were trained on. */
function shippedRuns(schedules: readonly string[]): number {
  return schedules
    .map(parseScheduleText)
    .filter(({ name }) => name === pretrainedName)
    .map(({ controls, arguments: [policy] }) => policyFor(controls, policy).card.training.runs)
    .reduce((sum, runs) => sum + runs, 0);
}

/** The same contender with the path of its policy as it is from anywhere. */
export function withAbsolutePolicy(text: string, absolute: (path: string) => string): string {
  return text
    .trim()
    .split(separator)
    .map((part) => (part.startsWith('policy=') ? `policy=${absolute(part.slice(7))}` : part))
    .join('+');
}

/** A variant of these schedules, with those of the common ones that leave theirs alone. */
export function variantOf(
  schedules: readonly string[],
  common: readonly string[] = [],
  settings: Pick<Variant, 'policy' | 'episodes'> = {},
): Variant {
  const own = schedules.flatMap((text) => parseScheduleText(text).controls);
  const filled = common.filter(
    (text) => !parseScheduleText(text).controls.some((name) => own.includes(name)),
  );
  const schedule = [...schedules, ...filled];
  const extras = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return { key: [...schedule].sort().concat(extras.sort()).join('+'), schedule, ...settings };
}

/** Every combination of the alternatives. */
function expand(schedules: readonly string[]): readonly (readonly string[])[] {
  return schedules.reduce<readonly (readonly string[])[]>(
    (sets, schedule) => sets.flatMap((set) => choices(schedule).map((choice) => [...set, choice])),
    [[]],
  );
}

/** As it was written, but for the alternatives. */
function choices(schedule: string): readonly string[] {
  const [head = '', ...parts] = schedule.split(':');
  return parts.reduce<readonly string[]>(
    (texts, part) => {
      const [, option = '', numbers] = alternatives.exec(part) ?? [];
      const values = numbers?.split('/').map((number) => option + number) ?? [part];
      return texts.flatMap((before) => values.map((value) => `${before}:${value}`));
    },
    [head],
  );
}

function isSettingName(name: string): name is SettingName {
  return (settingNames as readonly string[]).includes(name);
}

function unreadable(text: string, why: string): AhsError {
  return new AhsError('AHS_SCHEDULE_INVALID', `--schedule ${text}: ${why}.`, {
    fix: 'Write beta=cosine:0.001:0.03+learningRate=constant:0.05, as ahs compare --help shows.',
  });
}

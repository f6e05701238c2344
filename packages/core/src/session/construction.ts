import { leadersFirst } from '../constraints/couple.js';
import type { Arbiter } from '../decision.js';
import { AhsError } from '../error.js';
import {
  boundsOf,
  choice,
  describeSpec,
  float,
  type HyperparameterSpec,
  integer,
  isLegal,
  type Specs,
} from '../hyperparameter.js';
import type { Tunable } from '../tunable.js';
import type { SessionOptions } from './options.js';
import { checkRollback } from './rescue.js';

/**
 * Refuses a session that could not work, before step 0, with the names in the message (law 7).
 *
 * @throws AhsError `AHS_NAME_DUPLICATE`, `AHS_UNKNOWN_HYPERPARAMETER`, `AHS_CONTROL_CONFLICT`, `AHS_METRIC_MISSING`,
 * `AHS_VALUE_ILLEGAL`, `AHS_ARBITER_INVALID`, `AHS_COUPLING_INVALID`, `AHS_OPTION_INVALID`.
 */
export function checkConstruction(options: SessionOptions): Specs {
  const { tunables, schedulers, observers = [], rules = {} } = options;
  const known = Object.keys(tunables).sort();
  const conflict = conflictOf(known, options);
  refuseDuplicates(
    'scheduler',
    schedulers.map((scheduler) => scheduler.name),
    conflict,
  );
  refuseDuplicates(
    'observer',
    observers.map((observer) => observer.name),
  );

  for (const scheduler of schedulers) {
    refuseUnknown(`Scheduler '${scheduler.name}' controls`, scheduler.controls, known);
    refuseUnknown(
      `The fallback of '${scheduler.name}' is for`,
      Object.keys(scheduler.fallback ?? {}),
      [...scheduler.controls],
    );
    const missing = (scheduler.needs ?? []).filter((metric) => !options.metrics.includes(metric));
    if (missing.length > 0) {
      throw new AhsError(
        'AHS_METRIC_MISSING',
        `Scheduler '${scheduler.name}' needs ${missing.join(', ')}, and the host declares ${options.metrics.join(', ') || 'no metrics'}.`,
        { fix: 'Report the metric and declare it in createSession({ metrics }).' },
      );
    }
  }
  refuseUnknown('An arbiter is given for', Object.keys(rules.arbiters ?? {}), known);
  refuseUnknown('A constraint is given for', Object.keys(rules.constraints ?? {}), known);
  for (const [name, arbiter] of Object.entries(rules.arbiters ?? {})) {
    refuseStrangers(name, arbiter, schedulers);
  }

  if (conflict !== undefined) {
    throw new AhsError('AHS_CONTROL_CONFLICT', `${conflict.what}.`, {
      fix: `Give ${conflict.fix}.`,
    });
  }
  refuseUnknown(
    'A coupling is given for',
    (rules.couplings ?? []).flatMap(({ follower, leader }) => [follower, leader]),
    known,
  );
  leadersFirst(known, rules.couplings ?? []);
  const { limit = 1, returnAfter } = rules.faults ?? {};
  if (!(Number.isInteger(limit) && limit > 0)) {
    throw new AhsError(
      'AHS_OPTION_INVALID',
      `A limit of ${limit} faults is not whole and above 0.`,
    );
  }
  if (returnAfter?.unit === 'fraction') {
    throw new AhsError('AHS_OPTION_INVALID', 'Nobody returns after a fraction of the run.', {
      fix: 'Give epochs(n) or steps(n).',
    });
  }
  if (options.rollback !== undefined) checkRollback(options.rollback);
  const specs = known.map((name) => [name, parseSpec(name, tunables[name] as Tunable)] as const);
  for (const [name, spec] of specs) {
    const value = (tunables[name] as Tunable).get();
    if (!isLegal(spec, value)) {
      throw new AhsError(
        'AHS_VALUE_ILLEGAL',
        `${name} starts at ${value}, outside its spec: ${describeSpec(spec)}.`,
        { fix: 'Start inside the spec, or widen it.' },
      );
    }
  }
  const byName = Object.freeze(Object.fromEntries(specs));
  for (const { follower, leader } of rules.couplings ?? []) {
    if (boundsOf(byName[leader] as HyperparameterSpec)[0] > 0) continue;
    throw new AhsError(
      'AHS_COUPLING_INVALID',
      `${follower} follows ${leader}, which may be 0 or less: ${describeSpec(byName[leader] as HyperparameterSpec)}.`,
      { fix: `Give ${leader} a spec above 0.` },
    );
  }
  return byName;
}

/** A frozen copy of a spec, made by its factory, which refuses what is no spec. */
function parseSpec(name: string, { spec }: Tunable): HyperparameterSpec {
  switch (spec?.kind) {
    case 'float':
      return float(spec.min, spec.max, { scale: spec.scale });
    case 'integer':
      return integer(spec.min, spec.max, { scale: spec.scale });
    case 'choice':
      return choice(...spec.values);
    case undefined:
      throw new AhsError('AHS_SPEC_INVALID', `The tunable '${name}' has no spec.`, {
        fix: 'Make one with float, integer or choice.',
      });
  }
}

interface Conflict {
  readonly what: string;
  readonly fix: string;
}

/** The hyperparameters that several control and nobody arbitrates. */
function conflictOf(
  known: readonly string[],
  { schedulers, rules = {} }: SessionOptions,
): Conflict | undefined {
  const contested = known.flatMap((name) => {
    const rivals = schedulers.filter(({ controls }) => controls.includes(name));
    return rivals.length < 2 || rules.arbiters?.[name] !== undefined ? [] : [{ name, rivals }];
  });
  if (contested.length === 0) return undefined;
  const said = contested.map(
    ({ name, rivals }) =>
      `${rivals.map((rival) => `'${rival.name}'`).join(' and ')} ${rivals.length === 2 ? 'both' : 'all'} control ${name}`,
  );
  const arbiters = contested.map(({ name }) => `${name}: …`).join(', ');
  const each = contested.length === 1 ? 'an arbiter' : 'an arbiter for each';
  return { what: said.join('; '), fix: `${each}: rules: { arbiters: { ${arbiters} } }` };
}

/** Two of one name that also control one hyperparameter are told of both at once. */
function refuseDuplicates(kind: string, names: readonly string[], conflict?: Conflict): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    const [also, and] =
      conflict === undefined ? ['', ''] : [`, and ${conflict.what}`, `, and ${conflict.fix}`];
    throw new AhsError('AHS_NAME_DUPLICATE', `Two ${kind}s are called '${twice}'${also}.`, {
      fix: `Give each a name of its own${and}.`,
    });
  }
}

/** An arbiter that speaks of somebody who does not control its hyperparameter would never do what it says. */
function refuseStrangers(
  name: string,
  arbiter: Arbiter,
  schedulers: SessionOptions['schedulers'],
): void {
  const controlling = schedulers
    .filter(({ controls }) => controls.includes(name))
    .map((scheduler) => scheduler.name);
  const strangers = (arbiter.schedulers ?? []).filter((other) => !controlling.includes(other));
  if (strangers.length > 0) {
    throw new AhsError(
      'AHS_ARBITER_INVALID',
      `The arbiter of ${name} speaks of ${strangers.map((other) => `'${other}'`).join(', ')}, and ${name} is controlled by ${controlling.map((other) => `'${other}'`).join(', ') || 'nobody'}.`,
      { fix: 'Check the spelling, or add the scheduler.' },
    );
  }
}

function refuseUnknown(what: string, names: readonly string[], known: readonly string[]): void {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new AhsError(
      'AHS_UNKNOWN_HYPERPARAMETER',
      `${what} ${unknown.join(', ')}, which is not among ${known.join(', ') || 'no tunables'}.`,
      { fix: 'Check the spelling, or add the tunable.' },
    );
  }
}

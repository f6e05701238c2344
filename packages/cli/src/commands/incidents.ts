import type { JournalLine, Json, Proposals, SessionEvent } from '@ahs/core';

/** Something that took a hand in the run beside the decisions; `since` and `until` are steps, the second not after the one asked for. */
export type Incident = { readonly scheduler: string; readonly reason: string } & (
  | { readonly kind: 'bench'; readonly since: number; readonly until?: number }
  | {
      readonly kind: 'guard';
      readonly since: number;
      readonly until?: number;
      /** Why it let go. */
      readonly released?: string;
      readonly guards: readonly GuardConfig[];
      /** What its scheduler proposed last before; what is guarded is not heard while it rules. */
      readonly before: Proposals;
    }
  | { readonly kind: 'shadow'; readonly since: number; readonly proposals: Proposals }
  | {
      readonly kind: 'rollback';
      readonly since: number;
      readonly to: number;
      readonly rollbacks: number;
    }
  | { readonly kind: 'divergence'; readonly since: number }
);

/** When a guard trips, and what then rules. */
interface GuardConfig {
  readonly conditions: readonly Json[];
  readonly fallback: Json;
}

type Start = Extract<SessionEvent, { readonly type: 'session.start' }>;

/**
 * What was in force at a step, and the last of each kind that was over by then: who was benched, which guard ruled, what
 * shadows would have set, when the run went back. With a hyperparameter, of those who control it alone.
 */
export function incidentsAt(
  lines: readonly JournalLine[],
  step: number,
  hyperparameter?: string,
): readonly Incident[] {
  const schedulers = schedulersOf(lines);
  const concerns = ({ kind, scheduler }: Incident): boolean =>
    hyperparameter === undefined ||
    kind === 'rollback' ||
    kind === 'divergence' ||
    controlsOf(schedulers[scheduler]).includes(hyperparameter);
  const begun = incidentsIn(lines, schedulers, step).filter(concerns);
  return begun.filter(
    (incident, index) =>
      !isOver(incident) ||
      !begun.some((later, at) => at > index && isAlike(later, incident) && isOver(later)),
  );
}

function isAlike(one: Incident, two: Incident): boolean {
  return one.kind === two.kind && one.scheduler === two.scheduler;
}

function isOver(incident: Incident): boolean {
  return 'until' in incident && incident.until !== undefined;
}

/** All of them up to a step: what became of them later was not known then. */
function incidentsIn(
  lines: readonly JournalLine[],
  schedulers: Start['schedulers'],
  step: number,
): readonly Incident[] {
  const incidents: Incident[] = [];
  const faults = new Map<string, string>();
  const proposed = new Map<string, Proposals>();
  const close = (kind: Incident['kind'], scheduler: string, how: object): void => {
    const last = incidents.findLastIndex(
      (incident) => incident.kind === kind && incident.scheduler === scheduler,
    );
    const incident = incidents[last];
    if (incident !== undefined) incidents[last] = { ...incident, ...how } as Incident;
  };
  for (const { message } of lines) {
    const { type, clock } = message;
    const since = clock.step;
    if (since > step) break;
    if (type === 'decision') {
      for (const { scheduler, value } of message.proposals) {
        const own = proposed.get(scheduler);
        proposed.set(scheduler, { ...own, [message.hyperparameter]: value });
      }
    } else if (type === 'scheduler.fault') {
      faults.set(message.scheduler, `${message.code}: ${message.message}`);
    } else if (type === 'scheduler.bench') {
      const { scheduler } = message;
      incidents.push({ kind: 'bench', scheduler, since, reason: faults.get(scheduler) ?? '' });
    } else if (type === 'scheduler.return') {
      close('bench', message.scheduler, { until: since });
    } else if (type === 'guard.trip') {
      const { scheduler, reason } = message;
      const guards = guardsIn(schedulers[scheduler]?.config);
      const before = proposed.get(scheduler) ?? {};
      incidents.push({ kind: 'guard', scheduler, since, reason, guards, before });
    } else if (type === 'guard.release') {
      close('guard', message.scheduler, { until: since, released: message.reason });
    } else if (type === 'shadow.proposal') {
      const { scheduler, reason } = message;
      const last = incidents.findIndex(
        (incident) => incident.kind === 'shadow' && incident.scheduler === scheduler,
      );
      const [before] = last < 0 ? [] : incidents.splice(last, 1);
      const standing = before?.kind === 'shadow' ? before.proposals : {};
      const proposals = { ...standing, ...message.proposals };
      incidents.push({ kind: 'shadow', scheduler, since, reason, proposals });
    } else if (type === 'run.rollback') {
      const { scheduler, reason, rollbacks, to } = message;
      incidents.push({ kind: 'rollback', scheduler, since, reason, to: to.step, rollbacks });
    } else if (type === 'run.diverged') {
      const { scheduler, reason } = message;
      incidents.push({ kind: 'divergence', scheduler, since, reason });
    }
  }
  return incidents;
}

/** One incident in words, as it stood at a step. */
export function describeIncident(incident: Incident, step: number): string {
  const { scheduler, reason, since } = incident;
  const from = since === step ? 'this step' : `step ${since}`;
  switch (incident.kind) {
    case 'bench':
      return `  benched: ${scheduler} from ${from}${end(incident.until, 'benched', step)} (${reason})\n`;
    case 'guard': {
      const { released, guards, before, until } = incident;
      const rules = guards.map(
        ({ conditions, fallback }) =>
          `    fallback ${assignments(fallback)}; trips on ${conditions.map(conditionText).join(', ')}\n`,
      );
      const last = Object.keys(before).length === 0 ? 'nothing' : assignments({ ...before });
      const unheard = `    what it guards is not heard meanwhile, nor journaled; the last proposal before: ${last}\n`;
      const relief = released === undefined ? '' : `    let go: ${released}\n`;
      return `  guard: ruled over ${scheduler} from ${from}${end(until, 'rules', step)} (${reason})\n${rules.join('')}${unheard}${relief}`;
    }
    case 'shadow': {
      const values = assignments({ ...incident.proposals });
      return `  shadow: ${scheduler} would have ${values} since ${from} (${reason})\n`;
    }
    case 'rollback': {
      const { to, rollbacks } = incident;
      return `  rollback ${rollbacks}: at ${from} back to what was learned by step ${to}, says ${scheduler} (${reason})\n`;
    }
    case 'divergence':
      return `  diverged: at ${from}, says ${scheduler} (${reason})\n`;
  }
}

function end(until: number | undefined, does: string, step: number): string {
  if (until === undefined) return `, still ${does} at this step`;
  return until === step ? ' until this step' : ` until step ${until}`;
}

function assignments(values: Json): string {
  const entries = Object.entries(isRecord(values) ? values : {});
  return entries
    .map(([name, value]) => (value === null ? `${name} withdrawn` : `${name} = ${value}`))
    .join(', ');
}

function conditionText(condition: Json): string {
  if (!isRecord(condition)) return String(condition);
  const { kind, metric, ...others } = condition;
  return [kind, metric, ...Object.entries(others).map(([name, value]) => `${name} ${value}`)].join(
    ' ',
  );
}

function schedulersOf(lines: readonly JournalLine[]): Start['schedulers'] {
  const first = lines[0]?.message;
  return first?.type === 'session.start' ? first.schedulers : {};
}

/** A shadow controls nothing, and says in its config what it would. */
function controlsOf(scheduler: Start['schedulers'][string] | undefined): readonly string[] {
  if (scheduler === undefined) return [];
  const { controls, config } = scheduler;
  const watched = isRecord(config) && Array.isArray(config.controls) ? config.controls : [];
  return [...controls, ...watched.map(String)];
}

/** The guards in how a scheduler was made, the outer ones first. */
function guardsIn(config: Json | undefined): readonly GuardConfig[] {
  if (!isRecord(config)) return [];
  const { kind, conditions, fallback, metric, goal, tolerance } = config;
  const inner = [config.of, config.primary, config.base].flatMap(guardsIn);
  if (kind !== 'guard' || fallback === undefined) return inner;
  const short = { kind: 'worse', metric, goal, tolerance } as Json;
  return [{ conditions: Array.isArray(conditions) ? conditions : [short], fallback }, ...inner];
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

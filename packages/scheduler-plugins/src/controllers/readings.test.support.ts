import {
  asController,
  type Controller,
  float,
  type HostEvent,
  type HyperparameterSpec,
  type Json,
} from '@ahs/core';

/** What a controller says after each of some events, from its start on. */
export function valuesOf<S extends Json>(
  controller: Controller<S>,
  events: readonly HostEvent[],
  spec: HyperparameterSpec = float(0, 1),
): readonly (number | undefined)[] {
  const { init, next } = asController(controller as Controller);
  let state = init(spec);
  return events.map((event, report) => {
    const step = next(state, { report, event, values: {}, outcomes: {} });
    state = step.state;
    return step.value;
  });
}

/** One reading of a metric each, at the end of step 1, 2, 3 … */
export function readings(
  type: 'step.end' | 'eval.end',
  metric: string,
  values: readonly number[],
): readonly HostEvent[] {
  return values.map((value, index) => ({
    type,
    clock: { epoch: 0, step: index + 1 },
    metrics: { [metric]: value },
  }));
}

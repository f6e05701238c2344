import { actionIn, type Json, type Specs } from '@ahs/core';
import type { History } from '../history.js';

/** Says in words what an action does to each hyperparameter. */
type DescribeAction = (action: Json, specs: Specs) => Readonly<Record<string, string>>;

/** An agent's action at the end of its reason, before what a verdict adds. */
const actionText = /, action [^;]*?(?=;|$)/;

/** A history whose reasons say `×2.5` where the journal has `action 2`. */
export function withActionsInWords(
  history: History,
  describe: DescribeAction,
  specs: Specs,
): History {
  const decisions = history.decisions.map((decision) => {
    const reason = decision.reason.replace(actionText, (numbered) => {
      const action = actionIn(numbered);
      const words =
        action === undefined ? undefined : describe(action, specs)[decision.hyperparameter];
      return words === undefined ? numbered : `, ${words}`;
    });
    return { ...decision, reason };
  });
  return { ...history, decisions };
}

import { AhsError } from '@ahs/core';
import type { z } from 'zod';

/**
 * Options as their schema reads them, defaults filled in.
 *
 * @throws AhsError `AHS_OPTION_INVALID` naming the taker and each wrong option.
 */
export function parseOptions<Schema extends z.ZodType>(
  taker: string,
  schema: Schema,
  options: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) =>
    issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`,
  );
  throw new AhsError('AHS_OPTION_INVALID', `${taker}: ${faults.join('; ')}.`, {
    fix: 'Correct or leave out what is named.',
  });
}

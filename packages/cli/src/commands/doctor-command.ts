import { describeDiagnosis, diagnose } from '../doctor.js';
import { exitCodes } from '../failure.js';
import type { Surroundings } from '../surroundings.js';

/** Says what this machine has; returns the exit code. */
export async function doctor(
  order: { readonly json: boolean; readonly dataDir: string | undefined },
  surroundings: Surroundings,
): Promise<number> {
  const diagnosis = await diagnose(surroundings, order.dataDir);
  surroundings.stdout.write(
    order.json ? `${JSON.stringify(diagnosis)}\n` : describeDiagnosis(diagnosis),
  );
  return exitCodes.done;
}

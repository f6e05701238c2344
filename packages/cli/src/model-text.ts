import { AhsError } from '@ahs/core';
import type { ModelSettings } from '@ahs/dib';

/** How `--model` is written, for help and errors. */
export const modelUsage = 'small-cnn|paper-cnn[:linear|relu][:kl-sum|kl-mean][:k=<units>]';

type Variant = Partial<Omit<ModelSettings, 'kind'>>;

const variants: Readonly<Record<string, Variant>> = {
  linear: { bottleneck: 'linear' },
  relu: { bottleneck: 'relu' },
  'kl-sum': { klReduction: 'sum' },
  'kl-mean': { klReduction: 'mean' },
};

function parseVariant(part: string, text: string): Variant {
  const named = variants[part];
  if (named !== undefined) return named;
  const units = /^k=([1-9]\d{0,4})$/.exec(part)?.[1];
  if (units !== undefined) return { latent: Number(units) };
  throw modelError(text);
}

function modelError(text: string): AhsError {
  return new AhsError('AHS_FLAG_INVALID', `--model ${text} is not a model.`, {
    fix: `Write ${modelUsage}.`,
  });
}

/**
 * Reads `--model`: the kind of network, then its variants.
 *
 * @throws AhsError `AHS_FLAG_INVALID` for an unknown kind or variant, or one given twice.
 */
export function parseModelText(text: string): ModelSettings {
  const [kind, ...parts] = text.split(':');
  if (kind !== 'small-cnn' && kind !== 'paper-cnn') throw modelError(text);
  const chosen = parts.map((part) => parseVariant(part, text));
  const keys = chosen.flatMap((variant) => Object.keys(variant));
  if (new Set(keys).size < keys.length) throw modelError(text);
  return Object.assign({ kind }, ...chosen) as ModelSettings;
}

/** A model as `--model` would write it, with the variants that were asked for. */
export function formatModel(settings: ModelSettings): string {
  return [
    settings.kind,
    settings.bottleneck,
    settings.klReduction === undefined ? undefined : `kl-${settings.klReduction}`,
    settings.latent === undefined ? undefined : `k=${settings.latent}`,
  ]
    .filter((part) => part !== undefined)
    .join(':');
}

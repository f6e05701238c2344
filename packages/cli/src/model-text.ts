import { AhsError } from '@ahs/core';
import type { ModelSettings } from '@ahs/dib';

/** How `--model` is written, for help and errors. */
export const modelUsage =
  'small-cnn|paper-cnn|mlp|text-cnn|vae[:linear|relu][:kl-sum|kl-mean][:k=<units>], mlp and vae with [:h=<units>-<units>…], vae with [:cnn]';

const kinds = ['small-cnn', 'paper-cnn', 'mlp', 'text-cnn', 'vae'] as const;

type Kind = (typeof kinds)[number];

/** What may stand after a kind; which of it fits is checked once all is read. */
interface Variant {
  readonly latent?: number;
  readonly bottleneck?: 'linear' | 'relu';
  readonly klReduction?: 'sum' | 'mean';
  readonly hidden?: readonly number[];
  readonly encoder?: 'small-cnn';
}

const variants: Readonly<Record<string, Variant>> = {
  linear: { bottleneck: 'linear' },
  relu: { bottleneck: 'relu' },
  'kl-sum': { klReduction: 'sum' },
  'kl-mean': { klReduction: 'mean' },
  cnn: { encoder: 'small-cnn' },
};

/** Which kinds have what the others have not. */
const special: Readonly<Record<'hidden' | 'encoder', readonly Kind[]>> = {
  hidden: ['mlp', 'vae'],
  encoder: ['vae'],
};

function parseVariant(part: string, text: string): Variant {
  const named = variants[part];
  if (named !== undefined) return named;
  const units = /^k=([1-9]\d{0,4})$/.exec(part)?.[1];
  if (units !== undefined) return { latent: Number(units) };
  const hidden = /^h=([1-9]\d{0,4}(?:-[1-9]\d{0,4})*)$/.exec(part)?.[1];
  if (hidden !== undefined) return { hidden: hidden.split('-').map(Number) };
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
 * @throws AhsError `AHS_FLAG_INVALID` for an unknown kind or variant, one given twice, or one that the kind has not.
 */
export function parseModelText(text: string): ModelSettings {
  const [written, ...parts] = text.split(':');
  const kind = kinds.find((known) => known === written);
  if (kind === undefined) throw modelError(text);
  const chosen = parts.map((part) => parseVariant(part, text));
  const keys = chosen.flatMap((variant) => Object.keys(variant));
  const unfit = keys.some((key) => !(special[key as keyof typeof special] ?? kinds).includes(kind));
  if (unfit || new Set(keys).size < keys.length) throw modelError(text);
  return Object.assign({ kind }, ...chosen) as ModelSettings;
}

/** A model as `--model` would write it, with the variants that were asked for. */
export function formatModel(settings: ModelSettings): string {
  return [
    settings.kind,
    settings.bottleneck,
    settings.klReduction === undefined ? undefined : `kl-${settings.klReduction}`,
    settings.latent === undefined ? undefined : `k=${settings.latent}`,
    'hidden' in settings ? `h=${settings.hidden.join('-')}` : undefined,
    'encoder' in settings && settings.encoder === 'small-cnn' ? 'cnn' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(':');
}

/** What a model is trained with where nothing is said: convolutions under the paper's descent, all others with Adam. */
export function defaultOptimizer({ kind }: ModelSettings): 'sgd' | 'adam' {
  switch (kind) {
    case 'small-cnn':
    case 'paper-cnn':
      return 'sgd';
    case 'mlp':
    case 'text-cnn':
    case 'vae':
      return 'adam';
  }
}

/** β where nothing schedules it: that of the bound on the likelihood for an autoencoder. */
export function defaultBeta({ kind }: ModelSettings): number {
  return kind === 'vae' ? 1 : 1e-3;
}

import type { PolicyCard } from './policy-card.js';

/** Made from `policies/` by `scripts/embed.js`. */
export const embedded: Readonly<
  Record<string, { readonly card: PolicyCard; readonly safetensors: string }>
> = {};

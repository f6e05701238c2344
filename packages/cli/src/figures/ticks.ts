/** A scale that suits some numbers: where it begins and ends, and what is written beside it. */
export interface Axis {
  readonly scale: 'linear' | 'log';
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
}

/** A number as short as it can be without losing what was asked of it: `0.001`, `0.25`, `12`. */
export function shortNumber(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  return Math.abs(value) < 1e-4 ? value.toExponential(0) : String(Number(value.toPrecision(3)));
}

/** A log axis where all numbers are above 0 and the largest is at least so many times the smallest, else linear. */
const wideRange = 5;

/** The axis for values whose order of magnitude is what matters. */
export function magnitudeAxis(values: readonly number[]): Axis {
  const { least, greatest } = extent(values);
  if (!(least > 0) || greatest / least < wideRange) return linearAxis(values);
  const steps = magnitudes(least, greatest, [1, 3]);
  const decades = magnitudes(least, greatest, [1]);
  const stride = Math.ceil(decades.length / 7);
  const candidates = steps.length <= 7 ? steps : decades.filter((_, index) => index % stride === 0);
  const [first = least, last = greatest] = [candidates[0], candidates.at(-1)];
  // A little room below, so that the least value does not lie on the frame.
  const domain = [Math.min(least, first) / 1.25, Math.max(greatest, last)] as const;
  return { scale: 'log', domain, ticks: candidates, format: shortNumber };
}

/** The numbers 1·10ⁿ, 3·10ⁿ that just enclose a range. */
function magnitudes(
  least: number,
  greatest: number,
  mantissas: readonly number[],
): readonly number[] {
  const first = Math.floor(Math.log10(least));
  const last = Math.ceil(Math.log10(greatest));
  // Written and read back: the nearest double to 1e-3, which no product of tenths is.
  const all = Array.from({ length: last - first + 1 }, (_, index) =>
    mantissas.map((mantissa) => Number(`${mantissa}e${first + index}`)),
  ).flat();
  const below = all.findLastIndex((tick) => tick <= least * 1.0001);
  const above = all.findIndex((tick) => tick >= greatest * 0.9999);
  return all.slice(Math.max(0, below), above === -1 ? undefined : above + 1);
}

/** The axis for values whose differences matter; `floor` and `ceiling` are ends it may not pass. */
export function linearAxis(
  values: readonly number[],
  bounds: { readonly floor?: number; readonly ceiling?: number } = {},
): Axis {
  const { least, greatest } = extent(values);
  const middle = Math.max(Math.abs(greatest), 1e-6);
  // Values that differ only by rounding are one value.
  const flat = greatest - least <= 1e-9 * middle;
  const spacing = niceSpacing((flat ? middle : greatest - least) / 3.5);
  const low = flat ? Math.min(0, least) : Math.floor(least / spacing + 1e-9) * spacing;
  const from = Math.max(bounds.floor ?? Number.NEGATIVE_INFINITY, low);
  const high = Math.ceil(greatest / spacing - 1e-9) * spacing;
  const to = Math.min(
    bounds.ceiling ?? Number.POSITIVE_INFINITY,
    high > from ? high : from + spacing,
  );
  const count = Math.floor((to - from) / spacing + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => from + index * spacing);
  return { scale: 'linear', domain: [from, to], ticks, format: shortNumber };
}

function extent(values: readonly number[]): { readonly least: number; readonly greatest: number } {
  const finite = values.filter(Number.isFinite);
  return finite.length === 0
    ? { least: 0, greatest: 1 }
    : {
        least: finite.reduce((a, b) => Math.min(a, b)),
        greatest: finite.reduce((a, b) => Math.max(a, b)),
      };
}

/** 1, 2 or 5 times a power of ten, at least as large as asked for. */
function niceSpacing(atLeast: number): number {
  const exponent = Math.floor(Math.log10(atLeast));
  const found = [1, 2, 5]
    .map((mantissa) => Number(`${mantissa}e${exponent}`))
    .find((step) => step >= atLeast);
  return found ?? Number(`1e${exponent + 1}`);
}

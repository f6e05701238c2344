/** The strategy parameters of CMA-ES, which depend on the dimension and the size of the population alone. */
export interface StrategyParameters {
  /** Of the λ candidates from the best to the worst: the first μ positive, with sum 1, the others negative or 0. */
  readonly weights: Float64Array;
  /** μ, how many make the next mean. */
  readonly parents: number;
  /** μ_eff, the variance-effective selection mass. */
  readonly effectiveParents: number;
  readonly cSigma: number;
  readonly dSigma: number;
  readonly cC: number;
  readonly c1: number;
  readonly cMu: number;
  /** E‖N(0, I)‖ */
  readonly expectedLength: number;
  /** Generations between two decompositions of the covariance. */
  readonly decompositionInterval: number;
}

/**
 * The defaults of table 1 in N. Hansen, "The CMA Evolution Strategy: A Tutorial" (arXiv 1604.00772, 2016), equations
 * (49) to (58).
 *
 * @param n dimensions
 * @param lambda candidates, at least 4
 */
export function strategyParameters(n: number, lambda: number): StrategyParameters {
  // (49) w′_i = ln((λ + 1)/2) − ln i
  const raw = Array.from(
    { length: lambda },
    (_, i) => Math.log((lambda + 1) / 2) - Math.log(i + 1),
  );
  const parents = Math.floor(lambda / 2);
  // μ_eff = (Σ w′)² / Σ w′², over the parents; μ_eff⁻ likewise over the others
  const mass = (part: readonly number[]): number => {
    const total = sum(part);
    const squares = sum(part.map((w) => w * w));
    return squares === 0 ? 0 : (total * total) / squares;
  };
  const effectiveParents = mass(raw.slice(0, parents));
  const effectiveOthers = mass(raw.slice(parents));

  // (55) c_σ = (μ_eff + 2)/(n + μ_eff + 5),  d_σ = 1 + 2·max(0, √((μ_eff − 1)/(n + 1)) − 1) + c_σ
  const cSigma = (effectiveParents + 2) / (n + effectiveParents + 5);
  const dSigma = 1 + 2 * Math.max(0, Math.sqrt((effectiveParents - 1) / (n + 1)) - 1) + cSigma;
  // (56) c_c = (4 + μ_eff/n)/(n + 4 + 2μ_eff/n)
  const cC = (4 + effectiveParents / n) / (n + 4 + (2 * effectiveParents) / n);
  // (57) c_1 = α_cov/((n + 1.3)² + μ_eff), with α_cov = 2
  const c1 = 2 / ((n + 1.3) * (n + 1.3) + effectiveParents);
  // (58) c_μ = min(1 − c_1, α_cov·(1/4 + μ_eff + 1/μ_eff − 2)/((n + 2)² + α_cov·μ_eff/2))
  const cMu = Math.min(
    1 - c1,
    (2 * (0.25 + effectiveParents + 1 / effectiveParents - 2)) /
      ((n + 2) * (n + 2) + effectiveParents),
  );

  // (50) α_μ⁻ = 1 + c_1/c_μ,  (51) α_μeff⁻ = 1 + 2μ_eff⁻/(μ_eff + 2),  (52) α_posdef⁻ = (1 − c_1 − c_μ)/(n·c_μ)
  const alpha = Math.min(
    1 + c1 / cMu,
    1 + (2 * effectiveOthers) / (effectiveParents + 2),
    (1 - c1 - cMu) / (n * cMu),
  );
  // (53) w_i = w′_i/Σ|w′|⁺ where w′_i ≥ 0, and min(α…)·w′_i/Σ|w′|⁻ elsewhere
  const positive = sum(raw.filter((w) => w >= 0));
  const negative = -sum(raw.filter((w) => w < 0));
  const weights = Float64Array.from(raw, (w) => (w >= 0 ? w / positive : (alpha * w) / negative));

  return {
    weights,
    parents,
    effectiveParents,
    cSigma,
    dSigma,
    cC,
    c1,
    cMu,
    // E‖N(0, I)‖ = √2·Γ((n + 1)/2)/Γ(n/2) ≈ √n·(1 − 1/(4n) + 1/(21n²))
    expectedLength: Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n)),
    // Appendix B.2: max(1, ⌊1/(10n(c_1 + c_μ))⌋)
    decompositionInterval: Math.max(1, Math.floor(1 / (10 * n * (c1 + cMu)))),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

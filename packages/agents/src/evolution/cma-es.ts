import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { z } from 'zod';
import { settingsOf } from '../policy/setting.js';
import { type StrategyParameters, strategyParameters } from './cma-es-parameters.js';
import {
  type Optimiser,
  type OptimiserContext,
  type OptimiserFactory,
  ranking,
  startOf,
} from './optimiser.js';
import { loadSearch, type Search, saveSearch } from './optimiser-snapshot.js';

/** Settings of {@link cmaEs}. */
export interface CmaEsOptions {
  /** λ, candidates a generation; default 4 + ⌊3·ln n⌋ in n dimensions. */
  readonly population?: number;
  /** σ at the start: about a third of the distance to where the best may be; default 1. */
  readonly deviation?: number;
}

const settings = z.strictObject({
  population: z.int().min(4).optional(),
  deviation: z.number().positive().default(1),
});

/** Where the search stands; matrices are row-major. */
interface State extends Search {
  readonly vectors: {
    /** m */
    readonly mean: Float64Array;
    /** p_σ and p_c, the evolution paths. */
    readonly sigmaPath: Float64Array;
    readonly covariancePath: Float64Array;
    /** C */
    readonly covariance: Float64Array;
    /** B, whose columns are the directions of C, and D, the deviations along them, as of the last decomposition. */
    readonly directions: Float64Array;
    readonly deviations: Float64Array;
    /** y_k = (x_k − m)/σ of the candidates, one a row. */
    readonly steps: Float64Array;
  };
}

/**
 * Covariance matrix adaptation (N. Hansen, "The CMA Evolution Strategy: A Tutorial", arXiv 1604.00772, figure 6): draws
 * candidates from a normal distribution whose mean, step size and full covariance follow what was best. Negative
 * weights are active. Up to some hundred dimensions.
 *
 * @throws AhsError `AHS_AGENT_OPTIONS_INVALID`; `create` throws `AHS_DIMENSION_INVALID`
 * @example
 * ```ts
 * const optimiser = cmaEs({ deviation: 0.5 }).create({ dimension: 5, rng: createRng(7) });
 * const candidates = optimiser.ask();
 * optimiser.tell(candidates.map((x) => -x.reduce((sum, value) => sum + value * value, 0)));
 * ```
 */
export function cmaEs(options: CmaEsOptions = {}): OptimiserFactory {
  const { population, deviation } = settingsOf('cma-es', settings, options);
  const config = { kind: 'cma-es', population: population ?? null, deviation };
  return Object.freeze({
    kind: 'cma-es',
    config,
    create: (context: OptimiserContext): Optimiser => {
      const start = startOf('cma-es', context);
      const n = start.length;
      const lambda = population ?? 4 + Math.floor(3 * Math.log(n));
      const parameters = strategyParameters(n, lambda);
      const fresh = (): State => createState({ start, lambda, deviation }, context.rng);
      let state = fresh();
      return {
        dimension: n,
        populationSize: lambda,
        get generation() {
          return state.generation;
        },
        get mean() {
          return state.vectors.mean.slice();
        },
        ask: () => {
          if (!state.asked) drawSteps(state, n, lambda);
          state.asked = true;
          const { mean, steps } = state.vectors;
          // (40) x_k = m + σ·y_k
          return Array.from({ length: lambda }, (_, k) =>
            mean.map((m, i) => m + state.sigma * (steps[k * n + i] as number)),
          );
        },
        tell: (fitnesses) => {
          const order = ranking(fitnesses, lambda);
          if (!state.asked) drawSteps(state, n, lambda);
          adapt(state, order, parameters);
          state.generation += 1;
          state.asked = false;
          if (state.generation % parameters.decompositionInterval === 0) decompose(state, n);
        },
        save: () => saveSearch(config, n, state),
        load: (snapshot) => {
          state = loadSearch(config, n, fresh(), snapshot, flawOf);
        },
      };
    },
  });
}

function createState(
  of: { readonly start: Float64Array; readonly lambda: number; readonly deviation: number },
  rng: OptimiserContext['rng'],
): State {
  const n = of.start.length;
  const identity = Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0));
  return {
    rng: rng.fork('cma-es'),
    generation: 0,
    asked: false,
    sigma: of.deviation,
    vectors: {
      mean: of.start.slice(),
      sigmaPath: new Float64Array(n),
      covariancePath: new Float64Array(n),
      covariance: identity,
      directions: identity.slice(),
      deviations: new Float64Array(n).fill(1),
      steps: new Float64Array(of.lambda * n),
    },
  };
}

/** D is divided by, and C has to be positive definite. */
function flawOf({ deviations, covariance }: State['vectors']): string | undefined {
  if (!deviations.every((deviation) => deviation > 0))
    return 'one of its deviations is not above 0';
  const isPositive = deviations.every(
    (_, i) => (covariance[i * deviations.length + i] as number) > 0,
  );
  return isPositive ? undefined : 'one of its variances is not above 0';
}

/** (38), (39): y_k = B·D·z_k, z_k ~ N(0, I). */
function drawSteps({ rng, vectors }: State, n: number, lambda: number): void {
  const { directions, deviations, steps } = vectors;
  for (let k = 0; k < lambda; k++) {
    const scaled = deviations.map((d) => d * rng.normal());
    steps.set(product(directions, scaled), k * n);
  }
}

/** One generation's selection, and what follows from it. @param order Candidates from the best to the worst. */
function adapt(state: State, order: readonly number[], parameters: StrategyParameters): void {
  const { mean, sigmaPath, covariancePath, covariance, steps } = state.vectors;
  const { weights, parents, effectiveParents, cSigma, dSigma, cC, c1, cMu } = parameters;
  const n = mean.length;
  const stepOf = (rank: number): Float64Array => {
    const k = order[rank] as number;
    return steps.subarray(k * n, (k + 1) * n);
  };

  // (41) ⟨y⟩_w = Σ_{i≤μ} w_i·y_{i:λ},  (42) m ← m + c_m·σ·⟨y⟩_w with c_m = 1
  const selected = new Float64Array(n);
  for (let rank = 0; rank < parents; rank++)
    addScaled(selected, weights[rank] as number, stepOf(rank));
  addScaled(mean, state.sigma, selected);

  // (43) p_σ ← (1 − c_σ)·p_σ + √(c_σ(2 − c_σ)μ_eff)·C^(−1/2)·⟨y⟩_w
  scale(sigmaPath, 1 - cSigma);
  addScaled(
    sigmaPath,
    Math.sqrt(cSigma * (2 - cSigma) * effectiveParents),
    whitened(state.vectors, selected),
  );
  // (44) σ ← σ·exp((c_σ/d_σ)·(‖p_σ‖/E‖N(0, I)‖ − 1))
  const length = Math.sqrt(squaredLength(sigmaPath));
  const { expectedLength } = parameters;
  const change = Math.exp((cSigma / dSigma) * (length / expectedLength - 1));
  // Below it squares vanish.
  state.sigma = Math.max(1e-150, state.sigma * change);

  // h_σ stalls p_c while ‖p_σ‖ is large: ‖p_σ‖/√(1 − (1 − c_σ)^(2(g+1))) < (1.4 + 2/(n + 1))·E‖N(0, I)‖
  const unbiased = 1 - Math.exp(2 * (state.generation + 1) * Math.log(1 - cSigma));
  const moving = length / Math.sqrt(unbiased) < (1.4 + 2 / (n + 1)) * expectedLength ? 1 : 0;
  // (45) p_c ← (1 − c_c)·p_c + h_σ·√(c_c(2 − c_c)μ_eff)·⟨y⟩_w
  scale(covariancePath, 1 - cC);
  addScaled(covariancePath, moving * Math.sqrt(cC * (2 - cC) * effectiveParents), selected);

  // (46) w°_i = w_i where w_i ≥ 0, and w_i·n/‖C^(−1/2)·y_{i:λ}‖² elsewhere
  // (47) C ← (1 + c_1·δ(h_σ) − c_1 − c_μ·Σw_j)·C + c_1·p_c·p_cᵀ + c_μ·Σ w°_i·y_{i:λ}·y_{i:λ}ᵀ
  const delta = (1 - moving) * cC * (2 - cC);
  const total = weights.reduce((sum, w) => sum + w, 0);
  scale(covariance, 1 + c1 * delta - c1 - cMu * total);
  addOuter(covariance, c1, covariancePath);
  for (const [rank, weight] of weights.entries()) {
    const step = stepOf(rank);
    const shrink = weight >= 0 ? 1 : n / squaredLength(whitened(state.vectors, step));
    addOuter(covariance, cMu * weight * shrink, step);
  }
}

/** C = B·D²·Bᵀ. Rounding must not make it indefinite: the condition number of D² stays below 1e14 (appendix B.3). */
function decompose({ vectors }: State, n: number): void {
  const { covariance, directions, deviations } = vectors;
  const matrix = Matrix.from1DArray(n, n, covariance);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  const floor = 1e-14 * Math.max(...realEigenvalues);
  for (let i = 0; i < n; i++) {
    deviations[i] = Math.sqrt(Math.max(realEigenvalues[i] as number, floor));
    for (let j = 0; j < n; j++) directions[i * n + j] = eigenvectorMatrix.get(i, j);
  }
}

/** C^(−1/2)·y = B·D⁻¹·Bᵀ·y */
function whitened({ directions, deviations }: State['vectors'], y: Float64Array): Float64Array {
  const n = y.length;
  const along = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      along[j] = (along[j] as number) + (directions[i * n + j] as number) * (y[i] as number);
    }
  }
  return product(
    directions,
    along.map((value, j) => value / (deviations[j] as number)),
  );
}

function product(matrix: Float64Array, x: Float64Array): Float64Array {
  const n = x.length;
  return x.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += (matrix[i * n + j] as number) * (x[j] as number);
    return sum;
  });
}

function scale(to: Float64Array, factor: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) * factor;
}

function addScaled(to: Float64Array, factor: number, x: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + factor * (x[i] as number);
}

/** The products first: they are the same for (i, j) and (j, i), so that the matrix stays symmetric to the bit. */
function addOuter(to: Float64Array, factor: number, x: Float64Array): void {
  const n = x.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const at = i * n + j;
      to[at] = (to[at] as number) + factor * ((x[i] as number) * (x[j] as number));
    }
  }
}

function squaredLength(x: Float64Array): number {
  return x.reduce((sum, value) => sum + value * value, 0);
}

/** Numbers at least 0 under a tree of their sums: one is changed, or found by its share of the total, in log₂ n steps. */
export interface SumTree {
  readonly total: number;
  /** The numbers themselves; read only. */
  readonly leaves: Float64Array;
  set(leaf: number, value: number): void;
  /** Takes over all of `values`, for the first leaves. */
  fill(values: Float64Array): void;
  /** The leaf in which the running sum passes `mass`, in [0, total); never a leaf of 0 unless all are. */
  find(mass: number): number;
}

/**
 * A sum tree over `capacity` numbers, all 0 (Schaul et al. 2016, appendix B.2.1). Each inner node is the sum of its two
 * children as they are now, never a running difference: the tree is a function of its leaves, to the last bit.
 */
export function createSumTree(capacity: number): SumTree {
  let width = 1;
  while (width < capacity) width *= 2;
  // The root is node 1, and node i has the children 2i and 2i + 1.
  const nodes = new Float64Array(2 * width);
  const add = (node: number): void => {
    nodes[node] = (nodes[2 * node] as number) + (nodes[2 * node + 1] as number);
  };
  return {
    get total() {
      return nodes[1] as number;
    },
    leaves: nodes.subarray(width, width + capacity),
    set: (leaf, value) => {
      let node = width + leaf;
      nodes[node] = value;
      for (node >>= 1; node >= 1; node >>= 1) add(node);
    },
    fill: (values) => {
      nodes.fill(0);
      nodes.set(values, width);
      for (let node = width - 1; node >= 1; node--) add(node);
    },
    find: (mass) => {
      let rest = mass;
      let node = 1;
      while (node < width) {
        node *= 2;
        const left = nodes[node] as number;
        // Rounding may leave a rest at the right end, where there is nothing.
        if (rest < left || nodes[node + 1] === 0) continue;
        rest -= left;
        node += 1;
      }
      return node - width;
    },
  };
}

import type { StateGraph } from "./graph.ts";

/** Far below any score of a label that may be shown. */
const never = -60;

/**
 * All taggings of one sequence at once, with their probabilities: forward, backward and sampling over a state graph.
 * One lattice serves many sequences, one after the other; its arrays grow with the longest.
 */
export class Lattice {
  readonly graph: StateGraph;
  /** Tokens of the sequence in hand. */
  length = 0;
  /** Scores of labels, `length * labels`; fill in before `forward`. */
  scores = new Float64Array(0);
  /** Which transition table each token uses; fill in before `forward`. */
  tables = new Uint8Array(0);
  /** After `forward`: probability of each state given the tokens so far. */
  alpha = new Float64Array(0);
  /** After `backward`: what the tokens still to come make of each state, on the scale of `alpha`. */
  beta = new Float64Array(0);
  /** After `forward`: exponentials of the scores, on a scale of their own for each token. */
  potential = new Float64Array(0);
  /** After `forward`: what each step was divided by. */
  scale = new Float64Array(0);

  constructor(graph: StateGraph) {
    this.graph = graph;
  }

  /** Makes room for a sequence and clears its scores. */
  begin(length: number): void {
    const { labels, states } = this.graph;
    this.length = length;
    if (this.tables.length < length) {
      const room = Math.max(256, length * 2);
      this.scores = new Float64Array(room * labels);
      this.potential = new Float64Array(room * labels);
      this.tables = new Uint8Array(room);
      this.alpha = new Float64Array(room * states);
      this.beta = new Float64Array(room * states);
      this.scale = new Float64Array(room);
    }
    this.scores.fill(0, 0, length * labels);
  }

  /** Holds the tokens `[from, to)` to one label and all others off it; after the scores are filled in. */
  pin(from: number, to: number, label: number): void {
    const { labels } = this.graph;
    for (let t = 0; t < this.length; t++)
      for (let l = 0; l < labels; l++)
        if ((l === label) !== (t >= from && t < to)) this.scores[t * labels + l] = never;
  }

  /**
   * @param arcWeights exponentials of the transition weights, `tables * arcs`
   * @returns log of the summed weight of all taggings
   */
  forward(arcWeights: Float64Array): number {
    const { graph, length, scores, potential, alpha, tables, scale } = this;
    const { labels, states, labelOf, from, arcsInto } = graph;
    const arcs = from.length;
    let total = 0;
    for (let t = 0; t < length; t++) {
      let most = Number.NEGATIVE_INFINITY;
      for (let l = t * labels; l < (t + 1) * labels; l++) most = Math.max(most, scores[l] as number);
      for (let l = t * labels; l < (t + 1) * labels; l++)
        potential[l] = Math.exp((scores[l] as number) - most);
      const table = (tables[t] as number) * arcs;
      const before = (t - 1) * states;
      let sum = 0;
      for (let s = 0; s < states; s++) {
        let mass = 0;
        for (let a = arcsInto[s] as number; a < (arcsInto[s + 1] as number); a++) {
          const source = from[a] as number;
          // Before the first token stands state 0.
          if (t > 0) mass += (alpha[before + source] as number) * (arcWeights[table + a] as number);
          else if (source === 0) mass += arcWeights[table + a] as number;
        }
        mass *= potential[t * labels + (labelOf[s] as number)] as number;
        alpha[t * states + s] = mass;
        sum += mass;
      }
      scale[t] = sum;
      for (let s = t * states; s < (t + 1) * states; s++) alpha[s] = (alpha[s] as number) / sum;
      total += Math.log(sum) + most;
    }
    return total;
  }

  /** After `forward`: `alpha * beta` is then the probability of each state given the whole sequence. */
  backward(arcWeights: Float64Array): void {
    const { graph, length, potential, beta, tables, scale } = this;
    const { labels, states, labelOf, from, to } = graph;
    const arcs = from.length;
    beta.fill(0, 0, length * states);
    beta.fill(1, (length - 1) * states, length * states);
    for (let t = length - 2; t >= 0; t--) {
      const table = (tables[t + 1] as number) * arcs;
      const after = t + 1;
      const step = scale[after] as number;
      for (let a = 0; a < arcs; a++) {
        const s = to[a] as number;
        const at = t * states + (from[a] as number);
        beta[at] =
          (beta[at] as number) +
          ((arcWeights[table + a] as number) *
            (potential[after * labels + (labelOf[s] as number)] as number) *
            (beta[after * states + s] as number)) /
            step;
      }
    }
  }

  /** After `backward`: probability of each label at each token, `length * labels`. */
  marginals(): Float64Array {
    const { graph, length, alpha, beta } = this;
    const { labels, states, labelOf } = graph;
    const out = new Float64Array(length * labels);
    for (let t = 0; t < length; t++)
      for (let s = 0; s < states; s++) {
        const at = t * labels + (labelOf[s] as number);
        out[at] = (out[at] as number) + (alpha[t * states + s] as number) * (beta[t * states + s] as number);
      }
    return out;
  }

  /** After `forward`: writes one tagging, drawn by its probability, as labels into `out`. */
  sample(arcWeights: Float64Array, random: () => number, out: Uint8Array): void {
    const { graph, length, alpha, tables } = this;
    const { states, labelOf, from, arcsInto } = graph;
    const arcs = from.length;
    let state = 0;
    let rest = random();
    for (let s = 0; s < states; s++) {
      const mass = alpha[(length - 1) * states + s] as number;
      if (mass <= 0) continue;
      state = s;
      rest -= mass;
      if (rest <= 0) break;
    }
    for (let t = length - 1; ; t--) {
      out[t] = labelOf[state] as number;
      if (t === 0) return;
      const table = (tables[t] as number) * arcs;
      const before = (t - 1) * states;
      const first = arcsInto[state] as number;
      const end = arcsInto[state + 1] as number;
      if (end - first === 1) {
        state = from[first] as number;
        continue;
      }
      let sum = 0;
      for (let a = first; a < end; a++)
        sum += (alpha[before + (from[a] as number)] as number) * (arcWeights[table + a] as number);
      let left = random() * sum;
      for (let a = first; a < end; a++) {
        const mass = (alpha[before + (from[a] as number)] as number) * (arcWeights[table + a] as number);
        if (mass <= 0) continue;
        state = from[a] as number;
        left -= mass;
        if (left <= 0) break;
      }
    }
  }
}

/** Features of stage 2: a token as seen from one cue. */
import type { Span } from "../../text/span.ts";
import { fold } from "../../text/tagger/hashing.ts";
import { kindAt, pathOf } from "./chunks.ts";
import { begins, goesOn, labelCount } from "./labels.ts";
import { distance, type Observed, pad } from "./observe.ts";
import { contentRole, cueRole, sourceRole } from "./spans.ts";
import { between, type Stretches } from "./stretches.ts";

export const mostFocusFeatures = 124;

/** What is the same for all tokens seen from one cue. */
export interface View {
  cue: Span;
  /** Lemma of the cue's main word, all its words, the words just before and after it. */
  head: number;
  words: number;
  after: number;
  afterPos: number;
  frame: number;
  strength: number;
  /** Quotation marks before and after the cue: kind and distance. */
  marks: number;
  quote: number;
  /** What the rules made of each token for this cue: 0 nothing, else a label; 9 everywhere where they saw no cue here. */
  hint: Uint8Array;
}

/** @param hint labels of the rules' attribution with this cue, for the sequence's tokens; null where there is none */
export function viewOf(seen: Observed, s: Stretches, cue: Span, hint: Uint8Array | null): View {
  let main = cue[0];
  let words = 17;
  for (let i = cue[0]; i < cue[1]; i++) {
    words = fold(words, seen.norm[i + pad] as number);
    if ((seen.level[i + pad] as number) >= (seen.level[main + pad] as number)) main = i;
  }
  const last = cue[1] - 1;
  const left = s.markBefore[cue[0]] as number;
  const right = s.markAfter[last] as number;
  const mark = (at: number, gap: number) =>
    at < 0 ? 0 : fold(fold(3, seen.quote[at + pad] as number), Math.min(4, distance(gap)));
  const after = seen.norm[cue[1] + pad] as number;
  return {
    cue,
    head: seen.lemma[main + pad] as number,
    words,
    after,
    afterPos: seen.pos[cue[1] + pad] as number,
    frame: fold(seen.lemma[main + pad] as number, after),
    strength: fold(seen.level[main + pad] as number, seen.pos[main + pad] as number),
    marks: fold(mark(left, cue[0] - left), mark(right, right - last)),
    quote: seen.quote[main + pad] as number,
    hint: hint ?? new Uint8Array(seen.length).fill(9),
  };
}

/** A probability as one of six steps. */
const step = (p: number): number =>
  p < 0.02 ? 0 : p < 0.15 ? 1 : p < 0.4 ? 2 : p < 0.7 ? 3 : p < 0.93 ? 4 : 5;

/** What stage 1 thinks of each token, as steps. */
export interface Opinion {
  source: Uint8Array;
  cue: Uint8Array;
  content: Uint8Array;
  begins: Uint8Array;
  /** Cues of probability one half or more that begin before each token. */
  cues: Uint16Array;
}

export function opinionOf(marginals: ArrayLike<number>, length: number): Opinion {
  const own: Opinion = {
    source: new Uint8Array(length),
    cue: new Uint8Array(length),
    content: new Uint8Array(length),
    begins: new Uint8Array(length),
    cues: new Uint16Array(length + 1),
  };
  const p = (i: number, label: number) => marginals[i * labelCount + label] as number;
  for (let i = 0; i < length; i++) {
    own.source[i] = step(p(i, begins(sourceRole)) + p(i, goesOn(sourceRole)));
    own.cue[i] = step(p(i, begins(cueRole)) + p(i, goesOn(cueRole)));
    own.content[i] = step(p(i, begins(contentRole)) + p(i, goesOn(contentRole)));
    own.begins[i] = step(Math.max(p(i, begins(contentRole)), p(i, begins(sourceRole))));
    own.cues[i + 1] = (own.cues[i] as number) + (p(i, begins(cueRole)) >= 0.5 ? 1 : 0);
  }
  return own;
}

/** Writes the features of token `i`, outside of the cue, into `out`; answers how many. */
export function focusFeatures(
  seen: Observed,
  s: Stretches,
  opinion: Opinion,
  view: View,
  i: number,
  out: Int32Array,
): number {
  const { norm, lemma, pos, quote } = seen;
  const at = i + pad;
  const { cue, head, strength } = view;
  const isLeft = i < cue[0];
  const near = isLeft ? cue[0] : cue[1] - 1;
  const gap = Math.abs(i - near);
  const side = isLeft ? 1 : 2;
  const far = side * 16 + distance(gap);
  const N = (k: number) => norm[at + k] as number;
  const L = (k: number) => lemma[at + k] as number;
  const P = (k: number) => pos[at + k] as number;
  const Q = (k: number) => quote[at + k] as number;
  let n = 0;
  // Every feature knows the side; f and g name two or three things besides.
  const f = (template: number, a: number, b = 0) => {
    out[n++] = fold(fold(Math.imul(template * 2 + side, 0x632be5ab), a), b);
  };
  const g = (template: number, a: number, b: number, c: number) => f(template, a, fold(b, c));

  f(300, 0);
  for (let k = -2; k <= 2; k++) {
    f(303 + k, N(k));
    f(309 + k, L(k));
    f(315 + k, P(k));
  }
  f(320, N(-1), N(0));
  f(321, N(0), N(1));
  f(322, P(-1), P(0));
  f(323, P(0), P(1));
  g(324, P(-1), P(0), P(1));
  g(325, P(0), P(1), P(2));
  g(326, P(-2), P(-1), P(0));
  f(327, L(0), P(1));
  f(328, L(-1), P(0));
  f(329, L(0), P(-1));
  f(330, seen.shape[at] as number, P(0));
  f(331, seen.suffix3[i] as number);

  f(335, far);
  f(336, far, P(0));
  f(337, head, far);
  f(338, head, P(0));
  f(339, head, N(0));
  g(340, head, P(-1), P(0));
  f(341, view.frame, P(0));
  f(342, view.frame, far);
  f(343, view.words, far);
  f(344, view.words, P(0));
  g(345, strength, far, P(0));
  g(346, view.afterPos, far, P(0));
  g(347, view.after, far, P(0));

  const way = between(s, i, near);
  f(350, way);
  f(351, way, P(0));
  f(352, way, far);
  f(353, way, head);
  g(354, way, strength, P(0));
  g(355, way, view.marks, Q(0));
  g(356, way, P(-1), P(0));

  f(360, view.marks, far);
  f(361, view.marks, Q(0));
  g(362, view.marks, Q(-1), Q(0));
  g(363, view.marks, head, Q(0));
  g(364, Q(-1), Q(0), Q(1));
  g(365, Q(0), view.quote, P(0));
  g(366, Q(0), seen.quoteKind[i] as number, far);
  f(367, Q(0), L(0));
  f(368, seen.layout[i] as number, Q(0));

  const sentence = sentenceGap(seen, i, near);
  const opens = seen.sentenceFirst[i] === i ? 1 : 0;
  const left = Math.min(3, s.clausesLeft[i] as number);
  const clause = s.clauseFirst[i] as number;
  const sameClause = clause === s.clauseFirst[near] ? 1 : 0;
  const opening = clause < seen.length ? (lemma[clause + pad] as number) : 7;
  const openingPos = clause < seen.length ? (pos[clause + pad] as number) : 7;
  const delimiter = clause > 0 ? (norm[clause - 1 + pad] as number) : 8;
  const deep = distance(i - clause);
  f(370, sentence, opens);
  g(371, sentence, Q(0), view.marks);
  g(372, sentence, opens, P(0));
  g(373, sameClause, left, P(0));
  g(374, opening, deep, sameClause);
  g(375, opening, sameClause, head);
  g(376, openingPos, deep, P(0));
  g(377, delimiter, opening, sameClause);
  g(378, delimiter, deep, P(0));
  g(379, delimiter, left, way);
  g(380, distance((s.clauseLast[i] as number) - i), left, P(0));
  f(381, distance((seen.sentenceLast[i] as number) - i), P(0));
  const opener = s.opener[i] as number;
  const openerLemma = opener < 0 ? 6 : (lemma[opener + pad] as number);
  const openerSide = opener < 0 ? 0 : opener < cue[0] ? 1 : opener < cue[1] ? 2 : 3;
  g(382, openerLemma, openerSide, distance(i - opener));
  g(383, openerLemma, openerSide, P(0));
  const verb = s.verbBefore[i] as number;
  const verbSide = verb < 0 ? 0 : verb < cue[0] ? 1 : verb < cue[1] ? 2 : 3;
  g(384, verbSide, distance(i - verb), P(0));
  f(385, verbSide, verb < 0 ? 6 : (lemma[verb + pad] as number));
  const next = s.verbAfter[i] as number;
  g(386, next < 0 ? 0 : next < cue[0] ? 1 : next < cue[1] ? 2 : 3, distance(next - i), P(0));
  if (gap <= 4) {
    let path = 19;
    const way = isLeft ? 1 : -1;
    for (let k = i + way; k !== near; k += way) path = fold(path, P(k - i));
    f(390, path, P(0));
    g(391, path, P(0), strength);
    g(392, path, P(0), head);
  }

  const hint = view.hint[i] as number;
  const hintBefore = i > 0 ? (view.hint[i - 1] as number) : 8;
  const hintAfter = i + 1 < seen.length ? (view.hint[i + 1] as number) : 8;
  f(420, hint);
  g(421, hintBefore, hint, hintAfter);
  g(422, hintBefore, hint, P(0));
  g(423, hintAfter, hint, P(1));
  f(424, hint, head);
  g(425, hint, strength, far);
  g(426, hint, way, Q(0));
  f(427, seen.advice[at] as number, far);

  const cues = Math.abs((opinion.cues[i + 1] as number) - (opinion.cues[isLeft ? cue[0] : cue[1]] as number));
  const own = fold(fold(opinion.source[i] as number, opinion.content[i] as number), opinion.cue[i] as number);
  const more = Math.min(2, cues);
  f(400, opinion.source[i] as number, more);
  f(401, opinion.content[i] as number, more);
  f(402, opinion.cue[i] as number);
  f(403, own, more);
  g(404, own, far, more);
  g(405, opinion.begins[i] as number, own, more);
  const before = i > 0 ? (opinion.content[i - 1] as number) * 8 + (opinion.source[i - 1] as number) : 77;
  const after =
    i + 1 < seen.length ? (opinion.content[i + 1] as number) * 8 + (opinion.source[i + 1] as number) : 77;
  g(406, before, own, more);
  g(407, after, own, more);
  g(408, own, more, head);
  g(409, own, more, sentence);
  g(410, own, way, more);
  g(411, own, P(0), more);
  g(412, own, hint, hintBefore);
  // Phrases on the way from the cue, phrases still to come, and what the clause holds since its verb.
  const { chunks } = s;
  const chunk = chunks.at[i] as number;
  const start = chunks.at[near] as number;
  const k = (step: number) => kindAt(chunks, i, step);
  const mine = k(0) * 2 + (chunks.opens[i] as number);
  const wayOf = (most: number) =>
    isLeft
      ? pathOf(chunks, chunk, Math.min(start, chunk + most))
      : pathOf(chunks, Math.max(start, chunk - most), chunk);
  const path = wayOf(2);
  const steps = Math.min(6, Math.abs(chunk - start));
  const load = chunks.load[i] as number;
  const verbs = Math.min(3, Math.abs((s.verbs[i] as number) - (s.verbs[near] as number)));
  const loaded = fold(load, verbs);
  g(430, wayOf(4), mine, steps);
  g(431, path, mine, strength);
  g(432, mine, k(-1), k(1));
  g(433, mine, pathOf(chunks, chunk + 1, chunk + 4), sentence);
  g(434, mine, fold(k(1), k(2)), fold(openerLemma, openerSide));
  g(435, mine, steps, view.afterPos);
  g(436, path, mine, head);
  g(437, mine, load, verbs);
  g(438, mine, loaded, fold(k(1), way));
  g(439, mine, loaded, view.frame);
  return n;
}

/** How many sentences lie between two tokens, with its sign, at most 3. */
function sentenceGap(seen: Observed, i: number, near: number): number {
  const here = seen.sentenceFirst[i] as number;
  const there = seen.sentenceFirst[near] as number;
  if (here === there) return 0;
  let steps = 0;
  if (here < there)
    for (let at = there; at > here && steps < 3; steps++) at = seen.sentenceFirst[at - 1] as number;
  else for (let at = here; at > there && steps < 3; steps++) at = seen.sentenceFirst[at - 1] as number;
  return here < there ? -steps : steps;
}

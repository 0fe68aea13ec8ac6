/** Features of stage 1: about 140 numbers a token, each the hash of what it names. Numbered, so order never matters. */
import { fold } from "../../text/tagger/hashing.ts";
import { distance, type Observed, pad } from "./observe.ts";
import { between, type Stretches } from "./stretches.ts";

/** Room for one token's features. */
export const mostFeatures = 176;

const one = (template: number, a: number) => fold(Math.imul(template, 0x632be5ab), a);
const two = (template: number, a: number, b: number) => fold(one(template, a), b);
const three = (template: number, a: number, b: number, c: number) => fold(two(template, a, b), c);
const four = (template: number, a: number, b: number, c: number, d: number) =>
  fold(three(template, a, b, c), d);

/** Writes the features of token `i` into `out`; answers how many. */
export function featuresOf(seen: Observed, s: Stretches, i: number, out: Int32Array): number {
  const from = wordFeatures(seen, i, out);
  const next = quotationFeatures(seen, s, i, out, from);
  const then = clauseFeatures(seen, s, i, out, next);
  return cueFeatures(seen, s, i, out, then);
}

function wordFeatures(seen: Observed, i: number, out: Int32Array): number {
  const { norm, lemma, pos, shape, quote, level, frame, advice } = seen;
  const at = i + pad;
  let n = 0;
  const N = (k: number) => norm[at + k] as number;
  const L = (k: number) => lemma[at + k] as number;
  const P = (k: number) => pos[at + k] as number;
  out[n++] = one(1, 0);
  for (let k = -3; k <= 3; k++) {
    out[n++] = one(10 + k, N(k));
    out[n++] = one(20 + k, L(k));
    out[n++] = one(30 + k, P(k));
  }
  out[n++] = two(40, N(-1), N(0));
  out[n++] = two(41, N(0), N(1));
  out[n++] = two(42, N(-1), N(1));
  out[n++] = two(43, L(-2), L(-1));
  out[n++] = two(44, L(-1), L(0));
  out[n++] = two(45, L(0), L(1));
  out[n++] = two(46, L(1), L(2));
  out[n++] = three(47, L(-1), L(0), L(1));
  out[n++] = two(48, P(-2), P(-1));
  out[n++] = two(49, P(-1), P(0));
  out[n++] = two(50, P(0), P(1));
  out[n++] = two(51, P(1), P(2));
  out[n++] = three(52, P(-2), P(-1), P(0));
  out[n++] = three(53, P(-1), P(0), P(1));
  out[n++] = three(54, P(0), P(1), P(2));
  out[n++] = fold(four(55, P(-2), P(-1), P(0), P(1)), P(2));
  out[n++] = two(56, L(0), P(-1));
  out[n++] = two(57, L(0), P(1));
  out[n++] = two(58, L(-1), P(0));
  out[n++] = two(59, L(1), P(0));
  out[n++] = three(60, L(0), P(-1), P(1));
  out[n++] = three(61, P(1), P(2), P(3));
  out[n++] = three(62, P(-3), P(-2), P(-1));
  const suffix = seen.suffix3[i] as number;
  out[n++] = one(63, suffix);
  out[n++] = one(64, seen.suffix2[i] as number);
  out[n++] = one(65, seen.prefix4[i] as number);
  out[n++] = two(66, suffix, P(0));
  const S = (k: number) => shape[at + k] as number;
  out[n++] = one(67, S(0));
  out[n++] = three(68, S(-1), S(0), S(1));
  out[n++] = two(69, S(0), P(0));
  // How often these words were part of a cue.
  const V = (k: number) => level[at + k] as number;
  const F = (k: number) => frame[at + k] as number;
  for (let k = -2; k <= 2; k++) out[n++] = two(73 + k, V(k), F(k));
  out[n++] = three(76, V(-1), V(0), V(1));
  out[n++] = two(77, V(0), P(0));
  out[n++] = three(78, V(0), F(0), P(1));
  out[n++] = three(79, V(0), P(-1), P(1));
  out[n++] = three(80, V(1), F(1), P(0));
  out[n++] = three(81, V(-1), F(-1), P(0));
  out[n++] = three(82, V(-1), F(-1), N(0));
  const lists = seen.lists[i] as number;
  out[n++] = two(83, lists, P(1));
  out[n++] = four(84, lists, P(-1), P(1), quote[at] as number);
  out[n++] = three(85, lists, V(0), F(0));
  const A = (k: number) => advice[at + k] as number;
  for (let k = -1; k <= 1; k++) out[n++] = one(89 + k, A(k));
  out[n++] = three(91, A(-1), A(0), A(1));
  out[n++] = two(92, A(0), P(0));
  out[n++] = two(93, A(0), L(0));
  out[n++] = three(94, A(0), V(0), F(0));
  out[n++] = three(95, A(-1), A(0), P(0));
  out[n++] = three(96, A(1), A(0), P(0));
  out[n++] = three(97, A(0), A(-2), A(2));
  return n;
}

function quotationFeatures(seen: Observed, s: Stretches, i: number, out: Int32Array, from: number): number {
  let n = from;
  const at = i + pad;
  const { quote, lemma, pos, norm } = seen;
  const Q = (k: number) => quote[at + k] as number;
  const kind = seen.quoteKind[i] as number;
  const layout = seen.layout[i] as number;
  const P = pos[at] as number;
  out[n++] = two(101, Q(0), kind);
  out[n++] = three(102, Q(-1), Q(0), Q(1));
  out[n++] = four(103, Q(-2), Q(-1), Q(1), Q(2));
  out[n++] = two(104, Q(0), P);
  out[n++] = two(105, Q(0), lemma[at] as number);
  out[n++] = three(106, Q(-1), Q(0), lemma[at] as number);
  out[n++] = three(107, Q(1), Q(0), lemma[at] as number);
  out[n++] = three(108, Q(-1), Q(0), pos[at + 1] as number);
  out[n++] = three(109, seen.neighbours, Q(0), kind);
  const left = s.markBefore[i] as number;
  const right = s.markAfter[i] as number;
  const leftMark = left < 0 ? 0 : (quote[left + pad] as number);
  const rightMark = right < 0 ? 0 : (quote[right + pad] as number);
  const leftDistance = left < 0 ? 15 : distance(i - left);
  const rightDistance = right < 0 ? 15 : distance(right - i);
  out[n++] = two(110, leftMark, leftDistance);
  out[n++] = two(111, rightMark, rightDistance);
  out[n++] = four(112, leftMark, rightMark, leftDistance, rightDistance);
  const leftHere = left >= (seen.sentenceFirst[i] as number);
  const rightHere = right >= 0 && right <= (seen.sentenceLast[i] as number);
  const sides = (leftHere ? 1 : 0) | (rightHere ? 2 : 0);
  out[n++] = four(113, sides, leftMark, rightMark, P);
  out[n++] = four(114, sides, leftMark, rightMark, norm[at] as number);
  out[n++] = four(115, sides, seen.neighbours, P, leftMark);
  // What stands just before the mark on the left and just after the one on the right: “…,” she said
  const beforeMark = left < 1 ? 9 : (norm[left - 1 + pad] as number);
  out[n++] = four(116, leftMark, beforeMark, P, leftDistance);
  out[n++] = two(117, kind, left < 0 ? 0 : (seen.quoteKind[left] as number));
  out[n++] = two(118, layout, P);
  out[n++] = two(119, layout, Q(0));
  out[n++] = one(120, layout);
  return n;
}

function clauseFeatures(seen: Observed, s: Stretches, i: number, out: Int32Array, from: number): number {
  let n = from;
  const at = i + pad;
  const { lemma, pos, norm } = seen;
  const P = pos[at] as number;
  const L = lemma[at] as number;
  const first = seen.sentenceFirst[i] as number;
  const last = seen.sentenceLast[i] as number;
  const opens = i === first ? 1 : 0;
  const ends = Math.min(last - i, 3);
  out[n++] = two(131, opens, ends);
  out[n++] = three(132, opens, ends, P);
  out[n++] = two(133, distance(i - first), P);
  out[n++] = two(134, distance(last - i), P);
  out[n++] = two(135, lemma[first + pad] as number, P);
  out[n++] = two(136, norm[last + pad] as number, P);
  const clause = s.clauseFirst[i] as number;
  const clauseEnd = s.clauseLast[i] as number;
  const opening = clause < seen.length ? (lemma[clause + pad] as number) : 7;
  const openingPos = clause < seen.length ? (pos[clause + pad] as number) : 7;
  const number = Math.min(4, s.clauseNumber[i] as number);
  const left = Math.min(4, s.clausesLeft[i] as number);
  const deep = distance(i - clause);
  out[n++] = two(137, number, left);
  out[n++] = two(138, opening, deep);
  out[n++] = three(139, opening, openingPos, left);
  out[n++] = three(140, openingPos, deep, P);
  out[n++] = three(141, distance(clauseEnd - i), left, P);
  const candidates = Math.min(
    2,
    (s.candidates[clauseEnd] as number) -
      (s.candidates[Math.min(clause, clauseEnd)] as number) +
      (seen.candidate[clauseEnd] as number),
  );
  out[n++] = three(142, candidates, number, left);
  out[n++] = four(143, candidates, openingPos, left, P);
  const delimiter = clause > first ? (norm[clause - 1 + pad] as number) : 8;
  out[n++] = three(144, delimiter, opening, P);
  out[n++] = four(145, delimiter, candidates, left, deep);
  const closing = clauseEnd + 1 < seen.length ? (norm[clauseEnd + 1 + pad] as number) : 8;
  out[n++] = three(146, closing, delimiter, candidates);
  const opener = s.opener[i] as number;
  const openerLemma = opener < 0 ? 6 : (lemma[opener + pad] as number);
  out[n++] = two(147, openerLemma, distance(i - opener));
  out[n++] = three(148, openerLemma, P, opener >= 0 && opener >= clause ? 1 : 0);
  out[n++] = two(149, openerLemma, L);
  const verbBefore = s.verbBefore[i] as number;
  const verbAfter = s.verbAfter[i] as number;
  const lemmaBefore = verbBefore < 0 ? 6 : (lemma[verbBefore + pad] as number);
  const lemmaAfter = verbAfter < 0 ? 6 : (lemma[verbAfter + pad] as number);
  out[n++] = two(150, lemmaBefore, distance(i - verbBefore));
  out[n++] = two(151, lemmaAfter, distance(verbAfter - i));
  out[n++] = two(152, lemmaBefore, P);
  out[n++] = two(153, lemmaAfter, P);
  out[n++] = three(
    154,
    verbAfter < 0 ? 0 : (seen.level[verbAfter + pad] as number),
    distance(verbAfter - i),
    P,
  );
  out[n++] = three(
    155,
    verbBefore < 0 ? 0 : (seen.level[verbBefore + pad] as number),
    distance(i - verbBefore),
    P,
  );
  return n;
}

function cueFeatures(seen: Observed, s: Stretches, i: number, out: Int32Array, from: number): number {
  let n = from;
  const at = i + pad;
  const { lemma, pos, norm, level, frame } = seen;
  const P = pos[at] as number;
  const sideFeatures = (c: number, base: number) => {
    if (c < 0) {
      out[n++] = two(base, 6, P);
      return;
    }
    const place = c + pad;
    const cue = lemma[place] as number;
    const strength = fold(level[place] as number, frame[place] as number);
    const far = distance(Math.abs(i - c));
    const way = between(s, i, c);
    const follows = norm[place + 1] as number;
    out[n++] = two(base, cue, far);
    out[n++] = two(base + 1, cue, P);
    out[n++] = two(base + 2, cue, norm[at] as number);
    out[n++] = two(base + 3, cue, way);
    out[n++] = three(base + 4, strength, far, P);
    out[n++] = three(base + 5, strength, way, P);
    out[n++] = three(base + 6, cue, follows, P);
    out[n++] = three(base + 7, strength, pos[place + 1] as number, way);
    out[n++] = four(base + 8, strength, far, way, seen.quote[at] as number);
    out[n++] = four(base + 9, strength, pos[place - 1] as number, pos[place + 1] as number, P);
    out[n++] = four(base + 10, cue, pos[at - 1] as number, P, pos[at + 1] as number);
    // The words between, when there are few: a subject and its cue.
    if (far <= 3) {
      let path = base + 11;
      const step = i < c ? 1 : -1;
      for (let k = i + step; k !== c; k += step) path = fold(path, pos[k + pad] as number);
      out[n++] = three(base + 11, path, P, strength);
      out[n++] = three(base + 12, path, P, cue);
    }
  };
  const left = s.candidateBefore[i] as number;
  const right = s.candidateAfter[i] as number;
  sideFeatures(left, 200);
  sideFeatures(right, 220);
  const leftCue = left < 0 ? 6 : (lemma[left + pad] as number);
  const rightCue = right < 0 ? 6 : (lemma[right + pad] as number);
  out[n++] = two(240, leftCue, rightCue);
  out[n++] = three(241, left < 0 ? 15 : distance(i - left), right < 0 ? 15 : distance(right - i), P);
  if (seen.candidate[i] === 1) {
    // A cue of its own, or one joined to the cue before (said … and added)?
    out[n++] = three(242, lemma[at] as number, leftCue, norm[at - 1] as number);
    out[n++] = three(243, lemma[at] as number, norm[at + 1] as number, pos[at + 2] as number);
    out[n++] = four(
      244,
      fold(level[at] as number, frame[at] as number),
      pos[at - 1] as number,
      pos[at + 1] as number,
      norm[at + 1] as number,
    );
    out[n++] = three(
      245,
      lemma[at] as number,
      seen.quote[at] as number,
      Math.min(4, s.clausesLeft[i] as number),
    );
  }
  return n;
}

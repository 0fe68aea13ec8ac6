/** Pass 1: a reporting verb outside quotations, its subject, and the words it reports. */

import type { Span } from "../../text/span.ts";
import { rules } from "../confidence.ts";
import {
  clauseVerbs,
  infinitiveVerbs,
  objectVerbs,
  particleOnly,
  particles,
  quoteOnly,
} from "../cue-verbs.ts";
import type { Candidate, Scene } from "./candidate.ts";
import { contentBefore, quotedAfter, startsWithQuotedClause } from "./content-before.ts";
import { norm, token, verbGroupStart, within } from "./phrases.ts";
import { reported } from "./reported.ts";
import { subject, subjectAfter } from "./subjects.ts";

/** “Reyes plans to …” is often tagged as a noun. */
const isVerb = (scene: Scene, at: number) => {
  const word = scene.tokens[at];
  if (word === undefined || scene.speech[at] !== -1) return false;
  if (word.pos === "VERB") return true;
  const before = scene.tokens[at - 1];
  return (
    word.pos === "NOUN" &&
    word.norm === `${word.lemma}s` &&
    infinitiveVerbs.has(word.lemma) &&
    norm(scene, at + 1) === "to" &&
    (before?.pos === "PROPN" || /^(?:he|she|it|who)$/.test(before?.norm ?? ""))
  );
};

const known = (lemma: string) =>
  clauseVerbs.has(lemma) || objectVerbs.has(lemma) || infinitiveVerbs.has(lemma) || particleOnly.has(lemma);

export const isReportingVerb = (scene: Scene, at: number) =>
  isVerb(scene, at) && known(token(scene, at).lemma);

export function verbCandidates(scene: Scene, [first, last]: Span): Candidate[] {
  const found: Candidate[] = [];
  const cueAt = (at: number) => isReportingVerb(scene, at);
  for (let i = first; i < last; i++) {
    if (!cueAt(i)) continue;
    const candidate = candidateAt(scene, i, ...within(i, [first, last]), cueAt, found);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function candidateAt(
  scene: Scene,
  verb: number,
  first: number,
  last: number,
  cueAt: (at: number) => boolean,
  earlier: readonly Candidate[],
): Candidate | null {
  const { lemma } = token(scene, verb);
  const group = verbGroupStart(scene, verb, first);
  let after = verb + 1;
  const particle = particles.get(lemma)?.has(norm(scene, after)) === true;
  if (particle) after++;
  else if (particleOnly.has(lemma)) return null;

  const inverted = subjectAfter(scene, lemma, verb, after, last);
  const left = inverted === null ? subject(scene, group, verb, first, earlier) : null;
  if (inverted !== null) after = inverted[1];
  const source = left ?? inverted;

  if (passive(scene, group, verb) || wishful(scene, group, verb)) return null;
  const content = reported(scene, lemma, after, last, particle, cueAt);
  const before =
    content === null || inverted !== null || startsWithQuotedClause(scene, first, group, source)
      ? contentBefore(scene, first, source?.[0] ?? group, Math.min(group, source?.[0] ?? group))
      : null;
  const spans =
    before !== null ? [before, ...quotedAfter(scene, after, last)] : content === null ? [] : [content];
  if (spans.length === 0) return null;
  if (before === null && quoteOnly.has(lemma) && !holdsQuotationOrThat(scene, content as Span)) return null;
  if (source === null && !quoted(scene, spans)) return null;
  return {
    source,
    cue: [[group, particle ? verb + 2 : verb + 1]],
    content: spans,
    rule: before !== null ? rules.before : rules.after,
    head: lemma,
  };
}

/** “should not have to guess” says what ought to be, not what somebody said. */
const wishful = (scene: Scene, group: number, verb: number) => {
  for (let i = group; i < verb; i++) if (/^(?:should|must|ought)$/.test(norm(scene, i))) return true;
  return false;
};

const passive = (scene: Scene, group: number, verb: number) => {
  if (!/(?:ed|en|wn|ld|id)$/.test(norm(scene, verb))) return false;
  for (let i = group; i < verb; i++)
    if (/^(?:is|are|was|were|be|been|being|'s|'re)$/.test(norm(scene, i))) return true;
  return false;
};

const quoted = (scene: Scene, spans: readonly Span[]) =>
  spans.some(([from, to]) => rangeQuoted(scene, from, to));
const rangeQuoted = (scene: Scene, from: number, to: number) => {
  for (let i = from; i < to; i++) if (scene.speech[i] !== -1) return true;
  return false;
};
const holdsQuotationOrThat = (scene: Scene, [from, to]: Span) =>
  norm(scene, from) === "that" || (scene.speech[from] !== -1 && rangeQuoted(scene, from, to));

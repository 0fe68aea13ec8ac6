/** Pass 1: a reporting verb outside quotations, its subject, and the words it reports. */

import type { Span } from "../text/span.ts";
import type { Candidate, Scene } from "./candidate.ts";
import { rules } from "./confidence.ts";
import { contentAfter, type Frame, pastCircumstances } from "./contents.ts";
import {
  clauseVerbs,
  infinitiveVerbs,
  objectVerbs,
  particleOnly,
  particles,
  personVerbs,
  quoteOnly,
} from "./cue-verbs.ts";
import {
  isHead,
  norm,
  nounPhraseAfter,
  nounPhraseBefore,
  relatives,
  token,
  verbGroupStart,
  within,
} from "./phrases.ts";

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

/** The subject: a noun phrase before the verb group, or one shared with an earlier verb of the sentence. */
function subject(
  scene: Scene,
  group: number,
  verb: number,
  first: number,
  earlier: readonly Candidate[],
): Span | null {
  const phrase = nounPhraseBefore(scene, group, first);
  const previous = norm(scene, group - 1);
  const shared = earlier.at(-1)?.source ?? null;
  if (/ing$/.test(norm(scene, verb)) && group === verb) {
    if (previous === "," || previous === "and" || group === first || scene.speech[group - 1] !== -1)
      return shared ?? mainSubject(scene, group, first, phrase);
    return phrase ?? shared;
  }
  if (phrase !== null) return phrase;
  if (/^(?:and|but|,|then|or)$/.test(previous)) return shared ?? mainSubject(scene, group, first, null);
  if (previous === "to" || norm(scene, group) === "to") return shared;
  return null;
}

/** “He left the hall, calling it …”: the first noun phrase before a finite verb. */
function mainSubject(scene: Scene, limit: number, first: number, fallback: Span | null): Span | null {
  for (let i = first + 1; i < limit; i++) {
    const word = token(scene, i);
    if (scene.speech[i] !== -1 || (word.pos !== "VERB" && word.pos !== "AUX")) continue;
    const phrase = nounPhraseBefore(scene, verbGroupStart(scene, i, first), first);
    if (phrase !== null && !relatives.has(norm(scene, phrase[0]))) return phrase;
  }
  return fallback;
}

/** “…,” said Reyes: the subject after the verb, where the words reported stand before it and nothing follows it. */
function subjectAfter(scene: Scene, lemma: string, verb: number, after: number, last: number): Span | null {
  if (!clauseVerbs.has(lemma) || !/(?:ed|s|id|ld|ote)$/.test(norm(scene, verb))) return null;
  const before = norm(scene, verb - 1);
  if (!/^[,?!.…—–]$/.test(before) && scene.speech[verb - 1] === -1) return null;
  const phrase = nounPhraseAfter(scene, after, last);
  if (phrase === null || !isHead(token(scene, phrase[1] - 1)) || norm(scene, after) === "that") return null;
  const follows = scene.tokens[phrase[1]];
  const closes =
    phrase[1] >= last ||
    scene.speech[phrase[1]] !== -1 ||
    follows?.pos === "PUNCT" ||
    follows?.pos === "ADP" ||
    follows?.pos === "SCONJ" ||
    /day$/.test(norm(scene, phrase[1]));
  return closes ? phrase : null;
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

function reported(
  scene: Scene,
  lemma: string,
  after: number,
  last: number,
  particle: boolean,
  cueAt: (at: number) => boolean,
): Span | null {
  let from = after;
  if (personVerbs.has(lemma)) from = pastPerson(scene, from, last);
  if (clauseVerbs.has(lemma) || particle) from = pastCircumstances(scene, from, last);
  const frame = frameAt(scene, lemma, from, last, particle);
  if (frame === null) return null;
  const content = contentAfter(scene, from, last, frame, cueAt);
  if (content === null || saysNothing(scene, lemma, content)) return null;
  // “said on Monday.” reports nothing to its right.
  if (
    content[1] - content[0] === 1 &&
    !isHead(token(scene, content[0])) &&
    scene.speech[content[0]] === -1 &&
    frame === "clause"
  )
    return null;
  return content;
}

/** “asked not to be named”, “said so before”, “called me last night”: nothing is reported. */
function saysNothing(scene: Scene, lemma: string, [from, to]: Span): boolean {
  const words = scene.tokens.slice(from, Math.min(to, from + 5)).map(({ norm: word }) => word);
  if (
    /^(?:not to be|to remain|to stay|that [a-z]+ not be) (?:named|identified|quoted|anonymous|unnamed)/.test(
      words.join(" "),
    )
  )
    return true;
  if (
    words[0] === "so" &&
    (words.length === 1 ||
      /^(?:before|again|already|himself|herself|themselves|many|in|on)$/.test(words[1] ?? ""))
  )
    return true;
  const calls = lemma === "call" && /^(?:me|him|her|us|them|you)$/.test(words[0] ?? "");
  return calls && (to - from === 1 || pastCircumstances(scene, from + 1, to) >= to);
}

function pastPerson(scene: Scene, from: number, last: number): number {
  if (scene.speech[from] !== -1) return from;
  const phrase = nounPhraseAfter(scene, from, last);
  if (phrase === null || phrase[1] >= last) return from;
  return phrase[1];
}

function frameAt(scene: Scene, lemma: string, from: number, last: number, particle: boolean): Frame | null {
  if (from >= last) return null;
  const word = token(scene, from);
  if (scene.speech[from] !== -1) return "clause";
  if (particle) return "object";
  if ((word.norm === "to" && scene.tokens[from + 1]?.pos === "VERB") || word.norm === "not")
    return infinitiveVerbs.has(lemma) || personVerbs.has(lemma) || lemma === "urge"
      ? "infinitive"
      : objectVerbs.has(lemma)
        ? "object"
        : null;
  if (objectVerbs.has(lemma) && !clauseVerbs.has(lemma))
    return word.pos === "ADP" || word.pos === "CCONJ" ? null : "object";
  if (word.norm === "," || word.norm === ":")
    return scene.speech[from + 1] !== -1 || word.norm === ":" ? "clause" : null;
  if (
    (word.pos === "ADP" && !/^(?:that|whether)$/.test(word.norm)) ||
    word.pos === "CCONJ" ||
    word.norm === "."
  )
    return null;
  if (clauseVerbs.has(lemma) && (hasVerb(scene, from, last) || word.norm === "that")) return "clause";
  return objectVerbs.has(lemma) || (clauseVerbs.has(lemma) && !alsoMeansMore.has(lemma)) ? "object" : null;
}

/** “would add 14 miles”, “answered the phone”: with a thing after them these do not report. */
const alsoMeansMore = new Set("add answer reply respond continue".split(" "));

function hasVerb(scene: Scene, from: number, last: number): boolean {
  for (let i = from; i < last; i++)
    if (token(scene, i).pos === "VERB" || token(scene, i).pos === "AUX") return true;
  return false;
}

/** The sentence up to the comma (or closing mark) before the subject: “The bridge is safe, Reyes said.” */
function contentBefore(scene: Scene, first: number, end: number, limit: number): Span | null {
  let last = Math.min(end, limit);
  while (last > first && scene.tokens[last - 1]?.pos === "ADV") last--;
  const closes = /^[,?!—–]$/.test(norm(scene, last - 1)) || scene.speech[last - 1] !== -1;
  if (!closes || last <= first) return null;
  while (last > first && scene.speech[last - 1] === -1 && /^[,—–]$/.test(norm(scene, last - 1))) last--;
  let start = first;
  if (scene.speech[last - 1] !== -1 && !mostlyPlain(scene, first, last))
    while (start < last && scene.speech[start] === -1) start++;
  if (/^(?:but|and|so)$/.test(norm(scene, start)) && start + 1 < last) start++;
  return scene.speech[start] !== -1 || isClause(scene, start, last) ? [start, last] : null;
}

/** Is there a clause outside of the marks that belongs to what is reported? */
function mostlyPlain(scene: Scene, first: number, last: number): boolean {
  let verbs = 0;
  for (let i = first; i < last; i++)
    if (scene.speech[i] === -1 && /^(?:VERB|AUX)$/.test(token(scene, i).pos)) verbs++;
  return verbs > 0;
}

const subordinators = new Set(
  "in on at during after before as when while for with if unless although though even since until because once despite asked speaking whether by from given".split(
    " ",
  ),
);

/** “In his ward, Reyes said …”, “Even if it holds, …”: what stands before is a circumstance, not a clause. */
function isClause(scene: Scene, start: number, last: number): boolean {
  const opener = norm(scene, start + 1) === "," ? start + 2 : start;
  return last - start >= 3 && hasVerb(scene, start, last) && !subordinators.has(norm(scene, opener));
}

function startsWithQuotedClause(scene: Scene, first: number, group: number, source: Span | null): boolean {
  const end = source === null ? group : Math.min(source[0], group);
  return end > first && scene.speech[end - 1] !== -1 && scene.speech[first] !== -1;
}

/** “A,” he said, “B”: the quotation that goes on after the cue. */
function quotedAfter(scene: Scene, after: number, last: number): Span[] {
  let at = pastCircumstances(scene, after, last);
  while (at < last && /^[,:.—–-]$/.test(norm(scene, at))) at++;
  if (at >= last || scene.speech[at] === -1) return [];
  let end = at;
  while (end < last && scene.speech[end] !== -1) end++;
  return [[at, end]];
}

const quoted = (scene: Scene, spans: readonly Span[]) =>
  spans.some(([from, to]) => rangeQuoted(scene, from, to));
const rangeQuoted = (scene: Scene, from: number, to: number) => {
  for (let i = from; i < to; i++) if (scene.speech[i] !== -1) return true;
  return false;
};
const holdsQuotationOrThat = (scene: Scene, [from, to]: Span) =>
  norm(scene, from) === "that" || (scene.speech[from] !== -1 && rangeQuoted(scene, from, to));

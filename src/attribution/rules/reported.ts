/** What stands to the right of a reporting verb: a clause, a thing, an infinitive, or nothing that is reported. */
import type { Span } from "../../text/span.ts";
import { clauseVerbs, infinitiveVerbs, objectVerbs, personVerbs } from "../cue-verbs.ts";
import type { Scene } from "./candidate.ts";
import { contentAfter, type Frame, pastCircumstances } from "./contents.ts";
import { hasVerb, isHead, nounPhraseAfter, token } from "./phrases.ts";

export function reported(
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

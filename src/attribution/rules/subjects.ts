/** Who a reporting verb has for its subject: before it, after it, or shared with another verb of the sentence. */
import type { Span } from "../../text/span.ts";
import { clauseVerbs } from "../cue-verbs.ts";
import type { Candidate, Scene } from "./candidate.ts";
import {
  isHead,
  norm,
  nounPhraseAfter,
  nounPhraseBefore,
  relatives,
  token,
  verbGroupStart,
} from "./phrases.ts";

/** The subject: a noun phrase before the verb group, or one shared with an earlier verb of the sentence. */
export function subject(
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
export function subjectAfter(
  scene: Scene,
  lemma: string,
  verb: number,
  after: number,
  last: number,
): Span | null {
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

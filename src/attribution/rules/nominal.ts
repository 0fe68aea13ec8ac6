/** Pass 3: “his claim that …”, “Reyes’s plan to …”, “she was confident that …”. */

import type { Span } from "../../text/span.ts";
import { rules } from "../confidence.ts";
import { cueAdjectives, cueNouns } from "../cue-verbs.ts";
import type { Candidate, Scene } from "./candidate.ts";
import { contentAfter } from "./contents.ts";
import { norm, nounPhraseBefore, phraseStart, token, verbGroupStart, within } from "./phrases.ts";

const possessives = new Set("his her its their my our your".split(" "));
const links = new Set(["that", "whether"]);

export function nominalCandidates(
  scene: Scene,
  [first, last]: Span,
  cueAt: (at: number) => boolean,
): Candidate[] {
  const found: Candidate[] = [];
  for (let i = first; i + 1 < last; i++) {
    if (scene.speech[i] !== -1) continue;
    const word = token(scene, i);
    const candidate =
      word.pos === "NOUN" && cueNouns.has(word.lemma)
        ? nounCandidate(scene, i, ...within(i, [first, last]), cueAt)
        : word.pos === "ADJ" && cueAdjectives.has(word.norm)
          ? adjectiveCandidate(scene, i, ...within(i, [first, last]), cueAt)
          : null;
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function nounCandidate(
  scene: Scene,
  noun: number,
  first: number,
  last: number,
  cueAt: (at: number) => boolean,
): Candidate | null {
  const next = norm(scene, noun + 1);
  if (!links.has(next)) return null;
  const source = possessor(scene, noun, first);
  if (source === null) return null;
  const content = contentAfter(scene, noun + 1, last, "clause", cueAt);
  if (content === null) return null;
  return {
    source,
    cue: [[noun, noun + 1]],
    content: [content],
    rule: rules.noun,
    head: token(scene, noun).lemma,
  };
}

function possessor(scene: Scene, noun: number, first: number): Span | null {
  for (let i = noun - 1; i >= Math.max(first, noun - 4); i--) {
    const word = norm(scene, i);
    if (possessives.has(word)) return [i, i + 1];
    if (word === "'s" || word === "'") return i > first ? [phraseStart(scene, i - 1, first), i] : null;
    if (/'s$/.test(word)) return [phraseStart(scene, i, first), i + 1];
    if (!/^(?:ADJ|NOUN|ADV|NUM)$/.test(token(scene, i).pos)) return null;
  }
  return null;
}

function adjectiveCandidate(
  scene: Scene,
  adjective: number,
  first: number,
  last: number,
  cueAt: (at: number) => boolean,
): Candidate | null {
  const next = norm(scene, adjective + 1);
  if (!/^(?:that|of|about|to)$/.test(next)) return null;
  const group = verbGroupStart(scene, adjective, first);
  if (scene.tokens[group]?.pos !== "AUX") return null;
  const source = nounPhraseBefore(scene, group, first);
  if (source === null || norm(scene, source[0]) === "it") return null;
  const keep = next === "that" || next === "to";
  const content = contentAfter(
    scene,
    keep ? adjective + 1 : adjective + 2,
    last,
    next === "that" ? "clause" : "object",
    cueAt,
  );
  return content === null
    ? null
    : {
        source,
        cue: [[group, keep ? adjective + 1 : adjective + 2]],
        content: [content],
        rule: rules.adjective,
        head: token(scene, adjective).norm,
      };
}

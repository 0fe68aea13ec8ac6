/** Pass 5: a sentence that ends in a colon brings in the quotation that stands alone in the next paragraph. */

import { rules } from "../confidence.ts";
import type { Candidate, Scene } from "./candidate.ts";
import { isHead, norm, nounPhraseBefore, token, verbGroupStart } from "./phrases.ts";

/** Fills source and cue of a quotation without a cue from the sentence before it. */
export function introduce(scene: Scene, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    if (candidate.cue.length > 0 || candidate.content.length === 0) continue;
    const start = (candidate.content[0] as [number, number])[0];
    if (start === 0 || norm(scene, start - 1) !== ":") continue;
    const sentence = scene.sentences[token(scene, start - 1).sentence];
    if (sentence === undefined) continue;
    const [first] = sentence.tokens;
    const found = lastClause(scene, first, start - 1) ?? nameAlone(scene, first, start - 1);
    if (found === null) continue;
    candidate.source = found.source;
    candidate.cue = [found.cue];
    candidate.rule = rules.introduction;
    candidate.head = token(scene, found.cue[0]).lemma;
  }
}

function lastClause(
  scene: Scene,
  first: number,
  colon: number,
): { source: [number, number]; cue: [number, number] } | null {
  for (let i = first + 1; i < colon; i++) {
    if (scene.speech[i] !== -1 || token(scene, i).pos !== "VERB") continue;
    const group = verbGroupStart(scene, i, first);
    const source = nounPhraseBefore(scene, group, first);
    if (source !== null && isHead(token(scene, source[1] - 1))) return { source, cue: [group, colon + 1] };
  }
  return null;
}

const leads = /^(?:and|but|then|now|from|this|here|is)$/;

/** “Reyes:”, “And from the governor:” — a name and a colon, nothing else. */
function nameAlone(
  scene: Scene,
  first: number,
  colon: number,
): { source: [number, number]; cue: [number, number] } | null {
  let from = first;
  while (from < colon && leads.test(norm(scene, from))) from++;
  const source = nounPhraseBefore(scene, colon, from);
  return source !== null && source[0] === from ? { source, cue: [colon, colon + 1] } : null;
}

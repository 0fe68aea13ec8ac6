/** Pass 2: “according to Reyes, …” and “…, according to Reyes”; “in Reyes’s view”. */

import type { Span } from "../../text/span.ts";
import { rules } from "../confidence.ts";
import type { Candidate, Scene } from "./candidate.ts";
import { norm, nounPhraseAfter } from "./phrases.ts";

export function accordingCandidates(scene: Scene, [first, last]: Span): Candidate[] {
  const found: Candidate[] = [];
  for (let i = first; i + 2 < last; i++) {
    if (scene.speech[i] !== -1 || norm(scene, i) !== "according" || norm(scene, i + 1) !== "to") continue;
    const source = nounPhraseAfter(scene, i + 2, last) ?? [i + 2, Math.min(i + 3, last)];
    const content =
      i === first || (/^(?:and|but|,)$/.test(norm(scene, i - 1)) && i - 1 === first)
        ? afterSource(scene, source[1], last)
        : beforeCue(scene, first, i);
    if (content !== null)
      found.push({
        source,
        cue: [[i, i + 2]],
        content: [content],
        rule: rules.according,
        head: "accord",
      });
  }
  return found;
}

function afterSource(scene: Scene, from: number, last: number): Span | null {
  let start = from;
  while (start < last && norm(scene, start) !== ",") start++;
  start++;
  return withoutEnd(scene, start, last);
}

function beforeCue(scene: Scene, first: number, cue: number): Span | null {
  let start = first;
  if (/^(?:but|and)$/.test(norm(scene, start))) start++;
  return withoutEnd(scene, start, cue);
}

function withoutEnd(scene: Scene, start: number, end: number): Span | null {
  let last = end;
  while (last > start && /^[.,;—–-]$/.test(norm(scene, last - 1)) && scene.speech[last - 1] === -1) last--;
  return last - start >= 2 ? [start, last] : null;
}

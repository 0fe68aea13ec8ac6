/** Pass 4: quotations stay whole, go on after their cue, run over paragraphs, and none is lost. */

import type { Span } from "../../text/span.ts";
import { firstAfter } from "../../text/span.ts";
import { rules } from "../confidence.ts";
import type { Candidate, Scene } from "./candidate.ts";
import { norm } from "./phrases.ts";

const fewestFloatingWords = 6;

/** Gives every speech quotation to the candidate it belongs to; adds a candidate without a source where there is none. */
export function settleQuotations(scene: Scene, candidates: Candidate[]): void {
  const owner = new Map<number, Candidate>();
  for (const candidate of candidates)
    for (const range of candidate.content)
      for (let i = range[0]; i < range[1]; i++) {
        const quotation = scene.speech[i] as number;
        if (quotation !== -1 && !owner.has(quotation)) owner.set(quotation, candidate);
      }

  let previous: { candidate: Candidate; end: number; paragraph: number } | null = null;
  for (let index = 0; index < scene.quotations.length; index++) {
    const quotation = scene.quotations[index] as (typeof scene.quotations)[number];
    if (quotation.depth > 0 || quotation.kind !== "speech") continue;
    const range = rangeOf(scene, quotation.start, quotation.end);
    if (range[0] === range[1]) continue;
    const paragraph = scene.sentences[scene.tokens[range[0]]?.sentence ?? 0]?.paragraph ?? 0;
    const carried = quotation.continues === null ? undefined : owner.get(quotation.continues);
    let mine = owner.get(index) ?? carried;
    if (
      mine === undefined &&
      previous !== null &&
      previous.paragraph === paragraph &&
      followsOn(scene, previous.end, range[0])
    )
      mine = previous.candidate;
    if (mine === undefined && standsAlone(scene, range)) {
      mine = {
        source: null,
        cue: [],
        content: [],
        rule: rules.alone,
        head: "",
      };
      if (range[1] - range[0] >= fewestFloatingWords) candidates.push(mine);
    }
    if (mine === undefined) continue;
    owner.set(index, mine);
    include(mine, range);
    previous = { candidate: mine, end: Math.max(range[1], ...mine.cue.map(([, end]) => end)), paragraph };
  }
}

const rangeOf = (scene: Scene, start: number, end: number): Span => [
  firstAfter(scene.tokens, start - 1, (word) => word.start),
  firstAfter(scene.tokens, end - 1, (word) => word.start),
];

/** A quotation follows on when nothing but the rest of the cue's own sentence stands between it and the one before. */
function followsOn(scene: Scene, from: number, to: number): boolean {
  let ends = 0;
  for (let i = from; i < to; i++) {
    if (scene.speech[i] !== -1) continue;
    if (/^[.?!]$/.test(norm(scene, i))) ends++;
    else if (ends > 0) return false;
  }
  return ends <= 1;
}

/** Its sentences hold nothing outside of marks. */
function standsAlone(scene: Scene, [from, to]: Span): boolean {
  const first = scene.sentences[scene.tokens[from]?.sentence ?? 0];
  const last = scene.sentences[scene.tokens[to - 1]?.sentence ?? 0];
  for (let i = first?.tokens[0] ?? from; i < (last?.tokens[1] ?? to); i++)
    if (scene.speech[i] === -1 && /[\p{L}\p{N}]/u.test(norm(scene, i))) return false;
  return true;
}

/** Adds a range to the content, joining what touches. */
function include(candidate: Candidate, range: Span): void {
  const all = [...candidate.content, range].sort((a, b) => a[0] - b[0]);
  const joined: Span[] = [];
  for (const [start, end] of all) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  candidate.content = joined;
}

/** What stands to the left of a reporting verb, and the quotation that goes on behind it. */
import type { Span } from "../../text/span.ts";
import type { Scene } from "./candidate.ts";
import { pastCircumstances } from "./contents.ts";
import { hasVerb, norm, token } from "./phrases.ts";

/** The sentence up to the comma (or closing mark) before the subject: “The bridge is safe, Reyes said.” */
export function contentBefore(scene: Scene, first: number, end: number, limit: number): Span | null {
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

export function startsWithQuotedClause(
  scene: Scene,
  first: number,
  group: number,
  source: Span | null,
): boolean {
  const end = source === null ? group : Math.min(source[0], group);
  return end > first && scene.speech[end - 1] !== -1 && scene.speech[first] !== -1;
}

/** “A,” he said, “B”: the quotation that goes on after the cue. */
export function quotedAfter(scene: Scene, after: number, last: number): Span[] {
  let at = pastCircumstances(scene, after, last);
  while (at < last && /^[,:.—–-]$/.test(norm(scene, at))) at++;
  if (at >= last || scene.speech[at] === -1) return [];
  let end = at;
  while (end < last && scene.speech[end] !== -1) end++;
  return [[at, end]];
}

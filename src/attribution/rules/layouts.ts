/** Pass 3: layouts without a verb: “…” — Name, and Name: … at the head of a paragraph. */

import type { Span } from "../../text/span.ts";
import { firstAfter } from "../../text/span.ts";
import { rules } from "../confidence.ts";
import type { Candidate, Scene } from "./candidate.ts";
import { isHead, norm, token } from "./phrases.ts";

const dash = /^(?:—|–|--|-|―)$/;
const longestName = 14;
const longestLabel = 6;

/** A quotation, a dash and a name that ends the paragraph or stands in one of its own. */
export function signedQuotations(scene: Scene): Candidate[] {
  return scene.quotations.flatMap((quotation): Candidate[] => {
    if (quotation.depth > 0 || !quotation.closed) return [];
    const content: Span = [tokenFrom(scene, quotation.start), tokenFrom(scene, quotation.end)];
    const at = content[1];
    if (content[0] === at || !dash.test(norm(scene, at)) || token(scene, at).start - quotation.end > 3)
      return [];
    const end = paragraphEnd(scene, at);
    if (end - at - 1 > longestName || end - at < 2 || token(scene, at + 1).pos !== "PROPN") return [];
    let last = end;
    while (last > at + 1 && /^[.,;]$/.test(norm(scene, last - 1))) last--;
    return [
      {
        source: [at + 1, last],
        cue: [[at, at + 1]],
        content: [content],
        rule: rules.dash,
        head: "—",
      },
    ];
  });
}

/** “Reyes: We will vote.” — a name and a colon that open a paragraph whose other words are the speaker's. */
export function labelledParagraphs(scene: Scene): Candidate[] {
  // A transcript's labels have been read by then; another colon in it is no label.
  if (scene.turns.length > 0) return [];
  return scene.paragraphs.flatMap((paragraph): Candidate[] => {
    if (paragraph.block === "heading") return [];
    const first = tokenFrom(scene, paragraph.start);
    const end = tokenFrom(scene, paragraph.end);
    for (let i = first; i < Math.min(end, first + longestLabel); i++) {
      const word = norm(scene, i);
      if (word === ":" && i > first && end - i > 3)
        return [
          {
            source: [first, i],
            cue: [[i, i + 1]],
            content: [[i + 1, end]],
            rule: rules.label,
            head: ":",
          },
        ];
      if (scene.speech[i] !== -1 || !isHead(token(scene, i)) || !/^\p{Lu}/u.test(token(scene, i).text))
        return [];
    }
    return [];
  });
}

const tokenFrom = (scene: Scene, at: number) => firstAfter(scene.tokens, at - 1, (word) => word.start);

function paragraphEnd(scene: Scene, at: number): number {
  const paragraph = scene.paragraphs[scene.sentences[token(scene, at).sentence]?.paragraph ?? 0];
  return tokenFrom(scene, paragraph?.end ?? 0);
}

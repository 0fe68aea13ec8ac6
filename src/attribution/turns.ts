/** A transcript's turn is its speaker's statement: the label is the source, the words after it the content. */
import type { Attribution, Document } from "../record.ts";
import { type Span, trim } from "../text/span.ts";
import { confidenceOf, rules } from "./confidence.ts";

type Found = Pick<Attribution, "source" | "cue" | "content" | "confidence" | "rule">;

export function turnAttributions(document: Document): Found[] {
  const { text } = document;
  return (document.turns ?? []).flatMap((turn): Found[] => {
    const content = trim(text, [turn.start, turn.end]);
    if (content[0] === content[1]) return [];
    const label = turn.label === null ? null : trim(text, turn.label);
    const colon = label !== null && text.charAt(label[1] - 1) === ":" ? label[1] - 1 : null;
    const name: Span | null = label === null ? null : trim(text, [label[0], colon ?? label[1]]);
    return [
      {
        source: name === null || name[0] === name[1] ? [] : [name],
        cue: colon === null ? [] : [[colon, colon + 1]],
        content: [content],
        confidence: turn.speaker === null ? 0.5 : confidenceOf(rules.turn, "direct"),
        rule: rules.turn,
      },
    ];
  });
}

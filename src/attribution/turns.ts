/** A transcript's turn is its speaker's statement: the label is the source, the words after it the content. */
import type { Attribution, Block, Document } from "../record.ts";
import { firstAfter, type Span, trim } from "../text/span.ts";
import { confidenceOf, rules } from "./confidence.ts";

type Found = Pick<Attribution, "source" | "cue" | "content" | "confidence" | "rule">;

export function turnAttributions(document: Document): Found[] {
  const { text } = document;
  return (document.turns ?? []).flatMap((turn): Found[] => {
    const content = said(document, [turn.start, turn.end]);
    if (content.length === 0) return [];
    const label = turn.label === null ? null : trim(text, turn.label);
    const colon = label !== null && text.charAt(label[1] - 1) === ":" ? label[1] - 1 : null;
    const name: Span | null = label === null ? null : trim(text, [label[0], colon ?? label[1]]);
    return [
      {
        source: name === null || name[0] === name[1] ? [] : [name],
        cue: colon === null ? [] : [[colon, colon + 1]],
        content,
        confidence: turn.speaker === null ? 0.5 : confidenceOf(rules.turn, "direct"),
        rule: rules.turn,
      },
    ];
  });
}

/** The stretches of a turn that were said: without the notes and time stamps that stand in it. */
function said({ text, blocks }: Document, [start, end]: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  const push = (to: number) => {
    const span = trim(text, [from, to]);
    if (/[\p{L}\p{N}]/u.test(text.slice(...span))) spans.push(span);
  };
  for (let i = firstAfter(blocks, start - 1, (block) => block.start); i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.start >= end) break;
    if (block.kind !== "direction" && block.kind !== "time") continue;
    push(block.start);
    from = block.end;
  }
  push(end);
  return spans;
}

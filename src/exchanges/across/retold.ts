/**
 * What a document tells again from an earlier one and ties to something in its own text: where Reyes answers what
 * Calder is told to have said, he answers what the earlier document has Calder say.
 */
import { contentWords } from "../overlap.ts";
import { sameOf, wordsAgree } from "../same.ts";
import type { Page, Proposal } from "./across.ts";

export function retoldAcross({ record, stage, told, before }: Page): Proposal[] {
  const placed = new Map(stage.placed.map((item) => [item.statement.id, item]));
  return record.exchanges.flatMap(({ from, to, kind, change, cue, confidence }): Proposal[] => {
    const [later, earlier] = [placed.get(from), placed.get(to)];
    const known = earlier === undefined ? undefined : told.get(earlier);
    if (later === undefined || earlier === undefined) return [];
    const words = contentWords(stage.analysis, earlier);
    const worded = { placed: earlier, text: record.document.text, words };
    // Words quoted of somebody whom this document does not name are known by themselves.
    const theirs =
      known === undefined
        ? before.withWords(words).filter((one) => kind === "quotes" && wordsAgree(worded, one))
        : before.ofSide(known.side).filter(({ party }) => party === known.party);
    const original = sameOf(worded, theirs);
    if (original === null) return [];
    const agrees = kind === "quotes" ? { agrees: wordsAgree(worded, original) } : {};
    return [{ from: later, to: original, kind, change, ...agrees, cue, confidence: confidence * 0.95 }];
  });
}

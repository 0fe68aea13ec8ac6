/**
 * What a document tells again from an earlier one and ties to something in its own text: where Reyes answers what
 * Calder is told to have said, he answers what the earlier document has Calder say.
 */
import { contentWords } from "../overlap.ts";
import { sameOf, wordsAgree } from "../same.ts";
import type { Page, Proposal } from "./across.ts";
import { saysNothing } from "./cued.ts";
import type { Told } from "./told.ts";

export function retoldAcross({ record, stage, told, before, party }: Page): Proposal[] {
  const placed = new Map(stage.placed.map((item) => [item.statement.id, item]));
  return record.exchanges.flatMap(({ from, to, kind, change, cue, confidence }): Proposal[] => {
    const [later, earlier] = [placed.get(from), placed.get(to)];
    const known = earlier === undefined ? undefined : told.get(earlier);
    if (later === undefined || earlier === undefined || saysNothing(stage, later)) return [];
    // A paper that has somebody quote himself tells of one speech.
    if (kind === "quotes" && known !== undefined && known.party === party(later.statement.speaker)) return [];
    const words = contentWords(stage.analysis, earlier);
    const worded = { placed: earlier, text: record.document.text, words };
    // Words quoted of somebody whom this document does not name are known by themselves.
    const isTheirs = ({ party: who }: Told) => kind === "quotes" && who !== party(later.statement.speaker);
    const theirs =
      known === undefined
        ? before.withWords(words).filter((one) => isTheirs(one) && wordsAgree(worded, one))
        : before.ofSide(known.side).filter((one) => one.party === known.party);
    const original = sameOf(worded, theirs);
    if (original === null) return [];
    const agrees = kind === "quotes" ? { agrees: wordsAgree(worded, original) } : {};
    return [{ from: later, to: original, kind, change, ...agrees, cue, confidence: confidence * 0.95 }];
  });
}

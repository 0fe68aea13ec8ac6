/** The same claim in a later document, on another occasion or by another speaker. */
import { fewestShared, likeness } from "../overlap.ts";
import { isDisplay } from "../repeats.ts";
import type { Placed } from "../stage.ts";
import type { Page, Proposal } from "./across.ts";

import { daysBetween } from "./days.ts";
import type { Told } from "./told.ts";

/** Share of all content words of the two that both have. */
const alike = 0.6;
const alikeAgain = 0.5;
const fewestAgain = 3;

export function repeatedAcross(page: Page): Proposal[] {
  const { record, stage, told, before } = page;
  // What a document tells only to say who answers or revises it was said before.
  const background = new Set(record.exchanges.map(({ to }) => to));
  const found: Proposal[] = [];
  for (const [from, item] of told) {
    // A poll that two papers tell of is one poll.
    if (stage.kinds.get(from.statement.speaker ?? "") === "document") continue;
    // Where the telling says that it is said again, fewer words will do.
    const again = saysAgain(stage, from);
    const fewest = again ? fewestAgain : fewestShared;
    if (item.words.size < fewest || from.attribution.within !== null) continue;
    if (background.has(from.statement.id) || isDisplay(stage, from)) continue;
    let best: Told | null = null;
    let most = again ? alikeAgain : alike;
    for (const earlier of before.withWords(item.words)) {
      const share = likeness(item.words, earlier.words, fewest);
      if (share < most || earlier.placed.attribution.within !== null || isOneUtterance(page, item, earlier))
        continue;
      [best, most] = [earlier, share];
    }
    if (best !== null)
      found.push({
        from,
        to: best,
        kind: "repeats",
        change: undefined,
        cue: null,
        confidence: Math.min(0.95, 0.3 + most * 0.65),
      });
  }
  return found;
}

/**
 * Two papers on one speech: the same speaker, on days that may be one. Where the texts do not say when, words that are
 * the same count as one utterance for weeks, others for as long as a paper is late.
 */
function isOneUtterance({ stage }: Page, later: Told, earlier: Told): boolean {
  if (later.party !== earlier.party || saysAgain(stage, later.placed)) return false;
  const [a, b] = [later.placed.statement.said, earlier.placed.statement.said];
  if (a !== null && b !== null) return a.from <= b.to && b.from <= a.to;
  const days = daysBetween(a?.from ?? later.published, b?.from ?? earlier.published) ?? 0;
  const isQuoted = [later, earlier].every(({ placed }) => placed.attribution.kind === "direct");
  return days <= (isQuoted ? quotedFor : lateBy);
}

const quotedFor = 21;
const lateBy = 2;

/** “Said again”, “once more”, “repeated”: the telling says that it is another time. */
function saysAgain({ analysis }: Page["stage"], { attribution, sentence }: Placed): boolean {
  const [first, last] = analysis.sentences[sentence]?.tokens ?? [0, 0];
  const [start] = attribution.content[0] ?? [0];
  return analysis.tokens
    .slice(first, Math.min(last, first + window))
    .some(({ norm, quotation, start: at }) => quotation < 0 && at < start && again.test(norm));
}

const window = 60;
const again =
  /^(?:again|repeated|repeats|repeating|reiterated|reiterates|reiterating|renewed|echoed|echoing)$/;

/** Step 6: what answers, quotes, repeats, stands by or revises what; no link without a cue or a plain structure. */
import type { Attribution, Document, Exchange, Speaker, Statement } from "../record.ts";
import type { Analysis } from "../text/analysis.ts";
import { askedLinks } from "./asked.ts";
import { cueLinks } from "./cues.ts";
import { ownLinks } from "./own-words.ts";
import { quoteLinks } from "./quotes.ts";
import { remarkLinks } from "./remarks.ts";
import { repeatLinks } from "./repeats.ts";
import { link, type Stage, stageOf } from "./stage.ts";
import { isLikely, type Proposed, trustIn } from "./trust.ts";
import { turnLinks } from "./turns.ts";

/** The exchanges of one document, by the later statement; each goes from the later or outer to the earlier or inner. */
export function findExchanges(
  analysis: Analysis,
  document: Document,
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
  statements: readonly Statement[],
): Exchange[] {
  const stage = stageOf(analysis, document, attributions, speakers, statements);
  const all = [...turnLinks(stage), ...proposalsIn(stage).flatMap((one) => weighed(stage, one))];
  const best = new Map<string, Exchange>();
  for (const exchange of all) {
    const key = `${exchange.from} ${exchange.to} ${exchange.kind}`;
    const known = best.get(key);
    if (known === undefined || exchange.confidence > known.confidence) best.set(key, exchange);
  }
  const order = new Map(statements.map(({ id }, i) => [id, i]));
  const at = (id: string) => order.get(id) ?? 0;
  return [...best.values()]
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to) || (a.kind < b.kind ? -1 : 1));
}

/** Everything that may be an exchange, however little speaks for it. */
export const proposalsIn = (stage: Stage): Proposed[] =>
  [quoteLinks, cueLinks, askedLinks, remarkLinks, ownLinks, repeatLinks].flatMap((find) => find(stage));

function weighed(stage: Stage, proposed: Proposed): Exchange[] {
  const share = trustIn(stage, proposed);
  if (!isLikely(proposed, share)) return [];
  const { from, to, kind, cue, change, agrees } = proposed;
  return [{ ...link(from, to, kind, cue, share, change), ...(agrees === undefined ? {} : { agrees }) }];
}

/** What was claimed: every sentence in parts that each say one thing, with class, worth and quantity. */
import type { Attribution, Claim, Document, Statement } from "../record.ts";
import type { Analysis, Token } from "../text/analysis.ts";
import { type ClaimDraft, type Classify, draftsOf } from "./drafts.ts";
import { framesOf } from "./frames.ts";
import { framingOf, wordsOf } from "./framing.ts";
import { chiefOf } from "./quantities/chief.ts";
import { type Stretch, stretchesOf } from "./stretches.ts";
import { worthOf } from "./worth.ts";

/**
 * The claims of a document, in order. The statement of a claim is the innermost one whose content holds it; null is
 * the author's own voice. What a source denied or refused to say yields no claim. What it believes, means to do or
 * saw does, and its statement's attribution tells the manner.
 */
export function findClaims(
  analysis: Analysis,
  document: Document,
  attributions: readonly Attribution[],
  statements: readonly Statement[],
): Claim[] {
  const statementOf = new Map(statements.map(({ id, attribution }) => [attribution, id]));
  return partsRead(analysis, document, attributions).map(({ stretch, draft }, i) => {
    const { part, tokens, periods, quantities, kind } = draft;
    const { worth, reasons } = worthOf({ tokens, periods, quantities, kind, cause: part.cause });
    const framing = framingOf(wordsOf(analysis.text, tokens), part.cause);
    return {
      id: `c${i + 1}`,
      span: [(tokens[0] as Token).start, (tokens.at(-1) as Token).end],
      sentence: (analysis.sentences[stretch.sentence] as { id: string }).id,
      statement: stretch.attribution && (statementOf.get(stretch.attribution.id) ?? null),
      class: kind,
      worth,
      reasons: [...reasons, ...framing],
      quantity: chiefOf(analysis.text, quantities),
    };
  });
}

/** Every part that claims something, in order, with the stretch it stands in. */
export function partsRead(
  analysis: Analysis,
  document: Document,
  attributions: readonly Attribution[],
  classOf?: Classify,
): { stretch: Stretch; draft: ClaimDraft }[] {
  const frameFor = framesOf(analysis);
  const read = (stretch: Stretch) =>
    draftsOf(analysis, document.published, stretch, frameFor(stretch.attribution), classOf).map((draft) => ({
      stretch,
      draft,
    }));
  return stretchesOf(analysis, document, attributions).flatMap(({ stretches, whole, counts }) => {
    const parts = counts ? [] : stretches.flatMap(read);
    return parts.length === 0 && whole !== null ? read(whole) : parts;
  });
}

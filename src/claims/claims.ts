/** What was claimed: every sentence in parts that each say one thing, with class, worth and quantity. */
import type { Attribution, Claim, Document, Statement } from "../record.ts";
import type { Analysis, Token } from "../text/analysis.ts";
import { draftsOf } from "./drafts.ts";
import { framesOf } from "./frames.ts";
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
  const frameFor = framesOf(analysis);
  const read = (stretch: Stretch): Omit<Claim, "id">[] =>
    draftsOf(analysis, document.published, stretch, frameFor(stretch.attribution)).map(
      ({ part, tokens, periods, quantities, kind }) => ({
        span: [(tokens[0] as Token).start, (tokens.at(-1) as Token).end],
        sentence: (analysis.sentences[stretch.sentence] as { id: string }).id,
        statement: stretch.attribution && (statementOf.get(stretch.attribution.id) ?? null),
        class: kind,
        ...worthOf({ tokens, periods, quantities, kind, cause: part.cause }),
        quantity: chiefOf(quantities),
      }),
    );
  return stretchesOf(analysis, document, attributions)
    .flatMap(({ stretches, whole, counts }) => {
      const claims = counts ? [] : stretches.flatMap(read);
      return claims.length === 0 && whole !== null ? read(whole) : claims;
    })
    .map((claim, i) => ({ id: `c${i + 1}`, ...claim }));
}

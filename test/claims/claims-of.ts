import { attribute } from "../../src/attribution/rules/attribute.ts";
import { findClaims } from "../../src/claims/claims.ts";
import type { Document, Statement } from "../../src/record.ts";
import { analysed } from "../support.ts";

/** Claims of a text, with attributions by rule and a statement `s-…` for each of them. */
export function claimsOf(text: string, fields: Partial<Document> = {}) {
  const { analysis, document, slice } = analysed(text, { published: "2025-03-05", ...fields });
  const attributions = attribute(analysis, document);
  const statements = attributions.map(({ id }) => ({ id: `s-${id}`, attribution: id }) as Statement);
  return findClaims(analysis, document, attributions, statements).map((claim) => ({
    ...claim,
    words: slice(claim.span),
  }));
}

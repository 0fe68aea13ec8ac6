import { actsAround, currentFields } from "../public-record/current.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import { type ActRow, fieldsOfAct, type StatementRow } from "../public-record/rows.ts";
import { rulingPath } from "../site/places.ts";
import type { Web } from "../site/web.ts";
import { correctionThing, isCorrecting } from "./correction.ts";
import { context, sourceThing, speakerThing, type Thing, tidy } from "./statement.ts";

/**
 * A ruling as schema.org's ClaimReview. It is given in the ruling's own words: a number would be a score.
 *
 * @returns null where the claim or the ruling was taken out
 */
export function claimReview(
  record: PublicRecord,
  act: ActRow,
  statement: StatementRow | undefined,
  web: Web,
  from: string,
): Thing | null {
  const { claim, ruling, reasons = [], evidence = [] } = currentFields<"ruling">(record, act);
  if (claim === undefined || ruling === undefined) return null;
  const url = web.to(rulingPath(act.id), from);
  const publisher = tidy({ "@type": "Organization", name: web.origin, url: web.base });
  const cited = evidence.flatMap(
    (hash) => record.one<ActRow>("select * from acts where hash = ? and kind = 'evidence'", [hash]) ?? [],
  );
  const later = actsAround(record, act.hash).filter(isCorrecting);
  return tidy({
    "@context": context,
    "@type": "ClaimReview",
    "@id": url,
    url,
    datePublished: act.entered.slice(0, 10),
    dateModified: later.at(-1)?.entered.slice(0, 10) ?? null,
    claimReviewed: claim,
    reviewBody: reasons.join("\n"),
    author: publisher,
    publisher,
    reviewRating: { "@type": "Rating", alternateName: ruling },
    itemReviewed:
      statement === undefined
        ? { "@type": "Claim", text: claim }
        : tidy({
            "@type": "Claim",
            text: claim,
            author: speakerThing(statement),
            datePublished: statement.said_from ?? statement.published,
            appearance: sourceThing(statement),
          }),
    citation: cited.length === 0 ? null : cited.map(citation),
    correction: later.length === 0 ? null : later.map((one) => correctionThing(one, url)),
  });
}

function citation(act: ActRow): Thing {
  const { title = "Evidence", address = null } = fieldsOfAct<"evidence">(act);
  return tidy({ "@type": "CreativeWork", name: title, url: address });
}

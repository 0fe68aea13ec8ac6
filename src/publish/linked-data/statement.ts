import type { StatementRow } from "../public-record/rows.ts";
import { statementHref } from "../site/places.ts";
import type { Web } from "../site/web.ts";

/** A thing of schema.org as JSON-LD. */
export interface Thing {
  "@type": string;
  [property: string]: unknown;
}

export const context = "https://schema.org";

const types: { [kind: string]: string } = {
  person: "Person",
  organization: "Organization",
  author: "Person",
};

export function speakerThing({ name, speaker_kind, role, body }: StatementRow): Thing | undefined {
  if (name === null) return undefined;
  const isPerson = types[speaker_kind ?? ""] === "Person";
  return tidy({
    "@type": types[speaker_kind ?? ""] ?? "Thing",
    name,
    jobTitle: isPerson ? role : null,
    affiliation: isPerson && body !== null ? { "@type": "Organization", name: body } : null,
  });
}

/** The document in which a statement stands. */
export const sourceThing = ({ title, publisher, published, address }: StatementRow): Thing =>
  tidy({
    "@type": "CreativeWork",
    name: title,
    url: address,
    datePublished: published,
    publisher: publisher === null ? null : { "@type": "Organization", name: publisher },
  });

/**
 * A quotation where the words were quoted, a claim where they were reported in others' words; null for what was not
 * said, or is not there any more.
 */
export function statementThing(row: StatementRow, web: Web, from: string): Thing | null {
  if (row.words === null || row.name === null || row.negated === 1) return null;
  const url = web.to(statementHref(row), from);
  const common = { "@id": url, url, text: row.words, inLanguage: row.language };
  return row.form === "direct"
    ? tidy({
        "@type": "Quotation",
        ...common,
        creator: speakerThing(row),
        dateCreated: row.said_from,
        isPartOf: sourceThing(row),
        contentLocation: row.place === null ? null : { "@type": "Place", name: row.place },
      })
    : tidy({
        "@type": "Claim",
        ...common,
        author: speakerThing(row),
        datePublished: row.said_from ?? row.published,
        appearance: sourceThing(row),
      });
}

/** Several things at once, as one block of JSON-LD. */
export const graph = (things: readonly Thing[]): object => ({
  "@context": context,
  "@graph": things.map(({ "@context": _, ...thing }) => thing),
});

/** What is unknown is left out. */
export const tidy = (thing: Thing): Thing =>
  Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== null && value !== undefined),
  ) as Thing;

import type { Document, OnRecord } from "../../record.ts";
import { documentPath } from "../public-record/entries.ts";
import type { StatementRow } from "../public-record/rows.ts";
import type { Web } from "../site/web.ts";
import { context, statementThing, type Thing, tidy } from "./statement.ts";

const types: { [kind in Document["kind"]]: string } = {
  article: "Article",
  speech: "CreativeWork",
  debate: "CreativeWork",
  captions: "CreativeWork",
  post: "SocialMediaPosting",
  other: "CreativeWork",
};

/** A document with the statements in it that are on record. */
export function documentThing(
  view: OnRecord,
  statements: ReadonlyMap<string, StatementRow>,
  web: Web,
  from: string,
): Thing {
  const { id, kind, title, publisher, published, language, address, authors } = view.document;
  const url = web.to(documentPath(id), from);
  return tidy({
    "@context": context,
    "@type": types[kind],
    "@id": url,
    url,
    name: title,
    headline: kind === "article" ? title : null,
    datePublished: published,
    inLanguage: language,
    author: authors.length === 0 ? null : authors.map((name) => ({ "@type": "Person", name })),
    publisher: publisher === null ? null : { "@type": "Organization", name: publisher },
    isBasedOn: address,
    hasPart: [...statements.values()].flatMap((row) => statementThing(row, web, from) ?? []),
  });
}

/** What the public record holds besides the entries: documents, speakers, claims and exchanges. */
import type { OnRecord } from "../../record.ts";
import { documentPath, speakerPath } from "./entries.ts";
import type { PublicRecord } from "./public-record.ts";
import type { Row } from "./tables.ts";

/** What a person decided on an exchange, by the ids of entries. */
export interface DecidedExchange {
  later: string;
  earlier: string;
  kind: string;
  change: string | null;
  stands: boolean;
}

/** To be called once all entries are in. */
export function complete(into: PublicRecord, decided: readonly DecidedExchange[]): void {
  into.order();
  const withheld = new Set(into.all<{ document: string }>(withheldDocuments).map(({ document }) => document));
  for (const { document } of into.all<{ document: string }>("select document from views order by document"))
    if (withheld.has(document))
      into.run("update statements set document = null where document = ?", [document]);
    else addDocument(into, document);
  into.run(`update statements set document = null where ${covers("document")}`);
  addWalkbacks(into);
  addDecided(into, decided);
  into.run(
    `insert into speakers select speaker, name, speaker_kind, '${speakerPath("")}' from statements
     where position in (select max(position) from statements where speaker is not null group by speaker)`,
  );
  into.run("update speakers set path = replace(path, '.html', id || '.html')");
}

const covers = (label: string): string =>
  `exists (select 1 from json_each(statements.removed) r, json_each(r.value, '$.fields') f where f.value = '${label}')`;

/** Documents of which it was taken out what they are: a page would show it. Where a whole statement went, the rest stays. */
const withheldDocuments = `select distinct document from statements
  where removed is not null and document is not null
    and (${covers("document")} or ${covers("address")}) and not ${covers("text")}`;

export const viewOf = (from: PublicRecord, document: string): OnRecord | null => {
  const row = from.one<{ body: string }>("select body from views where document = ?", [document]);
  return row === undefined ? null : (JSON.parse(row.body) as OnRecord);
};

function addDocument(into: PublicRecord, id: string): void {
  const view = viewOf(into, id);
  if (view === null) return;
  const { title, publisher, published, kind, language, address } = view.document;
  into.insert("documents", {
    ...{ id, title, publisher, published, kind, language, address },
    path: documentPath(id),
  });
  const positions = positionsOf(into, id);
  for (const [i, { span, statement, class: kind }] of view.claims.entries())
    into.insert("claims", {
      document: id,
      number: i + 1,
      statement: positions.get(statement ?? "") ?? null,
      class: kind,
      words: view.document.text.slice(...span),
    });
  for (const { from, to, kind, change, decided } of view.exchanges) {
    const [later, earlier] = [positions.get(from), positions.get(to)];
    if (later !== undefined && earlier !== undefined)
      into.insert("exchanges", {
        later,
        earlier,
        kind,
        change: change ?? null,
        confirmed: Number(decided !== undefined),
      });
  }
}

/** The statements of a document that are on record: id in the record -> place in the log. */
export function positionsOf(from: PublicRecord, document: string): Map<string, number> {
  const rows = from.all<{ local: string; position: number }>(
    "select local, position from locals join statements on id = entry where locals.document = ?",
    [document],
  );
  return new Map(rows.map(({ local, position }) => [local, position]));
}

/** A walk-back is put on record by an editor, and so it is confirmed. */
function addWalkbacks(into: PublicRecord): void {
  const rows = into.all<{ later: number; earlier: number; change: string }>(
    `select later.position as later, earlier.position as earlier, json_extract(acts.fields, '$.change') as change
     from acts join statements earlier on earlier.hash = acts.about
     join statements later on later.hash = json_extract(acts.fields, '$.statement')
     where acts.kind = 'walkback' order by acts.position`,
  );
  for (const { later, earlier, change } of rows)
    into.insert("exchanges", { later, earlier, kind: "revises", change, confirmed: 1 });
}

function addDecided(into: PublicRecord, decided: readonly DecidedExchange[]): void {
  const at = (id: string) =>
    into.one<{ position: number }>("select position from statements where id = ?", [id])?.position;
  for (const { stands, kind, change, ...ends } of decided) {
    const [later, earlier] = [at(ends.later), at(ends.earlier)];
    if (later === undefined || earlier === undefined) continue;
    const key = [later, earlier, kind];
    if (!stands) into.run("delete from exchanges where later = ? and earlier = ? and kind = ?", key);
    else {
      const known = into.one<Row>(
        "select * from exchanges where later = ? and earlier = ? and kind = ?",
        key,
      );
      into.insert("exchanges", {
        ...{ later, earlier, kind },
        change: change ?? known?.change ?? null,
        confirmed: 1,
      });
    }
  }
}

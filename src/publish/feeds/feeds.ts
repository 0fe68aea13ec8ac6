import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import { actText } from "../public-record/act-text.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import { type ActRow, fieldsOfAct, type StatementRow, statementAt } from "../public-record/rows.ts";
import { actName } from "../site/act-card.ts";
import { isChange } from "../site/corrections.ts";
import { jsonText, type Page } from "../site/pages.ts";
import { rulingPath, statementHref } from "../site/places.ts";
import { howInWords } from "../site/statement-card.ts";
import type { Web } from "../site/web.ts";

/** One thing in a feed. */
interface Item {
  id: string;
  title: string;
  text: string;
  /** Path in the site. */
  path: string;
  published: string;
  /** Later where something was put on record about it: old items carry the change. */
  updated: string;
  author: string | null;
  kind: string;
}

/** Items in a feed. */
const most = 100;

/** Statements and rulings, and whatever changes them, each as Atom and as JSON Feed. */
export function* feedFiles(record: PublicRecord, web: Web): Generator<Page> {
  yield* bothForms("latest", "Statements and rulings on record", latest(record), web);
  yield* bothForms("corrections", "Corrections to the record", corrections(record), web);
}

function latest(record: PublicRecord): Item[] {
  // What was changed stands in the feed again, so that nobody who has read the first keeps the old.
  const touched =
    "max(position, ifnull((select max(position) from acts where acts.statement = statements.position), 0))";
  const statements = record
    .all<StatementRow>(
      `select * from statements where position >= (select max(position) from statements) - ${most * 10}
         or position in (select statement from acts order by position desc limit ${most})
       order by ${touched} desc limit ${most}`,
    )
    .map((row) => statementItem(record, row));
  const rulings = record
    .all<ActRow>(`select * from acts where kind = 'ruling' order by position desc limit ${most}`)
    .map((act) => actItem(record, act, rulingPath(act.id)));
  return newest([...statements, ...rulings]);
}

function corrections(record: PublicRecord): Item[] {
  const rows = record.all<ActRow>(
    `select * from acts where ${isChange} order by position desc limit ${most}`,
  );
  return rows.map((act) => actItem(record, act, `corrections.html#a-${act.id}`));
}

const newest = (items: Item[]): Item[] =>
  items.sort((a, b) => compare(b.updated, a.updated) || compare(a.id, b.id)).slice(0, most);

function statementItem(record: PublicRecord, row: StatementRow): Item {
  const acts = record.all<ActRow>("select * from acts where statement = ? order by position", [row.position]);
  const name = row.name ?? "Name removed";
  const said = row.words === null ? "The words were removed." : `“${row.words}”`;
  const where = [row.title, row.publisher, row.published].filter(Boolean).join(", ");
  return {
    id: row.id,
    title: `${name} (${howInWords(row)})`,
    text: [said, where && `Source: ${where}.`, ...acts.map((act) => `${actName(act)}: ${actText(act)}`)]
      .filter(Boolean)
      .join("\n\n"),
    path: statementHref(row),
    published: row.entered,
    updated: acts.at(-1)?.entered ?? row.entered,
    author: row.name,
    kind: "statement",
  };
}

function actItem(record: PublicRecord, act: ActRow, path: string): Item {
  const later = record.all<ActRow>("select * from acts where about = ? order by position", [act.hash]);
  const statement = act.statement === null ? undefined : statementAt(record, act.statement);
  const about =
    statement === undefined
      ? ""
      : `About what ${statement.name ?? "a speaker whose name was removed"} said: ${statement.words ?? "the words were removed"}`;
  const { claim } = fieldsOfAct<"ruling">(act);
  return {
    id: act.id,
    title: act.kind === "ruling" && claim !== undefined ? `Ruling: ${claim}` : actName(act),
    text: [actText(act), ...later.map((one) => `${actName(one)}: ${actText(one)}`), about]
      .filter(Boolean)
      .join("\n\n"),
    path,
    published: act.entered,
    updated: later.at(-1)?.entered ?? act.entered,
    author: null,
    kind: act.kind,
  };
}

function* bothForms(name: string, title: string, items: readonly Item[], web: Web): Generator<Page> {
  const [atom, json] = [`feeds/${name}.xml`, `feeds/${name}.json`];
  // Of no item: the day before any.
  const updated =
    items
      .map((one) => one.updated)
      .sort()
      .at(-1) ?? "1970-01-01T00:00:00Z";
  const publisher = { name: web.origin };
  yield {
    path: atom,
    text: generateAtomFeed(
      {
        id: web.tag(`feed/${name}`),
        title: plain(title),
        updated: new Date(updated),
        authors: [publisher],
        links: [
          { rel: "self", href: web.to(atom, atom), type: "application/atom+xml" },
          { rel: "alternate", href: web.to("index.html", atom), type: "text/html" },
        ],
        entries: items.map((item) => ({
          id: web.tag(item.id),
          title: plain(item.title),
          published: new Date(item.published),
          updated: new Date(item.updated),
          links: [{ rel: "alternate", href: web.to(item.path, atom), type: "text/html" }],
          categories: [{ term: item.kind }],
          authors: [publisher],
          content: plain(item.text),
        })),
      },
      { strict: false },
    ),
  };
  yield {
    path: json,
    text: jsonText(
      generateJsonFeed({
        title,
        home_page_url: web.to("index.html", json),
        feed_url: web.to(json, json),
        authors: [publisher],
        items: items.map((item) => ({
          id: web.tag(item.id),
          url: web.to(item.path, json),
          title: item.title,
          content_text: item.text,
          date_published: new Date(item.published),
          date_modified: new Date(item.updated),
          tags: [item.kind],
          language: "en",
        })),
      }),
    ),
  };
}

/** XML has no way to write most control characters and half characters. */
const plain = (text: string): { value: string } => ({
  value: text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd"),
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { dayInWords } from "../../dates.ts";
import type { PublicRecord } from "../../public-record/public-record.ts";
import type { DocumentRow, SpeakerRow, StatementRow } from "../../public-record/rows.ts";
import type { Page } from "../pages.ts";
import { pageOf, statementHref } from "../places.ts";
import { howInWords } from "../statement-card.ts";
import { shardName, shardsOf } from "./shards.ts";
import { searchWords } from "./words.ts";

/** Of a word in more statements than these only the newest are kept, and it does not narrow a search down. */
const common = 5000;
const keptOfCommon = 500;
/** Characters of a statement that a list of results shows. */
const shown = 280;

/** What the client calls with each file. */
const called = (key: string, data: unknown): string =>
  `onrecordSearch(${JSON.stringify(key)},${JSON.stringify(data).replaceAll("<", "\\u003c")});\n`;

/** Where things stand under a word: statements by their places in the log, names by numbers drawn from their ids. */
interface Found {
  statements: number[];
  names: number[];
}

/** The files of the search: no server takes part, so the reader's own browser loads the few that a search needs. */
export function* searchFiles(record: PublicRecord): Generator<Page> {
  const index = new Map<string, Found>();
  const add = (text: string, to: keyof Found, number: number) => {
    for (const word of new Set(searchWords(text))) {
      const found = index.get(word) ?? { statements: [], names: [] };
      found[to].push(number);
      index.set(word, found);
    }
  };
  yield* nameFiles(record, add);
  yield* statementFiles(record, add);
  const words = [...index]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, found]): [string, string] => [word, inText(found)]);
  const shards = shardsOf(words);
  for (const { prefix, words } of shards)
    yield {
      path: `search/w/${shardName(prefix)}.js`,
      text: called(`w/${shardName(prefix)}`, Object.fromEntries(words)),
    };
  yield {
    path: "search/shards.js",
    text: called(
      "shards",
      shards.map(({ prefix }) => prefix),
    ),
  };
}

/** “!” before what is common; then the distances between the numbers, in base 36. */
function inText({ statements, names }: Found): string {
  const isCommon = statements.length > common;
  const kept = isCommon ? statements.slice(-keptOfCommon) : statements;
  return `${isCommon ? "!" : ""}${distances(kept)};${distances(names.sort((a, b) => a - b))}`;
}

const distances = (numbers: readonly number[]): string =>
  numbers.map((number, i) => (number - (numbers[i - 1] ?? 0)).toString(36)).join(",");

type Add = (text: string, to: keyof Found, number: number) => void;

function* statementFiles(record: PublicRecord, add: Add): Generator<Page> {
  let items: { [position: number]: string[] } = {};
  let page = 0;
  const flush = (): Page => {
    const key = `s/${String(page).padStart(5, "0")}`;
    const file = { path: `search/${key}.js`, text: called(key, items) };
    items = {};
    return file;
  };
  for (const row of record.rows<StatementRow>("statements")) {
    if (pageOf(row.position) !== page) {
      if (Object.keys(items).length > 0) yield flush();
      page = pageOf(row.position);
    }
    const { position, words, name, role, body, title, day } = row;
    add([words, name, role, body, title].filter(Boolean).join("\n"), "statements", position);
    items[position] = [
      name ?? "Name removed",
      howInWords(row),
      words === null ? "The words were removed." : cut(words),
      [title, day && dayInWords(day)].filter(Boolean).join(", "),
      statementHref(row),
    ];
  }
  if (Object.keys(items).length > 0) yield flush();
}

/** Speakers and documents, in files by the beginning of their ids, so that one more changes one file. */
function* nameFiles(record: PublicRecord, add: Add): Generator<Page> {
  const files = new Map<string, { [number: number]: string[] }>();
  const put = (id: string, text: string, item: string[]) => {
    const number = nameNumber(id);
    add(text, "names", number);
    const file = files.get(id.slice(0, 2)) ?? {};
    file[number] = item;
    files.set(id.slice(0, 2), file);
  };
  for (const { id, name, path } of record.rows<SpeakerRow>("speakers"))
    put(id, name, ["Speaker", name, path]);
  for (const { id, title, publisher, path } of record.rows<DocumentRow>("documents")) {
    const name = title ?? "A text without a title";
    put(id, [title, publisher].filter(Boolean).join("\n"), ["Document", name, path]);
  }
  for (const [start, items] of files)
    yield { path: `search/n/${start}.js`, text: called(`n/${start}`, items) };
}

/** The first 40 bits of an id: a number that stays, and of which the first eight name the file. */
const nameNumber = (id: string): number => Number.parseInt(id.slice(0, 10), 16);

const cut = (text: string): string =>
  text.length <= shown ? text : `${text.slice(0, shown).replace(/\s+\S*$/, "")} …`;

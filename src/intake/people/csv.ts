/** People as a table: a row for each post that somebody holds, or for each person. */
import { parse } from "csv-parse/sync";
import type { PeopleDraft } from "./draft.ts";

/** What a column may be called; lower case. */
const columns = {
  id: ["id", "person_id"],
  name: ["name", "full_name", "full name", "person"],
  names: ["other_names", "other names", "aliases", "alias"],
  post: ["post", "role", "title", "position", "office"],
  body: ["body", "organization", "organisation", "org", "council"],
  from: ["from", "start", "start_date", "start date", "since"],
  to: ["to", "end", "end_date", "end date", "until"],
  born: ["born", "birth_date", "date of birth"],
} as const;
type Column = keyof typeof columns;

const widest = 100_000;

export function readCsv(text: string, draft: PeopleDraft): void {
  let rows: { record: string[]; line: number }[];
  try {
    rows = table(text);
  } catch (error) {
    draft.issue("damaged", "the table", `cannot be read: ${(error as Error).message}.`);
    return;
  }
  const at = new Map<Column, number>();
  for (const [column, names] of Object.entries(columns) as [Column, readonly string[]][]) {
    const index = (rows[0]?.record ?? []).findIndex((name) => names.includes(name.trim().toLowerCase()));
    if (index >= 0) at.set(column, index);
  }
  if (!at.has("name")) {
    draft.issue("wrong-format", "line 1", "a table of people needs a column “name”.");
    return;
  }
  for (const { record, line } of rows.slice(1)) {
    const where = `line ${line}`;
    const cell = (column: Column) => record[at.get(column) ?? -1];
    if (record.every((value) => value.trim() === "")) continue;
    // Two rows are one person by their id only; two of one name may be two people.
    const id = draft.text(cell("id"), `${where}, id`) ?? where;
    const person = draft.person(id, draft.text(cell("name"), `${where}, name`), where);
    if (person === null) continue;
    for (const name of (cell("names") ?? "").split(";"))
      draft.addName(person, draft.text(name.trim(), `${where}, other names`));
    const born = draft.date(cell("born"), `${where}, born`);
    if (typeof born === "string") person.identifiers.push(`born:${born}`);
    if ((cell("post") ?? "").trim() !== "")
      draft.addPost(person, draft.post(cell("post"), cell("body"), cell("from"), cell("to"), where));
  }
}

/** Commas, semicolons or tabs, by what the first line holds most of. */
function table(text: string): { record: string[]; line: number }[] {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const [delimiter = ","] = [",", ";", "\t"].sort((a, b) => first.split(b).length - first.split(a).length);
  const rows: unknown[] = parse(text, {
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: widest,
  });
  return rows.map((row) => {
    const { record, info } = row as { record: string[]; info: { lines: number } };
    return { record, line: info.lines };
  });
}

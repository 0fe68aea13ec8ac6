/** What the files of data hold, for people (README.md) and for programs (datapackage.json, Frictionless Data Package). */
import { type Column, type Table, tableNames, tables } from "../public-record/tables.ts";
import type { Web } from "../site/web.ts";

export interface DataFile {
  /** Under `data/`. */
  name: string;
  bytes: number;
  /** sha256:<hex> */
  digest: string;
}

const fieldTypes = { text: "string", integer: "integer", real: "number", boolean: "boolean" } as const;

const foreignKeys: { [table: string]: object[] } = {
  statements: [
    { fields: "speaker", reference: { resource: "speakers", fields: "id" } },
    { fields: "document", reference: { resource: "documents", fields: "id" } },
  ],
  acts: [{ fields: "statement", reference: { resource: "statements", fields: "position" } }],
  claims: [
    { fields: "document", reference: { resource: "documents", fields: "id" } },
    { fields: "statement", reference: { resource: "statements", fields: "position" } },
  ],
  exchanges: [
    { fields: "later", reference: { resource: "statements", fields: "position" } },
    { fields: "earlier", reference: { resource: "statements", fields: "position" } },
  ],
};

export function dataPackage(files: readonly DataFile[], web: Web): string {
  const known = new Map(files.map((file) => [file.name, file]));
  const resources = tableNames.map((name) => {
    const { about, key, columns } = tables[name] as Table;
    const file = known.get(`${name}.csv`);
    return {
      name,
      path: `${name}.csv`,
      profile: "tabular-data-resource",
      description: about,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      ...(file === undefined ? {} : { bytes: file.bytes, hash: file.digest }),
      dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        fields: columns.map(({ name, type, about }) => ({
          name,
          type: fieldTypes[type],
          description: about,
        })),
        missingValues: [""],
        primaryKey: [...key],
        ...(foreignKeys[name] === undefined ? {} : { foreignKeys: foreignKeys[name] }),
      },
    };
  });
  return `${JSON.stringify(
    {
      profile: "tabular-data-package",
      name: "statements-on-record",
      title: `Statements on record: ${web.origin}`,
      ...(web.base === null ? {} : { homepage: web.base }),
      resources,
    },
    null,
    1,
  )}\n`;
}

export function readme(web: Web): string {
  const list = tableNames.map((name) => {
    const { about, columns } = tables[name] as Table;
    const lines = columns.map(({ name, type, about }: Column) => `| \`${name}\` | ${type} | ${about} |`);
    return `## ${name}\n\n${about}\n\n| column | type | what it is |\n| --- | --- | --- |\n${lines.join("\n")}\n`;
  });
  return `# Statements on record: ${web.origin}

The public record as data: who said what, to whom, where and when, and what was put on record about it. The same tables
come as CSV (described in \`datapackage.json\`), as Parquet and as one SQLite file, \`record.sqlite\`.

- Nothing here is a score, and nothing was found true or false by a machine. Rulings are made by people.
- Private people are not named. What was removed is empty, with the ground and the date in \`removed\`.
- Do not count rulings by person: which statements are checked is a choice, and the count says more of it than of them.
- In the CSV files a cell that a spreadsheet would run as a formula begins with an apostrophe, and so does one that
  begins with an apostrophe itself: take one away to have the cell as it is. Parquet and SQLite hold the values as they are.
- Days are ISO 8601, times are UTC. Offsets count UTF-16 code units.
- Every file is under the signature of the log: \`onrecord verify\` tells whether one was changed.

## Licence

The words that are quoted are those of their speakers and sources, whose rights stay theirs; each row names its source.
What the publisher adds, and the terms under which it may be used, is the publisher's to say: see the entries of kind
\`policy\` in \`acts\`. Whoever uses the data should keep up with it: what was removed or corrected since should go or
change with them, too.

${list.join("\n")}`;
}

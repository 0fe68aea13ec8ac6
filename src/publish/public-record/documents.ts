import type { OnRecord } from "../../record.ts";
import { recordWithDecisions } from "../../store/decided/record.ts";
import type { Db } from "../../store/tables.ts";
import { NameScan } from "../masking/name-scan.ts";
import { folded } from "../masking/private-names.ts";
import { viewed } from "../masking/public-view.ts";
import { withoutNotes } from "../masking/without-notes.ts";
import type { PublicRecord } from "./public-record.ts";

export interface PublicDocument {
  /** Its id in the store, which is not published. */
  id: string;
  record: OnRecord;
  view: OnRecord;
}

/**
 * The documents of the store in their public views. A name that is private in one document and public in none is
 * looked for in all of them, since it may not be read as a name everywhere.
 */
export class PublicDocuments {
  readonly #into: PublicRecord;
  readonly #revealed: readonly string[];
  readonly #hidden = new Set<string>();
  readonly #shown = new Set<string>();

  constructor(into: PublicRecord, revealed: readonly string[] = []) {
    this.#into = into;
    this.#revealed = revealed;
    for (const name of revealed) this.#shown.add(folded(name));
  }

  /** Makes the view of each document. */
  async look(db: Db, progress: (done: number, all: number) => void): Promise<void> {
    const ids = await documentIds(db);
    for (const [i, document] of ids.entries()) {
      const found = viewed(await asItStands(db, document), { revealed: this.#revealed });
      for (const name of found.hidden) this.#hidden.add(folded(name));
      for (const name of found.shown) this.#shown.add(folded(name));
      this.#put(document, found.record);
      progress(i + 1, ids.length);
    }
  }

  /** What looks for private names in anything that is to be published. */
  scan(): NameScan {
    return new NameScan([...this.#hidden].filter((name) => !this.#shown.has(name)));
  }

  async *all(db: Db): AsyncGenerator<PublicDocument> {
    const scan = this.scan();
    for (const document of await documentIds(db)) {
      const row = this.#into.one<{ body: string }>("select body from views where store_id = ?", [document]);
      if (row === undefined) continue;
      const record = await asItStands(db, document);
      const known = JSON.parse(row.body) as OnRecord;
      const elsewhere = [...scan.in(textsOf(known))];
      const view =
        elsewhere.length === 0 ? known : viewed(record, { revealed: this.#revealed, elsewhere }).record;
      if (elsewhere.length > 0) this.#put(document, view);
      yield { id: document, record, view };
    }
  }

  /** Gives a document its public id, and its statements those of their entries. */
  keep({ id: document, view }: PublicDocument, id: string, entries: ReadonlyMap<string, string>): void {
    this.#into.run("update views set document = ? where store_id = ?", [id, document]);
    const people = new Map(view.speakers.map((speaker) => [speaker.id, speaker.person?.id ?? null]));
    for (const { id: local, speaker } of view.statements) {
      const entry = entries.get(local);
      if (entry === undefined) continue;
      const row = [id, local, entry, people.get(speaker ?? "") ?? null];
      this.#into.run("insert or replace into locals values (?, ?, ?, ?)", row);
    }
  }

  #put(document: string, view: OnRecord): void {
    this.#into.run("insert or replace into views values (?, ?, ?)", [
      document,
      document,
      JSON.stringify(view),
    ]);
  }
}

/** Where the names of a record stand. */
const textsOf = ({ document: { text, title, publisher, authors }, speakers }: OnRecord): string =>
  [text, title, publisher, ...authors, ...speakers.flatMap(({ name, aliases }) => [name, ...aliases])].join(
    "\n",
  );

const asItStands = async (db: Db, document: string): Promise<OnRecord> =>
  withoutNotes(await recordWithDecisions(db, document));

async function documentIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("documents").select("id").orderBy("id").execute();
  return rows.map(({ id }) => id);
}

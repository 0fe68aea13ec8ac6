/** What `find` looks through: the statements, claims and speakers of the newest version of each document. */
import { setImmediate } from "node:timers/promises";
import type { OnRecord, Person } from "../record.ts";
import { take } from "./counters.ts";
import { dayBase } from "./day.ts";
import { decidedRecord, type Fresh } from "./decided/record.ts";
import type { Indexed } from "./dialect.ts";
import { peopleOf } from "./people.ts";
import { plain } from "./plain.ts";
import { facetWord, fold, personWord } from "./query.ts";
import type { Store } from "./store.ts";
import type { Db, Tables } from "./tables.ts";

type Item = Omit<Tables["items"], "at">;
/** An item, and the words by which it is found. */
export interface Drawn {
  item: Item;
  words: Omit<Indexed, "at">;
}

/** In UTF-16 units: what a list shows; all of it is in the record. */
const longestShown = 1000;
const mostNameWords = 80;
/** Rows in one statement of SQL, well below the parameters that either database takes. */
const chunk = 500;

/** Draws the items of a document anew, with what people decided in force. */
export async function replaceItems(store: Store, tx: Db, document: string, fresh?: Fresh): Promise<void> {
  const { record, version, ids } = await decidedRecord(tx, document, undefined, fresh);
  await dropItems(store, tx, document);
  const known = record.speakers.flatMap(({ person }) => (person === undefined ? [] : [person.id]));
  await putItems(store, tx, itemsOf(record, ids, version, await peopleOf(tx, known)));
}

export async function dropItems(store: Store, tx: Db, document: string): Promise<void> {
  const rows = await tx.deleteFrom("items").where("document", "=", document).returning("at").execute();
  await store.dialect.unindex(
    tx,
    rows.map(({ at }) => Number(at)),
  );
}

export async function putItems(store: Store, tx: Db, drawn: readonly Drawn[]): Promise<void> {
  if (drawn.length === 0) return;
  const first = await take(tx, "items", drawn.length);
  for (let from = 0; from < drawn.length; from += chunk) {
    // SQLite's driver lets go of memory only when the event loop turns, and its calls alone never make it turn.
    await setImmediate();
    const rows = drawn
      .slice(from, from + chunk)
      .map(({ item, words }, i) => ({ item, words, at: dayBase(item.day) + first + from + i }));
    await tx
      .insertInto("items")
      .values(rows.map(({ at, item }) => ({ at, ...item })))
      .execute();
    await store.dialect.index(
      tx,
      rows.map(({ at, words }) => ({ at, ...words })),
    );
  }
}

/** The items of a record, each with its words. */
export function itemsOf(
  record: OnRecord,
  ids: ReadonlyMap<string, string>,
  version: number,
  people: ReadonlyMap<string, Person>,
): Drawn[] {
  const { text, id: document, published } = record.document;
  const slice = ([start, end]: [number, number]) => text.slice(start, end);
  const speakers = new Map(record.speakers.map((speaker) => [speaker.id, speaker]));
  const statements = new Map(record.statements.map((statement) => [statement.id, statement]));
  const attributions = new Map(record.attributions.map((attribution) => [attribution.id, attribution]));
  const base = { document, version, person: null, class: null, sure: null, negated: 0 };

  /** Who says it: the columns that statements and claims share with their speaker. */
  const saidBy = (id: string | null, post?: { title: string; body: string | null }) => {
    const speaker = id === null ? undefined : speakers.get(id);
    // The post of that day, by the people file, goes before those that the document names.
    const posts = [...(post === undefined ? [] : [post]), ...(speaker?.posts ?? [])];
    const titles = new Set(posts.map(({ title, body }) => (body === null ? title : `${title}, ${body}`)));
    const { name, names = [] } = people.get(speaker?.person?.id ?? "") ?? {};
    return {
      speaker: speaker?.name ?? null,
      person: speaker?.person?.id ?? null,
      post: titles.size === 0 ? null : [...titles].join("; "),
      names: [...new Set([speaker?.name, ...(speaker?.aliases ?? []), name, ...names])].join(" "),
    };
  };
  const draw = (
    item: Partial<Item> & Pick<Item, "id" | "kind" | "local" | "text" | "day">,
    by: ReturnType<typeof saidBy>,
  ): Drawn => ({
    item: {
      ...base,
      ...item,
      text: shown(item.text),
      speaker: by.speaker === null ? null : shown(by.speaker),
      person: by.person === null ? null : plain(by.person),
      post: by.post === null ? null : shown(by.post),
    },
    words: {
      text: fold(item.text),
      speaker: fold(by.names, mostNameWords),
      post: fold(by.post ?? "", mostNameWords),
      facet: [
        facetWord("kind", item.kind),
        ...(item.class ? [facetWord("class", item.class)] : []),
        ...(by.person === null ? [] : [personWord(by.person)]),
      ],
    },
  });

  return [
    ...record.speakers.map(({ id, aliases }) => {
      const by = saidBy(id);
      const called = [by.speaker ?? "", ...aliases].join(", ");
      const item = { id: ids.get(id) ?? id, kind: "speaker" as const, local: id, day: published };
      return draw({ ...item, text: called }, by);
    }),
    ...record.statements.map(({ id, attribution, speaker, said, sure, post }) => {
      const { content = [], negated = false } = attributions.get(attribution) ?? {};
      const item = { id: ids.get(id) ?? id, kind: "statement" as const, local: id, sure };
      const day = said?.from ?? published;
      return draw(
        { ...item, text: content.map(slice).join(" … "), day, negated: Number(negated) },
        saidBy(speaker, post),
      );
    }),
    ...record.claims.map(({ id, span, statement, class: kind }) => {
      const { speaker = null, said = null, sure = null, post } = statements.get(statement ?? "") ?? {};
      const item = { id: ids.get(id) ?? id, kind: "claim" as const, local: id, class: kind, sure };
      return draw({ ...item, text: slice(span), day: said?.from ?? published }, saidBy(speaker, post));
    }),
  ];
}

const shown = (text: string): string =>
  plain(text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);

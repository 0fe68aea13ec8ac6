/** People that were imported: who held what post, and when. Of each id what was imported last counts. */
import { type Person, personSchema } from "../record.ts";
import { sha256 } from "../text/digest.ts";
import { plain } from "./plain.ts";
import { fold } from "./query.ts";
import type { Db } from "./tables.ts";

export async function keepPeople(tx: Db, people: readonly Person[], added: string): Promise<void> {
  for (const person of people) {
    const row = { name: plain(person.name), body: JSON.stringify(person), added };
    await tx
      .insertInto("people")
      .values({ id: plain(person.id), ...row })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
      .execute();
  }
}

/** Everybody, in the order of their ids. */
export async function peopleIn(db: Db): Promise<Person[]> {
  const rows = await db.selectFrom("people").select("body").execute();
  return rows
    .map(({ body }) => personSchema.parse(JSON.parse(body)))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** These, by their ids. */
export async function peopleOf(db: Db, ids: readonly string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("people").select(["id", "body"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, body }) => [id, personSchema.parse(JSON.parse(body))]));
}

/** The id of the person who is known by exactly this id, identifier or name; null where nobody is, or several are. */
export async function personCalled(db: Db, called: string): Promise<string | null> {
  const name = fold(called).join(" ");
  const matches = (await peopleIn(db)).filter(
    ({ id, name: own, names, identifiers }) =>
      id === called ||
      identifiers.includes(called) ||
      [own, ...names].some((one) => name !== "" && fold(one).join(" ") === name),
  );
  return matches.length === 1 ? (matches[0]?.id ?? null) : null;
}

/** Names the people with whom a reading was made: with others it is another reading. Empty where there are none. */
export const peopleName = (people: readonly Person[]): string =>
  people.length === 0 ? "" : `; people ${sha256(JSON.stringify(people))}`;

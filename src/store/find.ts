/** Statements, claims and speakers by their words, who said them, in what post, when, and of what class. */
import { dayRange } from "./day.ts";
import { personCalled } from "./people.ts";
import { facet, personTerm, type Terms, termsOf } from "./query.ts";
import type { Store } from "./store.ts";
import type { ItemKind, Tables } from "./tables.ts";

export interface Search {
  /** Words that must all be there; "in a row" between quotation marks, begin* of a word. */
  words?: string;
  /** A person: an id of the store, or a name under which the people that were imported know one. */
  person?: string;
  /** Words of a post that the speaker held: "mayor", "council member". */
  post?: string;
  /** Words of the speaker's name. */
  speaker?: string;
  /** Days, both included; 2026 and 2026-03 are all their days. What has no day is left out where either is given. */
  from?: string | null;
  to?: string | null;
  /** Looks among claims. */
  class?: string;
  kind?: ItemKind;
  limit?: number;
}

export type Found = Omit<Tables["items"], "at" | "negated"> & { negated: boolean };

/** What matches all that was asked, newest day first; nothing that is asked can be read as anything but words. */
export async function find(store: Store, search: Search): Promise<Found[]> {
  const { from = null, to = null, limit = 20 } = search;
  const id = search.person === undefined ? null : await personCalled(store.db, search.person);
  const terms = termsOfSearch(search, id);
  if (terms === null) return [];
  const range = { ...dayRange(from ?? (to === null ? null : "0001"), to), limit };
  const query = store.db.selectFrom("items").selectAll().orderBy("at", "desc");
  const rows =
    terms.length > 0
      ? await inChunks(await store.dialect.matching(store.db, terms, range), (at) =>
          query.where("at", "in", at).execute(),
        )
      : await query.where("at", ">=", range.from).where("at", "<=", range.to).limit(limit).execute();
  return rows.map(({ at: _, negated, ...row }) => ({ ...row, negated: Number(negated) === 1 }));
}

/** Numbers that one statement of SQL takes. */
const chunk = 1000;

async function inChunks<T>(numbers: number[], rows: (some: number[]) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let from = 0; from < numbers.length; from += chunk)
    all.push(...(await rows(numbers.slice(from, from + chunk))));
  return all;
}

/** All terms, a person by id where one is known; null where one of the fields was filled with what holds no word. */
function termsOfSearch(
  { words, person, post, speaker, class: kindOfClaim, kind }: Search,
  personId: string | null,
): Terms | null {
  const parts = [
    termsOf(words ?? "", "text"),
    termsOf(post ?? "", "post"),
    termsOf(speaker ?? "", "speaker"),
    personId === null ? termsOf(person ?? "", "speaker") : [personTerm(personId)],
    kindOfClaim === undefined ? [] : [facet("class", kindOfClaim)],
    kind === undefined ? [] : [facet("kind", kind)],
  ];
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}

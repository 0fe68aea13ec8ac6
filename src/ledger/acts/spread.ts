/** What a redaction must reach beyond the fields that it names: a name stands in more places than its own field. */
import type { Db } from "../../store/tables.ts";
import type { Json } from "../canonical.ts";
import type { Disclosures } from "../commitment.ts";
import { disclosuresOf } from "./bulk.ts";

/** Shorter last words are initials and suffixes. */
const shortestWord = 3;
/** Shorter values say nothing by themselves: a language, a kind. */
const shortestValue = 12;

/** What gives removed values away wherever it stands: a name, its last word, a longer text as a whole. */
export const tellTalesOf = (removed: Disclosures): string[] =>
  Object.values(removed).flatMap(({ value }) => {
    // A text of several pieces stands in its document piece by piece.
    if (typeof value === "string") return value.split(" … ").filter((part) => part.length >= shortestValue);
    const name = (value as { name?: Json } | null)?.name;
    return typeof name === "string" ? tellTalesOfName(name) : [];
  });

export function tellTalesOfName(name: string): string[] {
  const last = name.split(/[\s.,]+/u).findLast((word) => [...word].length >= shortestWord);
  return last === undefined || last === name ? [name] : [name, last];
}

/** The labels of what is open and gives a removed value away. */
export function givenAwayBy(open: Disclosures, tales: readonly string[]): string[] {
  const forms = tales.map(asWords);
  return Object.entries(open)
    .filter(([, { value }]) => stringsIn(value).some((text) => forms.some((form) => form.test(text))))
    .map(([label]) => label);
}

/** As words of their own: Rose is not in Roseland. */
const asWords = (tale: string): RegExp =>
  new RegExp(`(?<!\\p{L})${tale.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}(?!\\p{L})`, "u");

function stringsIn(value: Json): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
}

/** The entries of which something open gives it away, by leaf hash, with the labels of that. */
export async function givenAwayIn(db: Db, tales: readonly string[]): Promise<Map<string, string[]>> {
  const hashes = new Set<string>();
  for (const tale of tales) {
    // As it stands in JSON. What the pattern finds too much, the words leave out again.
    const pattern = `%${JSON.stringify(tale).slice(1, -1)}%`;
    const rows = await db
      .selectFrom("disclosures")
      .select("hash")
      .distinct()
      .where("value", "like", pattern)
      .execute();
    for (const { hash } of rows) hashes.add(hash);
  }
  const open = await disclosuresOf(db, [...hashes]);
  const labels = [...open].map(([hash, values]) => [hash, givenAwayBy(values, tales)] as const);
  return new Map(labels.filter(([, found]) => found.length > 0));
}

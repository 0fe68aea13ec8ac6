/** Who speaks for whom: “a spokeswoman for Calder”, “the mayor's office” and Calder herself are one side. */
import type { Speaker } from "../record.ts";

const speaksFor =
  /\b(?:spokes(?:man|woman|person|people)|press secretary|campaign|office|aides?|team|administration|lawyers?|adviser|advisor|manager|chief of staff|staff|surrogates?)\b/i;

/** Ids of those a speaker speaks for, by the speaker's id. */
export type Camps = ReadonlyMap<string, string>;

export function campsOf(speakers: readonly Speaker[]): Camps {
  const people = new Map<string, string | null>();
  /** A name that two people bear stands for neither. */
  const add = (word: string, id: string) =>
    people.set(word, people.has(word) && people.get(word) !== id ? null : id);
  for (const { id, kind, name, posts } of speakers) {
    if (kind !== "person" || speaksFor.test(name)) continue;
    const surname = wordsOf(name).at(-1);
    if (surname !== undefined && surname.length > 2) add(surname, id);
    for (const { title } of posts) {
      const post = wordsOf(title).at(-1);
      if (post !== undefined && !speaksFor.test(title)) add(post, id);
    }
  }
  const camps = new Map<string, string>();
  for (const speaker of speakers) {
    const principals = spokenForIn(speaker).map((word) => people.get(word));
    const principal = principals.find((one) => one != null && one !== speaker.id);
    if (principal != null) camps.set(speaker.id, principal);
  }
  return camps;
}

/** The words, in lower case, of what a text calls somebody who speaks for somebody; empty for who speaks for nobody. */
export function spokenForIn({ name, aliases, posts }: Speaker): string[] {
  const described = [name, ...aliases, ...posts.map(({ title, body }) => `${title} ${body ?? ""}`)];
  return described.filter((one) => speaksFor.test(one)).flatMap(wordsOf);
}

/** One speaks for the other, or both for the same, or they are one. */
export const sameSide = (camps: Camps, a: string | null, b: string | null): boolean =>
  a !== null && b !== null && (camps.get(a) ?? a) === (camps.get(b) ?? b);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .map((word) => word.replace(/['’]s?$/, ""))
    .filter((word) => word !== "");

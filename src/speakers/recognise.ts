/**
 * Step 5e: who of a people file a speaker is, and what that person was on the day of each statement.
 *
 * Nobody is taken for somebody by one identifier: the name alone is a namesake's as well. It takes the full name and
 * either the post or a body of that person's that the text names, or a shorter name or no name with post and body. If
 * two of the file fit, neither is meant.
 */
import type { Document, Person, Speaker, Statement } from "../record.ts";
import { fold } from "./entity.ts";
import { areAlike } from "./lexicon/epithets.ts";
import { postOf, publicGround } from "./lexicon/posts.ts";

type Post = Person["posts"][number];
/** A day as far as it is known, null where it is not. */
type Day = string | null;

export function recognise(
  people: readonly Person[],
  { text, published }: Document,
  speakers: readonly Speaker[],
  statements: readonly Statement[],
): { speakers: Speaker[]; statements: Statement[] } {
  const file = indexed(people);
  const dayOf = ({ said }: Statement): Day =>
    said !== null && said.from === said.to ? said.from : published;
  const days = new Map<string, Day>();
  for (const statement of statements)
    if (statement.speaker !== null && !days.has(statement.speaker))
      days.set(statement.speaker, dayOf(statement));
  const known = new Map<string, Person>();
  const named = speakers.map((speaker): Speaker => {
    const day = days.get(speaker.id) ?? published;
    const found = speaker.kind === "person" ? file.find(speaker, day, text) : null;
    if (found === null) return speaker;
    known.set(speaker.id, found.person);
    const [post = null] = heldOn(found.person, day);
    const isPublic = post === null ? null : publicBy(post);
    return {
      ...speaker,
      person: { id: found.person.id, ground: found.ground },
      public: speaker.public.is || isPublic === null ? speaker.public : { is: true, ground: isPublic },
    };
  });
  return {
    speakers: named,
    statements: statements.map((statement) => {
      const person = known.get(statement.speaker ?? "");
      const day = dayOf(statement);
      const posts = person === undefined || day === null ? [] : heldOn(person, day);
      const [post, other] = posts;
      // Of two posts at once nobody knows in which one it was said.
      return post === undefined || other !== undefined
        ? statement
        : { ...statement, post: { title: post.title, body: post.body } };
    }),
  };
}

/** The posts held on a day; all of them where the day is not known. */
export const heldOn = ({ posts }: Person, day: Day): Post[] =>
  posts.filter(
    ({ from, to }) =>
      day === null ||
      ((from === null || from.slice(0, day.length) <= day) && (to === null || reaches(to, day))),
  );

/** “2023” reaches to the end of that year. */
const reaches = (to: string, day: string) => to >= day.slice(0, to.length);

/** Namesakes beyond so many are not gone through. */
const mostNamesakes = 50;

class PeopleFile {
  readonly #byLast = new Map<string, Person[]>();
  readonly #byPost = new Map<string, Person[]>();

  constructor(people: readonly Person[]) {
    for (const person of people) {
      for (const name of [person.name, ...person.names])
        push(this.#byLast, wordsOf(name).at(-1) ?? "", person);
      for (const post of person.posts) for (const key of keysOf(post)) push(this.#byPost, key, person);
    }
  }

  find(speaker: Speaker, day: Day, text: string): { person: Person; ground: string } | null {
    const words = wordsOf(speaker.name);
    const candidates = new Set(this.#byLast.get(words.at(-1) ?? ""));
    for (const post of speaker.posts)
      for (const key of keysOf(post))
        for (const person of this.#byPost.get(key) ?? []) candidates.add(person);
    const fitting = [...candidates].flatMap((person) => {
      const ground = groundFor(person, speaker, words, day, text);
      return ground === null ? [] : [{ person, ground }];
    });
    const [only, other] = fitting;
    return only !== undefined && other === undefined ? only : null;
  }
}

/** A file is gone through once, however many documents it is read with. */
const known = new WeakMap<readonly Person[], PeopleFile>();

function indexed(people: readonly Person[]): PeopleFile {
  const file = known.get(people) ?? new PeopleFile(people);
  known.set(people, file);
  return file;
}

/** A post by its head noun and each word of its body. */
const keysOf = ({ title, body }: Pick<Post, "title" | "body">): string[] =>
  body === null ? [] : wordsOf(body).map((word) => `${headOf(title)} ${word}`);

/** By which identifiers a speaker is this person; null where fewer than two agree, or one speaks against it. */
function groundFor(
  person: Person,
  { name, posts }: Speaker,
  words: readonly string[],
  day: Day,
  text: string,
): string | null {
  const held = heldOn(person, day);
  const names = [person.name, ...person.names].map(wordsOf);
  const isFull = words.length > 1 && names.some((other) => sameName(words, other));
  const isShort = words.length === 1 && names.some((other) => other.at(-1) === words[0]);
  const isNamed = /^\p{Lu}/u.test(name) && !posts.some(({ title }) => fold(name).endsWith(fold(title)));
  if (isNamed && !isFull && !isShort) return null;
  for (const post of held)
    for (const said of posts) {
      if (!areAlike(headOf(post.title), headOf(said.title))) continue;
      const agrees = post.body !== null && said.body !== null && sameBody(post.body, said.body);
      const differs = post.body !== null && said.body !== null && !agrees;
      if (differs) continue;
      if (isFull || agrees)
        return `${isFull ? "full name" : isShort ? "surname" : "no name"}, post${agrees ? " and body" : ""}: ${inWords(post, day)}`;
    }
  if (!isFull || posts.length > 0) return null;
  const body = held.find((post) => post.body !== null && namesBody(text, post.body));
  return body === undefined ? null : `full name, and the text names the body: ${inWords(body, day)}`;
}

const inWords = ({ title, body }: Post, day: Day): string =>
  `${title}${body === null ? "" : `, ${body}`}${day === null ? "" : `, on ${day}`} (people file)`;

/** First and last words agree, and what is between them where both have it. */
function sameName(a: readonly string[], b: readonly string[]): boolean {
  if (a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  const [between, other] = [a.slice(1, -1), b.slice(1, -1)];
  return between.length === 0 || other.length === 0 || between.every((word, i) => word[0] === other[i]?.[0]);
}

/** “Harwick” and “Harwick City Council” are one body, as far as a text tells. */
const sameBody = (a: string, b: string) => {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return short.length > 0 && short.every((word) => long.includes(word));
};

function namesBody(text: string, body: string): boolean {
  const at = text.indexOf(body);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1) + text.charAt(at + body.length));
}

const wordsOf = (name: string): string[] =>
  fold(name)
    .replace(/[“”"(),.]/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");

/** “Mayor of Harwick” and “Lord Mayor” are held by a mayor. */
function headOf(title: string): string {
  const words = wordsOf(title);
  const of = words.findIndex((word) => /^(?:of|for|at)$/.test(word));
  const head = words[(of < 0 ? words.length : of) - 1] ?? "";
  return postOf(head) ?? head;
}

function publicBy({ title, body }: Post): string | null {
  const ground = publicGround(title.toLowerCase(), headOf(title), body);
  return ground === null ? null : `${ground}: ${title}${body === null ? "" : `, ${body}`} (people file)`;
}

function push(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [person]);
  else if (list.length < mostNamesakes && !list.includes(person)) list.push(person);
}

/**
 * Who is who across records, as far as a proposal needs it: one key for each person or body, null where that is open.
 * Nobody is merged: the speakers of each record stay their own.
 */
import type { OnRecord, Speaker } from "../../record.ts";

export interface Parties {
  /** The key of each speaker. */
  of: ReadonlyMap<Speaker, string | null>;
  /** The one who bears a surname in the records, null where that is nobody or several. */
  bearer(surname: string): string | null;
}

export function partiesOf(records: readonly OnRecord[]): Parties {
  const speakers = records.flatMap((record) => record.speakers);
  const identified = identitiesOf(speakers);
  const full = new Map<string, Set<string>>();
  const holders = new Map<string, Set<string>>();
  for (const speaker of speakers) {
    if (speaker.kind !== "person" || isDescribed(speaker)) continue;
    const parts = partsOf(speaker.name);
    const key = identified(speaker, nameKey(parts));
    if (key === null) continue;
    if (parts.length > 1) add(full, parts.at(-1) as string, key);
    for (const { title } of speaker.posts) add(holders, headOf(title), key);
  }
  const of = new Map(
    speakers.map((speaker) => [speaker, identified(speaker, keyOf(speaker, full, holders))]),
  );
  const surnames = new Set([...of.values()].filter((key) => key?.startsWith("surname ")));
  return {
    of,
    bearer(surname) {
      const key = nameKey([plain(surname)]);
      return one(full.get(plain(surname))) ?? (surnames.has(key) ? key : null);
    },
  };
}

/**
 * Who is known as one person, by a people file or because somebody has decided so, is one whatever the names; and a name
 * that two such people bear is nobody's.
 */
function identitiesOf(speakers: readonly Speaker[]): (speaker: Speaker, key: string | null) => string | null {
  const byName = new Map<string, Set<string>>();
  for (const { name, person } of speakers)
    if (person !== undefined) add(byName, nameKey(partsOf(name)), `id ${person.id}`);
  return ({ person }, key) => {
    if (person !== undefined) return `id ${person.id}`;
    const ids = byName.get(key ?? "");
    return ids === undefined ? key : one(ids);
  };
}

type Index = ReadonlyMap<string, ReadonlySet<string>>;

function keyOf(speaker: Speaker, full: Index, holders: Index): string | null {
  const { kind, name } = speaker;
  if (kind === "author" || (kind === "group" && !/\p{Lu}/u.test(name.slice(1)))) return null;
  if (kind !== "person") return `${kind === "document" ? "document" : "body"} ${plain(name)}`;
  if (isDescribed(speaker)) return one(holders.get(headOf(name))) ?? `described ${plain(name)}`;
  const parts = partsOf(name);
  if (parts.length > 1) return fullKey(parts);
  // A surname alone: whoever bears it in full, if that is one; by the post where several do.
  const bearers = full.get(parts[0] ?? "");
  if (bearers === undefined) return nameKey(parts);
  const byPost = speaker.posts.map(({ title }) => one(holders.get(headOf(title))));
  return one(bearers) ?? byPost.find((key) => key !== null && bearers.has(key)) ?? null;
}

const one = (keys: ReadonlySet<string> | undefined): string | null =>
  keys?.size === 1 ? ([...keys][0] ?? null) : null;

/** “The mayor”, who has no name in this text. */
const isDescribed = ({ name }: Speaker) =>
  !/\p{Lu}/u.test(name) || /^(?:the|a|an|his|her|their) /i.test(name);

const fullKey = (parts: readonly string[]) => `person ${parts[0]} ${parts.at(-1)}`;
const nameKey = (parts: readonly string[]) =>
  parts.length > 1 ? fullKey(parts) : `surname ${parts[0] ?? ""}`;

const partsOf = (name: string): string[] =>
  plain(name)
    .replace(
      /\b(?:mr|mrs|ms|miss|dr|sen|rep|gov|president|senator|governor|mayor|councillor|jr|sr)\b\.?/g,
      " ",
    )
    .split(" ")
    .filter((part) => part.length > 0);

const headOf = (title: string): string => plain(title).split(" ").at(-1) ?? "";

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]s\b/g, "")
    .replace(/[^\p{L}\p{N}-]+/gu, " ")
    .replace(/^(?:the|a|an) /, "")
    .trim();

function add(index: Map<string, Set<string>>, key: string, value: string): void {
  const known = index.get(key) ?? new Set();
  known.add(value);
  index.set(key, known);
}

/** The names of private people in a record, each with the words that stand for them in public. */
import type { OnRecord, Speaker } from "../../record.ts";
import { type NamedPerson, namedPeople } from "../../speakers/named-people.ts";
import { analyse } from "../../text/analyse.ts";
import { firstAfter, overlaps, type Span } from "../../text/span.ts";
import type { Replacement } from "./shift.ts";

export interface PrivateNames {
  replacements: Replacement[];
  /** What a speaker of the record is called in public; null for who keeps the name. */
  aliasOf(speaker: Speaker): string | null;
  /** A text other than the document's with the names in it replaced. */
  mask(words: string): string;
  /** The full names of who is hidden; and how those are called who are shown, people and bodies. */
  hidden: string[];
  shown: string[];
  hidesNobody: boolean;
}

const word = /[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu;
/** Shorter surnames are words as well; they are masked where they are read as names only. */
const shortest = 3;

/**
 * `revealed` are names that an editor has decided to show, `elsewhere` the full names of people who are private in
 * another document and public in none: here they may not have been read as names.
 */
export function privateNames(
  record: OnRecord,
  revealed: readonly string[],
  elsewhere: readonly string[] = [],
): PrivateNames {
  const { document, attributions, speakers } = record;
  const wordsAt = (span: Span) => document.text.slice(...span);
  const shown = new Set(revealed.map(folded));
  // The names of the text and the mentions of the record were read alike, so that they stand at the same places.
  const speakerAt = new Map<string, Speaker>();
  for (const speaker of speakers)
    if (speaker.kind === "person") for (const span of speaker.mentions) speakerAt.set(keyOf(span), speaker);
  const speakerOf = ({ mentions }: NamedPerson) =>
    mentions.map((span) => speakerAt.get(keyOf(span))).find((speaker) => speaker !== undefined);
  const isShown = (person: NamedPerson) =>
    shown.has(folded(person.name)) ||
    (!person.isMinor && (person.public.is || (speakerOf(person)?.public.is ?? false)));
  const hidden: NamedPerson[] = [];
  const kept: Span[] = [];
  const keptNames = speakers.filter((one) => one.kind === "person" && one.public.is).map(({ name }) => name);
  // Bodies are no people, whatever their names look like elsewhere.
  const shownForms = [document.publisher ?? "", ...document.authors];
  for (const {
    kind,
    name,
    aliases,
    mentions,
    public: { is },
  } of speakers)
    if (kind !== "person" || is) shownForms.push(name, ...aliases, ...mentions.map(wordsAt));
  const known = new Set<Speaker>();
  for (const person of namedPeople(analyse(document), document, attributions)) {
    const speaker = speakerOf(person);
    if (isShown(person)) {
      kept.push(...person.mentions);
      keptNames.push(person.name);
      shownForms.push(person.name, ...person.mentions.map(wordsAt));
      if (speaker !== undefined) known.add(speaker);
    } else hidden.push(person);
  }
  kept.sort((a, b) => a[0] - b[0]);

  const aliases = new Map<Speaker, string>();
  const forms = new Map<string, string>();
  const replacements: Replacement[] = [];
  let count = 0;
  const nextAlias = () => `[person ${++count}]`;
  const hide = (name: string, spans: readonly Span[], alias: string) => {
    for (const [start, end] of spans) replacements.push({ start, end, with: alias });
    for (const form of [name, ...spans.map((span) => document.text.slice(...span))]) {
      forms.set(folded(form), alias);
      const last = form.match(word)?.at(-1) ?? "";
      if (last.length >= shortest && /\p{Lu}/u.test(last)) forms.set(folded(last), alias);
    }
  };
  for (const person of hidden) {
    const alias = nextAlias();
    hide(person.name, person.mentions, alias);
    const speaker = speakerOf(person);
    if (speaker !== undefined && !aliases.has(speaker)) aliases.set(speaker, alias);
  }
  // Whom only a transcript's labels name.
  for (const speaker of speakers) {
    if (speaker.kind !== "person" || speaker.public.is || aliases.has(speaker) || known.has(speaker))
      continue;
    if (!isName(speaker.name) || shown.has(folded(speaker.name))) continue;
    const alias = nextAlias();
    aliases.set(speaker, alias);
    hide(speaker.name, [], alias);
  }

  const open = new Set(shownForms.map(folded));
  const unread = elsewhere.filter((name) => {
    const form = new Map([[folded(name), ""]]);
    const stands = occurrences(document.text, form).length + occurrences(headOf(document), form).length > 0;
    return stands && !forms.has(folded(name)) && !open.has(folded(name));
  });
  for (const name of unread) forms.set(folded(name), nextAlias());

  // A name that a public person has as well stays where that person is meant.
  const isKept = ({ start, end }: Replacement) => {
    const near = kept[firstAfter(kept, start, ([from]) => from) - 1] ?? [0, 0];
    const next = kept[firstAfter(kept, start, ([from]) => from)] ?? [end, end];
    return overlaps(near, [start, end]) || overlaps(next, [start, end]);
  };
  for (const found of occurrences(document.text, forms)) if (!isKept(found)) replacements.push(found);
  // Dale Whitcomb keeps the name in full though a Hugh Dale is hidden.
  const inFull = new Map(keptNames.map((name) => [folded(name), name]));
  return {
    replacements,
    aliasOf: (speaker) => aliases.get(speaker) ?? null,
    mask(words) {
      let out = "";
      let at = 0;
      const whole = occurrences(words, inFull);
      for (const { start, end, with: alias } of occurrences(words, forms)) {
        // A longer name that only begins like a public one is another.
        if (start < at || whole.some((name) => name.start <= start && end <= name.end)) continue;
        out += words.slice(at, start) + alias;
        at = end;
      }
      return out + words.slice(at);
    },
    hidden: [...hidden.map(({ name }) => name), ...[...aliases.keys()].map(({ name }) => name), ...unread],
    shown: [...new Set(shownForms)],
    hidesNobody: forms.size === 0,
  };
}

const headOf = ({ title, publisher, authors }: OnRecord["document"]): string =>
  [title, publisher, ...authors].join("\n");

const mostWords = 6;

/** Where the forms stand, the longest first at each place, written as names are. */
function occurrences(text: string, forms: ReadonlyMap<string, string>): Replacement[] {
  if (forms.size === 0) return [];
  const words = [...text.matchAll(word)];
  const found: Replacement[] = [];
  for (let i = 0; i < words.length; i++) {
    const start = words[i]?.index ?? 0;
    if (!/[\p{Lu}\p{Lo}]/u.test(words[i]?.[0] ?? "")) continue;
    for (let last = Math.min(i + mostWords, words.length) - 1; last >= i; last--) {
      const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
      const written = text.slice(start, end);
      const alias = forms.get(folded(written)) ?? forms.get(folded(written).replace(/(?:['’]s|s)$/, ""));
      if (alias === undefined) continue;
      found.push({ start, end: written.match(/['’]s$/) ? end - 2 : end, with: alias });
      i = last;
      break;
    }
  }
  return found;
}

/** A name as it is compared. */
export const folded = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}'’]+/gu, " ")
    .trim();

/** “a resident” and “SPEAKER 2” are nobody's name. */
const isName = (name: string) => /^[\p{Lu}\p{Lo}]/u.test(name) && !/^[\p{Lu}\s.\d]+\d$/u.test(name);

const keyOf = ([start, end]: Span) => `${start}:${end}`;

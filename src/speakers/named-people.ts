/** Everybody whom a text names, speaking or not, and where: what has to be known to mask the private ones. */
import type { Attribution, Document, Speaker } from "../record.ts";
import type { Analysis } from "../text/analysis.ts";
import type { Span } from "../text/span.ts";
import { type Entity, fold } from "./entity.ts";
import type { Name } from "./names.ts";
import { publicBy } from "./public.ts";
import { Resolver } from "./resolve.ts";
import { type Reading, readingOf } from "./source.ts";

export interface NamedPerson {
  name: string;
  /** The name itself, without titles, at each place. */
  mentions: Span[];
  public: Speaker["public"];
  isMinor: boolean;
}

/** In the order of first mention. A name that fits several people is a person of its own, who is not public. */
export function namedPeople(
  analysis: Analysis,
  document: Document,
  attributions: readonly Attribution[],
): NamedPerson[] {
  const reading = readingOf(analysis, attributions);
  const resolver = new Resolver(analysis, document, attributions, reading, new Map());
  const people = new Map<Entity | string, NamedPerson>();
  const surnames = new Set<string>();
  for (const { kind, parts } of reading.names)
    if (kind === "person" && parts.length > 1) surnames.add(fold(parts.at(-1) ?? ""));
  reading.names.forEach((name, index) => {
    const entity = resolver.bearerOf(index);
    if (entity === null ? !seemsPerson(reading, name, surnames) : entity.kind !== "person") return;
    const key = entity ?? name.parts.map(fold).join(" ");
    const person = people.get(key) ?? {
      name: entity?.name ?? analysis.text.slice(name.start, name.end),
      mentions: [],
      public: entity === null ? { is: false, ground: "the name fits several people" } : publicBy(entity),
      isMinor: false,
    };
    people.set(key, person);
    person.mentions.push([name.start, name.end]);
    person.isMinor ||= isMinor(reading, name);
  });
  return [...people.values()];
}

/** A name that nobody is known to bear: of a family, with a title, or with what only people have. */
const seemsPerson = (reading: Reading, name: Name, surnames: ReadonlySet<string>): boolean =>
  (name.kind === "person" && !name.headline) ||
  name.gender !== null ||
  ageOf(reading, name) !== null ||
  (name.parts.length === 1 && surnames.has(fold(name.parts[0] ?? "").replace(/s$/, ""))) ||
  (name.parts.length === 1 && surnames.has(fold(name.parts[0] ?? "")));

const adult = 18;

const isMinor = (reading: Reading, name: Name): boolean =>
  (ageOf(reading, name) ?? adult) < adult || child.test(reading.words[name.first - 1]?.norm ?? "");

const child = /^(?:toddler|infant|baby|schoolboy|schoolgirl|pupil|teenager|teen)$/;

/** “Ada, 12,” and “12-year-old Ada”; null where no age is given. */
function ageOf({ words }: Reading, { first, last, sentence }: Name): number | null {
  const before = /^(\d{1,3})-year-old$/.exec(words[first - 1]?.norm ?? "");
  if (before !== null) return Number(before[1]);
  const [comma, age, end] = [words[last], words[last + 1], words[last + 2]];
  const isAge = comma?.text === "," && /^\d{1,3}$/.test(age?.text ?? "") && /^[,.;)]$/.test(end?.text ?? "");
  return isAge && age?.sentence === sentence ? Number(age.text) : null;
}

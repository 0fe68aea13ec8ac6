/**
 * Step 4c: who is who. Full names and bodies are entered first, over the whole text; then each shorter form is looked
 * up. Two people of one name are never merged: a form that fits both fits neither.
 */
import { nounsOf, type Post, postsOf } from "./appositions.ts";
import { Bodies, isAcronym } from "./bodies.ts";
import { Callings, isCalled } from "./callings.ts";
import { type Entity, fold, type Mention, newEntity } from "./entity.ts";
import { isGroupName } from "./lexicon/nouns.ts";
import { isShortFor } from "./lexicon/short-names.ts";
import type { Name } from "./names.ts";
import { choose, endsWith, type Found, initialFits, sameMiddle, sameSuffix } from "./namesakes.ts";
import { traitsOf } from "./portraits.ts";
import type { Reading } from "./source.ts";

/** More namesakes than this are not told apart. */
const mostNamesakes = 8;
const mostTraits = 40;

export class Register {
  readonly callings = new Callings();
  readonly #text: string;
  readonly #reading: Reading;
  readonly #people = new Map<string, Entity[]>();
  readonly #surnames = new Map<string, Entity[]>();
  /** Who is meant by a surname alone, since it was first used so. */
  readonly #usual = new Map<string, Entity>();
  /** Full names that were taken for somebody's short ones. */
  readonly #short = new Set<string>();
  readonly #parts = new Map<string, Entity[]>();
  readonly #bodies: Bodies;
  /** The last two words of longer names: “López Ortega”, of Carmen López Ortega. */
  readonly #ends = new Set<string>();
  /** Names that are another's with a word before it: “Rival Ines Calder”. */
  readonly #echoes = new Set<string>();
  readonly #places = new Set<string>();

  /** `labels` are the names of a transcript's turns. */
  constructor(text: string, reading: Reading, labels: readonly Name[]) {
    this.#text = text;
    this.#reading = reading;
    this.#bodies = new Bodies(reading);
    for (const name of labels) this.#enter(name);
    this.#longAndShort();
    // Nicknames first, since they give two names; then the plainest; those with an initial last, since “T. Reyes” is
    // Tomas Reyes where only he fits.
    // A body in one word comes after all, since “the Ledger” is the Harwick Ledger where only that fits.
    const turn = (name: Name) =>
      name.nickname !== null
        ? 0
        : byInitial(name)
          ? 3
          : name.parts.length > 2
            ? 2
            : name.parts.length > 1
              ? 1
              : 4;
    for (const now of [0, 1, 2, 3, 4])
      for (const name of reading.names) if (!name.headline && turn(name) === now) this.#enter(name);
    for (const name of reading.names)
      if (name.kind === "place") this.#places.add(name.parts.map(fold).join(" "));
    this.#alsoKnownAs();
    // “Mr. Reyes” tells of “Reyes” wherever it stands.
    for (const name of reading.names)
      if (name.gender !== null && name.parts.length === 1) this.#shortForm(name, name.parts.map(fold));
  }

  /**
   * Of a name in three words and one in two that it ends with, the first in the text is the full one: Carmen López
   * Ortega is López Ortega later, but after Ines Calder a “Rival Ines Calder” is no namesake.
   */
  #longAndShort(): void {
    const short = new Set<string>();
    for (const { kind, headline, parts, first } of this.#reading.names) {
      if (kind !== "person" || headline || parts.length < 2) continue;
      const end = parts.slice(-2).map(fold).join(" ");
      if (parts.length === 2) short.add(end);
      else if (short.has(end) && !this.#ends.has(end)) this.#echoes.add(parts.map(fold).join(" "));
      else if (this.#reading.words[first]?.pos === "PROPN") this.#ends.add(end);
    }
  }

  #enter(name: Name): void {
    if (name.kind === "person" && name.parts.length > 1 && !this.#isEnd(name.parts.map(fold))) {
      const entity = this.#person(name);
      this.callings.give(entity, this.#posts(name));
      if (!name.label) {
        for (const noun of nounsOf(this.#reading, name)) this.callings.call(entity, noun);
        this.#portray(entity, name);
      }
    } else if (name.kind === "organization" && !(name.parts.length === 1 && isAcronym(name.parts[0] ?? "")))
      this.#enterBody(name);
  }

  /** “Elizabeth Calder, known as Liz,” gives Liz. */
  #alsoKnownAs(): void {
    const { names, nameAt, words } = this.#reading;
    for (const { kind, parts, last, sentence } of names) {
      if (kind !== "person" || parts.length < 2 || words[last]?.sentence !== sentence) continue;
      let at = /^[,(]$/.test(words[last]?.text ?? "") ? last + 1 : last;
      if (/^(?:better|also|widely|commonly)$/.test(words[at]?.norm ?? "")) at++;
      if (/^(?:known|nicknamed|dubbed)$/.test(words[at]?.norm ?? "")) at++;
      else continue;
      if (words[at]?.norm === "as") at++;
      const alias = names[nameAt[at] ?? -1];
      if (alias?.parts.length !== 1 || alias.sentence !== sentence) continue;
      const key = parts.map(fold);
      const [bearer] = this.#people.get(`${key[0]} ${key.at(-1)}`) ?? [];
      if (bearer !== undefined) push(this.#parts, fold(alias.parts[0] as string), bearer);
    }
  }

  #enterBody(name: Name): void {
    // “The Calder campaign” is no body called Calder.
    if (name.parts.length > 1 || !this.#surnames.has(fold(name.parts[0] ?? "")))
      this.#bodies.enter(name, this.#slice(name), mentionOf(name));
  }

  /** The person of this full name; a new one where the name differs in suffix or in a middle name. */
  #person(name: Name): Entity {
    const parts = name.parts.map(fold);
    const key = `${parts[0]} ${parts.at(-1)}`;
    const same =
      this.#people.get(key)?.find((entity) => sameMiddle(entity.parts, parts) && sameSuffix(entity, name)) ??
      (byInitial(name)
        ? this.#oneWithInitial(parts)
        : (this.#afterDescription(name, parts) ?? this.#shortened(name, parts)));
    const entity = same ?? newEntity("person", this.#slice(name), parts, mentionOf(name));
    if (same === undefined) {
      push(this.#people, key, entity);
      if (this.#echoes.has(parts.join(" "))) return entity;
      push(this.#surnames, parts.at(-1) as string, entity);
      for (const part of parts.slice(0, -1)) push(this.#parts, part, entity);
    } else if (isFuller(parts, entity.parts)) {
      for (const part of parts.slice(1, -1)) push(this.#parts, part, entity);
      Object.assign(entity, { parts, name: this.#slice(name), fullest: mentionOf(name) });
    }
    if (name.nickname !== null) {
      push(this.#people, `${fold(name.nickname)} ${parts.at(-1)}`, entity);
      push(this.#parts, fold(name.nickname), entity);
    }
    entity.suffix ??= name.suffix;
    entity.gender ??= name.gender;
    return entity;
  }

  #isEnd(parts: readonly string[]): boolean {
    return parts.length === 2 && this.#ends.has(parts.join(" "));
  }

  /** “Billionaire Tomas Reyes” at the head of a sentence, where Tomas Reyes is known: the first word only describes. */
  #afterDescription(name: Name, parts: readonly string[]): Entity | undefined {
    const word = this.#reading.words[name.first];
    if (parts.length < 3 || name.label || word?.opens !== true || word.pos === "PROPN") return undefined;
    return this.#people.get(`${parts.at(-2)} ${parts.at(-1)}`)?.find((entity) => entity.parts.length === 2);
  }

  /** “Tom Reyes”, where Tomas Reyes is the only Reyes and nothing that is said of the two speaks against it. */
  #shortened(name: Name, parts: readonly string[]): Entity | undefined {
    const [only, other] = this.#surnames.get(parts.at(-1) as string) ?? [];
    if (only === undefined || other !== undefined || parts.length !== 2 || name.headline) return undefined;
    const [post] = this.#posts(name);
    const isOther =
      !isShortFor(parts[0] as string, only.parts[0] as string) ||
      !sameSuffix(only, name) ||
      (name.gender !== null && only.gender !== null && name.gender !== only.gender) ||
      (post !== undefined && only.posts.length > 0 && !isCalled(only, post.head));
    if (isOther) return undefined;
    push(this.#people, `${parts[0]} ${parts.at(-1)}`, only);
    this.#short.add(parts.join(" "));
    return only;
  }

  #oneWithInitial(parts: readonly string[]): Entity | undefined {
    const fits = (this.#surnames.get(parts.at(-1) as string) ?? []).filter((entity) =>
      initialFits(entity.parts[0] as string, parts[0] as string),
    );
    return fits.length === 1 ? fits[0] : undefined;
  }

  #posts(name: Name): Post[] {
    if (!name.label) return postsOf(this.#text, this.#reading, name);
    const { post } = name;
    if (post === null) return [];
    const span: Post["span"] = [post.start, post.end];
    return [{ title: this.#text.slice(...span) || post.head, head: post.head, body: post.body, span }];
  }

  #portray({ traits }: Entity, name: Name): void {
    for (const trait of traitsOf(this.#reading, name)) if (traits.size < mostTraits) traits.add(trait);
  }

  /** Whose name stands here; null where it fits several, or nobody and `asSource` is not set. */
  link(name: Name, asSource: boolean): Found | null {
    const parts = name.parts.map(fold);
    if (this.#isEnd(parts)) {
      const whole = this.#shortForm(name, parts);
      if (whole != null) return { ...whole, sure: "likely" };
    }
    if (name.kind === "person" && parts.length > 1) {
      if (name.headline && !asSource && !this.#people.has(`${parts[0]} ${parts.at(-1)}`)) return null;
      const entity = this.#person(name);
      return { entity, sure: this.#short.has(parts.join(" ")) ? "likely" : "sure" };
    }
    const body = this.#bodies.called(name);
    if (body !== undefined) return { entity: body, sure: "sure" };
    const person = name.kind === "group" ? undefined : this.#shortForm(name, parts);
    if (person !== undefined) {
      if (person !== null) {
        this.callings.give(person.entity, this.#posts(name));
        this.#portray(person.entity, name);
      }
      return person;
    }
    const short = parts.length === 1 ? this.#bodies.ending(parts[0] as string) : null;
    if (short !== null)
      return { entity: short, sure: isAcronym(name.parts[0] as string) ? "sure" : "likely" };
    const bearer = name.kind === "person" && !name.headline;
    return asSource || bearer ? { entity: this.#new(name, parts), sure: "sure" } : null;
  }

  /** A surname, a first name, or some words of a full name; undefined where it fits no one, null where several. */
  #shortForm(name: Name, parts: readonly string[]): Found | null | undefined {
    const last = parts.at(-1) as string;
    const bySurname = (this.#surnames.get(last) ?? []).filter((entity) => endsWith(entity.parts, parts));
    if (bySurname.length > 0) {
      const found = choose(bySurname, name, "sure", this.#usual.get(last) ?? null);
      // Only of those whom the reader has met, so that the order of the text decides.
      if (found?.entity.latest != null && parts.length === 1 && !this.#usual.has(last))
        this.#usual.set(last, found.entity);
      return found;
    }
    if (parts.length > 1) return undefined;
    // “Mr. Ban”, of Ban Ki-moon: with a title, only a first word can be the family's.
    if (name.courtesy || name.post !== null) {
      const first = (this.#parts.get(last) ?? []).filter((entity) => entity.parts[0] === last);
      return first.length === 1 ? choose(first, name, "likely") : undefined;
    }
    // “Donald Jr.” is not who has another suffix or none.
    const byPart = (this.#parts.get(last) ?? []).filter(
      ({ suffix }) => name.suffix === null || suffix === name.suffix,
    );
    return byPart.length > 0 ? choose(byPart, name, "likely") : undefined;
  }

  #new(name: Name, parts: string[]): Entity {
    const kind =
      name.kind === "group" ||
      (parts.length === 1 && name.kind === "single" && isGroupName(parts[0] as string))
        ? "group"
        : name.kind === "organization" || (!isPerson(name) && this.#places.has(parts.join(" ")))
          ? "organization"
          : "person";
    const entity = newEntity(kind, this.#slice(name), parts, mentionOf(name));
    entity.gender = name.gender;
    if (kind === "person") {
      push(this.#surnames, parts.at(-1) as string, entity);
      this.callings.give(entity, this.#posts(name));
    } else this.#bodies.add(name, entity);
    return entity;
  }

  /** The body whose name ends in this noun: “the authority”. */
  bodyOf(noun: string): Entity | null {
    return this.#bodies.ending(noun);
  }

  #slice(name: Name): string {
    if (name.label) return name.parts.join(" ");
    return this.#text.slice(name.start, name.end).replace(/\s+/g, " ");
  }
}

export const mentionOf = (name: Name): Mention => ({ span: [name.start, name.end], sentence: name.sentence });

const isPerson = ({ courtesy, post, gender }: Name) => courtesy || post !== null || gender !== null;

/** Of two full names of one person, the one that says more. */
const isFuller = ([first = "", ...rest]: readonly string[], [own = "", ...others]: readonly string[]) =>
  first === own
    ? rest.length > others.length
    : own.length > 1 && first.length > own.length && first.startsWith(own);

const byInitial = (name: Name) => /^\p{L}\.?$/u.test(name.parts[0] ?? "");

function push<K>(map: Map<K, Entity[]>, key: K, entity: Entity): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entity]);
  else if (list.length < mostNamesakes && !list.includes(entity)) list.push(entity);
}

/** Sources that the text describes and does not name: “the mayor”, “two aides”, “a poll”, “the mayor's office”. */
import type { Span } from "../text/span.ts";
import { isFormer, postAt } from "./appositions.ts";
import { type Entity, fold, type Mention, newEntity } from "./entity.ts";
import { isEpithet } from "./lexicon/epithets.ts";
import { genderOfNoun } from "./lexicon/gendered.ts";
import { kindOfNoun } from "./lexicon/nouns.ts";
import { isOffice, postOf } from "./lexicon/posts.ts";
import { isDemonym } from "./lexicon/states.ts";
import { affiliations, others } from "./lexicon/words.ts";
import type { Found } from "./namesakes.ts";
import { agreement, descriptionOf, portrayed } from "./portrayed.ts";
import type { Recent } from "./recent.ts";
import type { Register } from "./register.ts";
import type { Head, Reading } from "./source.ts";

const definite = /^(?:the|this|that|these|those|his|her|their|its|our|my)$/;
/** Who did not speak is no speaker. */
const nobody = /^(?:nobody|none|neither|no|no-one)$/;
/** Those who speak for others, or ask not to be named, are not named later. */
const unnamed =
  /^(?:spokes\w+|official|aide|adviser|advisor|source|insider|operative|resident|voter|witness|user|caller)$/;
/** So many sentences lead into a story. */
const opening = 6;
const possessive = /^(?:his|her)$/;
const longestName = 100;
const rival = /^(?:opponent|rival|challenger|successor|predecessor|foe)$/;

export class Described {
  readonly #text: string;
  readonly #reading: Reading;
  readonly #register: Register;
  readonly #people: Recent;
  readonly #owner: (word: number) => Entity | null;
  readonly #byPhrase = new Map<string, Entity>();
  readonly #byNoun = new Map<string, Entity>();

  /** `owner` is whom a “his” at a word means. */
  constructor(
    text: string,
    reading: Reading,
    register: Register,
    people: Recent,
    owner: (word: number) => Entity | null,
  ) {
    this.#people = people;
    this.#owner = owner;
    this.#text = text;
    this.#reading = reading;
    this.#register = register;
  }

  /** `named` are the surnames in the words that it is the source of. */
  resolve(head: Head & { type: "noun" | "several" }, named: ReadonlySet<string> = new Set()): Found | null {
    if (head.type === "several") return { entity: this.#several(head.first, head.last), sure: "sure" };
    const { words } = this.#reading;
    const noun = words[head.head]?.norm ?? "";
    const first = words[head.first]?.norm ?? "";
    if (nobody.test(first) || nobody.test(noun)) return null;
    const isDefinite = definite.test(first) || this.#owned(head.first, head.head);
    const post = postOf(noun);
    if (isDefinite) {
      const one = this.#portrayed(head, first, named);
      if (one !== null) return { entity: one, sure: "likely" };
    }
    if (post !== null && isDefinite) return this.#holder(head, post, first);
    if (isDefinite) {
      // “The Republican” is somebody the text has named, but not by what we can follow.
      if (affiliations.has(noun)) return null;
      const known = this.#known(head, noun);
      if (known !== null) return { entity: known, sure: "likely" };
    }
    const isAhead = !isDefinite && this.#isNamedLater(head, noun);
    const [ahead, other] = isAhead ? this.#register.callings.called(noun) : [];
    if (ahead !== undefined && other === undefined && ahead.fullest.span[0] > (words[head.head]?.start ?? 0))
      return { entity: ahead, sure: "likely" };
    // A definite description of a person stands for somebody whom the text may name elsewhere.
    const entity = this.#describe(head);
    const mayBeNamed = (isDefinite || isAhead) && entity.kind === "person";
    return { entity, sure: mayBeNamed || possessive.test(first) ? "likely" : "sure" };
  }

  /** The one whom the text has named and the phrase describes. */
  #portrayed(head: Head & { type: "noun" }, first: string, named: ReadonlySet<string>): Entity | null {
    const { words, beats } = this.#reading;
    const description = descriptionOf(this.#reading, head);
    const { noun } = description;
    const known = postOf(noun) !== null || affiliations.has(noun) || isDemonym(noun);
    const isPerson = known || kindOfNoun(noun).kind === "person" || isEpithet(noun) || description.former;
    if (!isPerson || (words[head.head]?.pos === "PROPN" && !known)) return null;
    const owner = possessive.test(first) ? this.#owner(head.first) : null;
    if (owner !== null && !rival.test(noun)) return null;
    // “The paper's critic” is whoever that is, unless the text names one; “the state's governor” may be known.
    const isOwned = this.#owned(head.first, head.head);
    if (!known && isOwned) return null;
    const entity = portrayed(
      description,
      this.#people,
      beats[words[head.head]?.sentence ?? 0] ?? 0,
      this.#register.callings.called(noun),
      owner,
      named,
      isOwned && !isOffice(noun) ? false : undefined,
    );
    // What it is called once, it may be called again.
    if (entity !== null && owner === null) {
      entity.nouns.add(noun);
      for (const trait of description.traits) entity.traits.add(trait);
    }
    return entity;
  }

  /** “A woman said”, in a heading or at the beginning of a story, is somebody whom it names further down. */
  #isNamedLater({ first, head }: Head & { type: "noun" }, noun: string): boolean {
    const { words } = this.#reading;
    if (others.test(words[first]?.norm ?? "") && !/^(?:an?|one)$/.test(words[first]?.norm ?? ""))
      return false;
    return (words[head]?.sentence ?? 0) < opening && !unnamed.test(noun);
  }

  /** “the mayor”: who holds the post; a description of its own where nobody named does. */
  #holder(head: Head & { type: "noun" }, post: string, first: string): Found | null {
    const { words } = this.#reading;
    const from = definite.test(first) ? head.first + 1 : head.first;
    const said = postAt(this.#text, this.#reading, from, head.head + 1, head.head + 1);
    if (said !== null && isFormer(said.title)) return { entity: this.#describe(head), sure: "likely" };
    const body = said?.body ?? null;
    const holder = this.holderOf(post, body, words[head.first]?.sentence ?? 0);
    if (holder !== null && agreement(holder, descriptionOf(this.#reading, head)) >= 0)
      return { entity: holder, sure: "likely" };
    if (this.#register.callings.holders(post, body).length > 1) return null;
    return { entity: this.#byNoun.get(post) ?? this.#describe(head), sure: "likely" };
  }

  /** The one person who holds the post, of several the one named in this sentence or the last; null else. */
  holderOf(post: string, body: string | null, sentence: number): Entity | null {
    const all = this.#register.callings.holders(post, body);
    const met = all.filter((entity) => entity.latest !== null);
    const holders = met.length > 0 ? met : all;
    if (holders.length === 1) return holders[0] as Entity;
    const near = holders.filter((entity) => (entity.latest?.sentence ?? -9) >= sentence - 2);
    return near.length === 1 ? (near[0] as Entity) : null;
  }

  /** “Harwick's mayor”, “Calder's aides”. */
  #owned(first: number, head: number): boolean {
    for (let at = first; at < head; at++) if (this.#reading.words[at]?.norm === "'s") return true;
    return false;
  }

  /** What “the authority”, “the aides”, “the poll” were before. */
  #known({ first, head, last }: Head & { type: "noun" }, noun: string): Entity | null {
    const end = this.#end(first, head, last);
    const same = this.#byPhrase.get(this.#key(first, end));
    if (same !== undefined) return same;
    // “The office of the governor” is not the office that the text spoke of before.
    if (
      head !== first + 1 ||
      end !== head + 1 ||
      !/^(?:the|these|those)$/.test(this.#reading.words[first]?.norm ?? "")
    )
      return null;
    return this.#byNoun.get(noun) ?? this.#register.bodyOf(noun);
  }

  #describe({ first, head, last }: Head & { type: "noun" }): Entity {
    const { words } = this.#reading;
    const word = words[head];
    const noun = word?.norm ?? "";
    const key = this.#key(first, this.#end(first, head, last));
    const known = others.test(words[first]?.norm ?? "") ? undefined : this.#byPhrase.get(key);
    if (known !== undefined) return known;
    const post = postOf(noun);
    const { kind, plural } = post === null ? kindOfNoun(noun) : { kind: "person" as const, plural: false };
    const entity = this.#make(kind, first, this.#end(first, head, last));
    entity.plural = plural;
    entity.nouns.add(noun);
    if (kind === "person") entity.gender = genderOfNoun(noun);
    const from = /^(?:the|a|an)$/.test(words[first]?.norm ?? "") ? first + 1 : first;
    const held = post === null ? null : postAt(this.#text, this.#reading, from, head + 1, head + 1);
    if (held !== null) entity.posts.push(held);
    this.#byPhrase.set(key, entity);
    this.#byNoun.set(post ?? noun, entity);
    return entity;
  }

  #several(first: number, last: number): Entity {
    const key = this.#key(first, last);
    const known = this.#byPhrase.get(key);
    if (known !== undefined) return known;
    const entity = this.#make("group", first, last);
    entity.plural = true;
    this.#byPhrase.set(key, entity);
    return entity;
  }

  #make(kind: Entity["kind"], first: number, last: number): Entity {
    const { words } = this.#reading;
    const span: Span = [words[first]?.start ?? 0, words[last - 1]?.end ?? 0];
    const written = this.#text
      .slice(...span)
      .replace(/\s+/g, " ")
      .slice(0, longestName)
      .trim();
    const opening = words[first];
    const owner = possessive.test(opening?.norm ?? "") ? this.#owner(first) : null;
    if (opening !== undefined && owner !== null && owner.parts.length > 0)
      return newEntity(kind, `${owner.name}’s${written.slice(opening.text.length)}`, [], {
        span,
        sentence: opening.sentence,
      });
    const name =
      opening?.opens && this.#reading.nameAt[first] === -1
        ? written.charAt(0).toLowerCase() + written.slice(1)
        : written;
    return newEntity(kind, name, [], { span, sentence: opening?.sentence ?? 0 });
  }

  /** Where a description ends: before a comma or a relative clause. */
  #end(first: number, head: number, last: number): number {
    const { words } = this.#reading;
    let end = head + 1;
    while (end < last && words[end]?.pos !== "PUNCT" && !relative.test(words[end]?.norm ?? "")) end++;
    return Math.max(end, first + 1);
  }

  /** What a phrase is known by. “His office” is another's each time that “he” is another. */
  #key(first: number, end: number): string {
    const { words } = this.#reading;
    if (possessive.test(words[first]?.norm ?? "")) {
      const owner = this.#owner(first);
      return `${owner === null ? `${first}` : owner.name}'s${this.#key(first + 1, end)}`;
    }
    let key = "";
    for (let at = first; at < end; at++) key += ` ${fold(words[at]?.text ?? "")}`;
    return key.replace(/^ (?:the|these|those|this|that) /, " ");
  }

  /** A part in the proceedings: “MODERATOR”, “Q.”. */
  role(label: string, mention: Mention): Entity {
    const key = fold(label);
    const known = this.#byPhrase.get(key);
    if (known !== undefined) return known;
    const kind = /audience|crowd|voices|all|members/i.test(label) ? "group" : "person";
    const entity = newEntity(kind, label, [], mention);
    this.#byPhrase.set(key, entity);
    return entity;
  }
}

const relative = /^(?:who|whom|whose|which|that|when|where)$/;

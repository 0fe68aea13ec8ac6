/**
 * Step 4e: one walk through the text, in which names, pronouns and described sources are given their bearers in the
 * order in which a reader meets them.
 */
import { rules } from "../attribution/confidence.ts";
import type { Attribution, Document } from "../record.ts";
import type { Analysis } from "../text/analysis.ts";
import { firstAfter } from "../text/span.ts";
import { Described } from "./described.ts";
import { type Entity, fold, type Mention } from "./entity.ts";
import { type Event, eventsOf } from "./events.ts";
import { fillGaps } from "./first-person.ts";
import { lean } from "./genders.ts";
import { Grounds, type Resolution, unknown } from "./grounds.ts";
import { readLabels } from "./labels.ts";
import { canSpeak } from "./lexicon/nouns.ts";
import { postOf } from "./lexicon/posts.ts";
import type { Name } from "./names.ts";
import { couldBe, genderOf, isKnownAs, Recent } from "./recent.ts";
import { mentionOf, Register } from "./register.ts";
import { Relatives } from "./relatives.ts";
import { type Head, headOf, type Reading } from "./source.ts";
import { endsAsking, turnSpeakers } from "./turns.ts";
import { weigher } from "./weights.ts";

export class Resolver {
  readonly #reading: Reading;
  readonly #attributions: readonly Attribution[];
  readonly #register: Register;
  readonly #described: Described;
  readonly #relatives: Relatives;
  readonly #grounds: Grounds;
  readonly #people = new Recent();
  readonly #bodies = new Recent();
  readonly #found: (Resolution | null)[];
  readonly #weigh: ReturnType<typeof weigher>;
  readonly #addressees: ReadonlyMap<number, Head>;
  readonly #bearers = new Map<number, Entity>();
  readonly #meant = new Map<Head, Entity>();
  /** Whom the last relative pronoun stood for, and in which sentence. */
  #who: { sentence: number; entity: Entity | null } = { sentence: -1, entity: null };
  /** Names that speak or are spoken to somewhere, by their words: what bears them is somebody. */
  readonly #acting: ReadonlySet<string>;
  /** What each attribution's source comes down to, in the order of the attributions. */
  readonly resolutions: Resolution[];

  /** `addressees` are those of the attributions, by index: phrases to be given their bearers as well. */
  constructor(
    analysis: Analysis,
    document: Document,
    attributions: readonly Attribution[],
    reading: Reading,
    addressees: ReadonlyMap<number, Head>,
  ) {
    const labels = readLabels(document);
    const labelled = [...labels.values()].flatMap((label) => ("name" in label ? [label.name] : []));
    this.#reading = reading;
    this.#attributions = attributions;
    this.#addressees = addressees;
    this.#register = new Register(analysis.text, reading, labelled);
    this.#described = new Described(analysis.text, reading, this.#register, this.#people, (index) =>
      this.#owner(index),
    );
    this.#relatives = new Relatives(
      reading,
      (name) => this.#bearers.get(name) ?? null,
      (head) => this.#described.resolve(head),
    );
    this.#grounds = new Grounds(analysis);
    this.#weigh = weigher(reading, attributions);
    this.#found = turnSpeakers(analysis, attributions, labels, this.#register, this.#described);
    const heads = attributions.map(({ source }, i) =>
      this.#found[i] === null ? headOf(reading, source) : null,
    );
    this.#acting = new Set(
      [...heads, ...addressees.values()].flatMap((head) =>
        head?.type === "name" ? [keyOf(reading.names[head.name] as Name)] : [],
      ),
    );
    lean(reading, (name) => this.#register.link(name, false)?.entity ?? null);
    for (const event of eventsOf(reading, heads, [...addressees.values()])) this.#meet(event);
    const addressed = this.#addresseesIn(analysis.text, attributions, addressees);
    this.resolutions = fillGaps(analysis, document, attributions, reading, heads, this.#found, addressed);
  }

  /** To whom an attribution's words are said: the one told or called, in a turn the only other speaker or whom it asks. */
  #addresseesIn(
    text: string,
    attributions: readonly Attribution[],
    named: ReadonlyMap<number, Head>,
  ): (index: number) => Entity | null {
    const speakerOf = (index: number | undefined) =>
      index === undefined ? null : (this.#found[index]?.entity ?? null);
    const turns = attributions.flatMap(({ rule }, index) => (rule === rules.turn ? [index] : []));
    const next = new Map(turns.map((index, i) => [index, turns[i + 1]]));
    const speakers = new Set(turns.flatMap((index) => speakerOf(index) ?? []));
    return (index) => {
      const head = named.get(index);
      if (head !== undefined) return this.meant(head);
      if (!next.has(index)) return null;
      const self = speakerOf(index);
      // Where three speak, “you” may be any of them; only a question tells by who answers it.
      if (speakers.size === 2) return [...speakers].find((entity) => entity !== self) ?? null;
      const answering = endsAsking(text, attributions[index] as Attribution)
        ? speakerOf(next.get(index))
        : null;
      return answering === self ? null : answering;
    };
  }

  /** Whom the name at an index of the reading's names belongs to; null where nobody, or nobody alone. */
  bearerOf(name: number): Entity | null {
    return this.#bearers.get(name) ?? null;
  }

  /** The one that a phrase means. */
  meant(head: Head): Entity | null {
    return (head.type === "name" ? this.#bearers.get(head.name) : this.#meant.get(head)) ?? null;
  }

  #meet(event: Event): void {
    if (event.type === "name") this.#name(event.name, event.sources);
    else if (event.type === "pronoun") this.#pronoun(event.word, event.sources);
    else if (event.type === "post") this.#post(event.word);
    else this.#phrase(event.head, event.sources, event.object ? 1 : 2);
  }

  #name(index: number, sources: readonly number[]): void {
    const name = this.#reading.names[index] as Name;
    // A people or a party, “Republicans”, is somebody wherever it stands.
    const found = this.#register.link(name, name.kind === "group" || this.#acting.has(keyOf(name)));
    const mention = mentionOf(name);
    const form = this.#grounds.words(mention.span);
    for (const source of sources)
      this.#found[source] =
        found === null
          ? unknown(`“${form}” fits several people`)
          : { ...found, ground: this.#grounds.chain(mention, found.entity) };
    if (found === null) return;
    const { entity } = found;
    this.#bearers.set(index, entity);
    entity.forms.add(form);
    // A name known from a label in capitals only is shown as the text writes it.
    if (entity.name !== form && entity.name === form.toUpperCase()) entity.name = form;
    this.#mention(entity, mention, sources.length > 0 ? 3 : this.#weigh.name(name));
  }

  #mention(entity: Entity, mention: Mention, weight: number): void {
    entity.mentions.push(mention);
    this.#remember(entity, mention, weight);
  }

  #remember(entity: Entity, mention: Mention, weight: number): void {
    entity.latest = mention;
    const recent = entity.kind === "person" ? this.#people : this.#bodies;
    recent.mention(entity, this.#reading.beats[mention.sentence] ?? 0, weight);
  }

  #pronoun(index: number, sources: readonly number[]): void {
    const word = this.#reading.words[index];
    if (word === undefined) return;
    const mention: Mention = { span: [word.start, word.end], sentence: word.sentence };
    const entity = this.#antecedent(index, word.norm, word.sentence, this.#named(sources));
    for (const source of sources)
      this.#found[source] =
        entity === null
          ? unknown(`“${word.text}”: nobody near whom it could mean`)
          : { entity, sure: "likely", ground: this.#grounds.chain(mention, entity) };
    if (entity === null) return;
    if (entity.mentions.length === 0 && entity.fullest.span[1] <= word.start)
      entity.mentions.push(entity.fullest);
    const gender = genderOf(word.norm);
    if (gender !== null) entity.leaning ??= gender;
    if (sources.length > 0) this.#mention(entity, mention, 3);
    else this.#remember(entity, mention, 2);
  }

  /** The surnames in what the sources say, and of whom they answer: those are others. */
  #named(sources: readonly number[]): ReadonlySet<string> {
    const named = new Set<string>();
    const { names } = this.#reading;
    for (const source of sources) {
      const asked = this.#answered(source);
      if (asked !== null) named.add(asked);
    }
    for (const source of sources)
      for (const [start, end] of this.#attributions[source]?.content ?? [])
        for (let at = firstAfter(names, start - 1, (name) => name.start); named.size < most; at++) {
          if ((names[at]?.start ?? end) >= end) break;
          named.add(fold(names[at]?.parts.at(-1) ?? ""));
        }
    return named;
  }

  /** Of “she answered”, after words to somebody: the surname of who spoke those words and is not the one who answers. */
  #answered(source: number): string | null {
    const [attribution, before] = [this.#attributions[source], this.#addressees.get(source - 1)];
    const [from, to] = attribution?.cue[0] ?? [0, 0];
    if (before === undefined || this.meant(before)?.kind !== "person") return null;
    return answers.test(this.#grounds.words([from, to]))
      ? (this.#found[source - 1]?.entity?.parts.at(-1) ?? null)
      : null;
  }

  #antecedent(index: number, norm: string, sentence: number, named?: ReadonlySet<string>): Entity | null {
    const gender = genderOf(norm);
    const beat = this.#reading.beats[sentence] ?? 0;
    if (gender !== null)
      return this.#people.best(
        beat,
        (entity) => couldBe(entity, gender),
        (entity) => isKnownAs(entity, gender),
        possessive.test(norm) ? 0.2 : 0.01,
        named,
      );
    if (/^(?:who|which|that|whom)$/.test(norm)) {
      const found = this.#relatives.before(index);
      // “Calder, who came, and who left”
      const entity = found ?? (this.#who.sentence === sentence ? this.#who.entity : null);
      this.#who = { sentence, entity };
      return entity;
    }
    if (/^(?:they|them|their|themselves)$/.test(norm))
      return this.#bodies.best(
        beat,
        (entity) =>
          entity.kind !== "document" && (entity.plural || entity.kind === "organization") && speaks(entity),
        ({ plural }) => plural,
      );
    if (norm === "it" || norm === "its") return this.#bodies.best(beat, ({ plural }) => !plural);
    return null;
  }

  /** Whom “his” means, before a noun. */
  #owner(index: number): Entity | null {
    const word = this.#reading.words[index];
    return word === undefined ? null : this.#antecedent(index, word.norm, word.sentence);
  }

  #phrase(head: Head & { type: "noun" | "several" }, sources: readonly number[], least: number): void {
    const { words } = this.#reading;
    const first = words[head.first];
    const last = words[head.type === "noun" ? head.head : head.last - 1];
    if (first === undefined || last === undefined) return;
    const found = this.#described.resolve(head, this.#named(sources));
    const mention: Mention = { span: [first.start, last.end], sentence: first.sentence };
    for (const source of sources)
      this.#found[source] =
        found === null
          ? unknown(`“${this.#grounds.words(mention.span)}” fits several people, or none that is named`)
          : { ...found, ground: this.#grounds.chain(mention, found.entity) };
    if (found === null) return;
    this.#meant.set(head, found.entity);
    this.#mention(found.entity, mention, weightOf(found.entity, sources, least));
  }

  /** “the mayor” where it is no source. */
  #post(index: number): void {
    const [article, word] = [this.#reading.words[index - 1], this.#reading.words[index]];
    if (article === undefined || word === undefined) return;
    const entity = this.#described.holderOf(postOf(word.norm) ?? "", null, word.sentence);
    // As a source it was met a moment ago.
    if (entity === null || entity.mentions.at(-1)?.span[1] === word.end) return;
    const mention: Mention = { span: [article.start, word.end], sentence: word.sentence };
    this.#mention(entity, mention, this.#weigh.post(index));
  }
}

const possessive = /^(?:his|her)$/;
const answers = /^(?:answered|replied|responded|retorted|countered|shot back|fired back)\b/i;
/** More names than these in what one source says are not looked at. */
const most = 20;

/** “Other words” are nobody. */
const speaks = ({ kind, nouns }: Entity) => kind !== "group" || nouns.size === 0 || [...nouns].some(canSpeak);

/** Who is described and not named is spoken of less. */
const weightOf = ({ kind, parts }: Entity, { length }: readonly number[], least: number) =>
  length > 0 ? (kind !== "person" || parts.length > 0 ? 3 : 2) : least;

const keyOf = (name: Name) => name.parts.map(fold).join(" ");

/**
 * Step 4e: one walk through the text, in which names, pronouns and described sources are given their bearers in the
 * order in which a reader meets them.
 */
import { rules } from "../attribution/confidence.ts";
import type { Attribution, Document, Statement } from "../record.ts";
import type { Analysis } from "../text/analysis.ts";
import { firstAfter, type Span } from "../text/span.ts";
import { Described } from "./described.ts";
import { type Entity, fold, type Mention, newEntity } from "./entity.ts";
import { type Label, readLabels } from "./labels.ts";
import { postOf } from "./lexicon/posts.ts";
import type { Name } from "./names.ts";
import { couldBe, genderOf, Recent } from "./recent.ts";
import { mentionOf, Register } from "./register.ts";
import { type Head, headOf, pronouns, type Reading } from "./source.ts";

export interface Resolution {
  entity: Entity | null;
  sure: Statement["sure"];
  ground: string;
}

type Event = { at: number; order: number } & (
  | { type: "name"; name: number }
  | { type: "pronoun"; word: number; sources: number[] }
  | { type: "post"; word: number }
  | { type: "phrase"; head: Head & { type: "noun" | "several" }; sources: number[] }
);

/** Pronouns outside quotations that stand for one person. */
const personal = /^(?:he|she)$/;
const firstPerson = /^(?:i|we|my|our|me|us)$/;

export class Resolver {
  readonly entities = new Set<Entity>();
  readonly #analysis: Analysis;
  readonly #document: Document;
  readonly #attributions: readonly Attribution[];
  readonly #reading: Reading;
  readonly #labels: Map<string, Label>;
  readonly #register: Register;
  readonly #described: Described;
  readonly #people = new Recent();
  readonly #bodies = new Recent();
  readonly #found: (Resolution | null)[];
  readonly #heads: (Head | null)[];
  readonly #addressees: readonly Head[];
  /** Names in the place of an addressee. */
  readonly #told: ReadonlySet<number>;
  readonly #meant = new Map<Head, Entity>();
  readonly #inContent: (at: number) => boolean;
  readonly #links = new Map<number, Entity>();
  #author: Entity | null = null;

  constructor(
    analysis: Analysis,
    document: Document,
    attributions: readonly Attribution[],
    reading: Reading,
    addressees: readonly Head[],
  ) {
    this.#addressees = addressees;
    this.#told = new Set(addressees.flatMap((head) => (head.type === "name" ? [head.name] : [])));
    this.#analysis = analysis;
    this.#document = document;
    this.#attributions = attributions;
    this.#reading = reading;
    this.#labels = readLabels(document);
    const labelled = [...this.#labels.values()].flatMap((label) => ("name" in label ? [label.name] : []));
    this.#register = new Register(analysis.text, reading, labelled);
    this.#described = new Described(analysis.text, reading, this.#register);
    this.#found = attributions.map(() => null);
    this.#heads = attributions.map(({ rule, source }) =>
      rule === rules.turn ? null : headOf(reading, source),
    );
    this.#inContent = coverage(
      attributions.filter(({ rule }) => rule !== rules.turn).flatMap(({ content }) => content),
    );
  }

  /** What each attribution's source comes down to, in the order of the attributions. */
  resolve(): Resolution[] {
    this.#turns();
    for (const event of this.#events()) {
      if (event.type === "name") this.#name(event.name);
      else if (event.type === "post") this.#post(event.word);
      else if (event.type === "pronoun") this.#pronoun(event.word, event.sources);
      else this.#phrase(event.head, event.sources);
    }
    this.#continued();
    const byId = new Map(this.#attributions.map(({ id }, index) => [id, index]));
    return this.#attributions.map((_, index) => this.#settled(index, byId));
  }

  /** The bearer of the name at this index into the reading's names, once resolved. */
  bearer(name: number): Entity | null {
    return this.#links.get(name) ?? null;
  }

  /** The one that an addressee's words mean, once resolved. */
  meant(head: Head): Entity | null {
    return head.type === "name" ? this.bearer(head.name) : (this.#meant.get(head) ?? null);
  }

  #events(): Event[] {
    const { words, names } = this.#reading;
    const events: Event[] = names.map((name, index) => ({
      at: name.start,
      order: 0,
      type: "name",
      name: index,
    }));
    const standIns = new Map<number, number[]>();
    words.forEach((word, index) => {
      if (word.quotation >= 0) return;
      if (personal.test(word.norm)) standIns.set(index, []);
      else if (this.#isPost(index)) events.push({ at: word.start, order: 2, type: "post", word: index });
    });
    this.#heads.forEach((head, index) => {
      if (head?.type === "pronoun" && !firstPerson.test(words[head.word]?.norm ?? ""))
        standIns.set(head.word, [...(standIns.get(head.word) ?? []), index]);
      else if (head?.type === "noun" || head?.type === "several")
        events.push({ at: head.at, order: 1, type: "phrase", head, sources: [index] });
    });
    for (const head of this.#addressees)
      if (head.type === "noun" || head.type === "several")
        events.push({ at: head.at, order: 1, type: "phrase", head, sources: [] });
    for (const [word, sources] of standIns)
      events.push({ at: words[word]?.start ?? 0, order: 0, type: "pronoun", word, sources });
    return events.sort((a, b) => a.at - b.at || a.order - b.order);
  }

  // Names

  readonly #namedSources = () => {
    const sources = new Map<number, number[]>();
    this.#heads.forEach((head, index) => {
      if (head?.type === "name") sources.set(head.name, [...(sources.get(head.name) ?? []), index]);
    });
    return sources;
  };
  #sourcesOfNames: Map<number, number[]> | null = null;
  #namesOfSources: Set<string> | null = null;

  #name(index: number): void {
    const name = this.#reading.names[index] as Name;
    this.#sourcesOfNames ??= this.#namedSources();
    const sources = this.#sourcesOfNames.get(index) ?? [];
    this.#namesOfSources ??= new Set(
      [...this.#sourcesOfNames.keys()].map((source) => keyOf(this.#reading.names[source] as Name)),
    );
    const found = this.#register.link(
      name,
      sources.length > 0 || this.#namesOfSources.has(keyOf(name)) || this.#told.has(index),
    );
    const mention = mentionOf(name);
    for (const source of sources) {
      if (found === null)
        this.#set(source, null, "unknown", `“${this.#slice(mention.span)}” fits several people`);
      else this.#set(source, found.entity, found.sure, this.#chain(mention, found.entity));
    }
    if (found === null) return;
    this.#links.set(index, found.entity);
    const form = this.#slice(mention.span);
    found.entity.forms.add(form);
    // A name known from a label in capitals only is shown as the text writes it.
    if (found.entity.name !== form && found.entity.name === form.toUpperCase()) found.entity.name = form;
    this.#mention(found.entity, mention, this.#weight(name, sources.length > 0));
  }

  #weight(name: Name, source: boolean): number {
    if (source) return 3;
    const { words } = this.#reading;
    const after = words[name.last];
    const modifies =
      after !== undefined && after.sentence === name.sentence && /^(?:NOUN|PART)$/.test(after.pos);
    if (name.kind === "place" || modifies || name.headline) return 0;
    if (this.#inContent(name.start)) return 0.5;
    const before = words[name.first - 1];
    return before === undefined ||
      before.sentence !== name.sentence ||
      after?.pos === "VERB" ||
      after?.pos === "AUX"
      ? 2
      : 1;
  }

  #mention(entity: Entity, mention: Mention, weight: number): void {
    this.entities.add(entity);
    entity.mentions.push(mention);
    entity.latest = mention;
    this.#remember(entity, mention.sentence, weight);
  }

  #remember(entity: Entity, sentence: number, weight: number): void {
    (entity.kind === "person" || entity.kind === "author" ? this.#people : this.#bodies).mention(
      entity,
      sentence,
      weight,
    );
  }

  // Pronouns

  #pronoun(index: number, sources: readonly number[]): void {
    const word = this.#reading.words[index];
    if (word === undefined) return;
    const mention: Mention = { span: [word.start, word.end], sentence: word.sentence };
    const best = this.#antecedent(index, word.norm, word.sentence);
    if (best === null) {
      for (const source of sources)
        this.#set(source, null, "unknown", `“${word.text}”: nobody near whom it could mean`);
      return;
    }
    const gender = genderOf(word.norm);
    if (gender !== null) best.entity.leaning ??= gender;
    for (const source of sources) this.#set(source, best.entity, "likely", this.#chain(mention, best.entity));
    if (sources.length > 0) best.entity.mentions.push(mention);
    best.entity.latest = mention;
    this.#remember(best.entity, word.sentence, sources.length > 0 ? 3 : 2);
  }

  #antecedent(index: number, norm: string, sentence: number): { entity: Entity; alone: boolean } | null {
    const gender = genderOf(norm);
    if (gender !== null) return this.#people.best(sentence, (entity) => couldBe(entity, gender));
    if (norm === "who" || norm === "which" || norm === "that" || norm === "whom") {
      const entity = this.#described.before(index, (name) => this.bearer(name));
      if (entity !== null) this.entities.add(entity);
      return entity === null ? null : { entity, alone: false };
    }
    if (/^(?:they|them|their|themselves)$/.test(norm))
      return this.#bodies.best(
        sentence,
        (entity) => entity.kind !== "document" && (entity.plural || entity.kind === "organization"),
      );
    if (norm === "it" || norm === "its") return this.#bodies.best(sentence, (entity) => !entity.plural);
    return null;
  }

  // Described sources

  #phrase(head: Head & { type: "noun" | "several" }, sources: readonly number[]): void {
    const found = this.#described.resolve(head);
    const { words } = this.#reading;
    const first = words[head.first];
    const last = words[head.type === "noun" ? head.head : head.last - 1];
    if (first === undefined || last === undefined) return;
    const mention: Mention = { span: [first.start, last.end], sentence: first.sentence };
    for (const source of sources) {
      if (found === null)
        this.#set(
          source,
          null,
          "unknown",
          `“${this.#slice(mention.span)}” fits several people, or none named`,
        );
      else this.#set(source, found.entity, found.sure, this.#chain(mention, found.entity));
    }
    if (found === null) return;
    this.#meant.set(head, found.entity);
    this.#mention(found.entity, mention, sources.length > 0 ? 3 : 0);
  }

  /** “the mayor” where it is no source. */
  #isPost(index: number): boolean {
    const { words, nameAt } = this.#reading;
    const after = words[index + 1];
    return (
      nameAt[index] === -1 &&
      words[index - 1]?.norm === "the" &&
      postOf(words[index]?.norm ?? "") !== null &&
      !(
        after !== undefined &&
        (/^(?:NOUN|PROPN)$/.test(after.pos) || after.norm === "'s" || after.norm === "of")
      )
    );
  }

  #post(index: number): void {
    const { words } = this.#reading;
    const [article, word] = [words[index - 1], words[index]];
    if (article === undefined || word === undefined) return;
    const entity = this.#described.holderOf(postOf(word.norm) ?? "", null, word.sentence);
    if (entity === null || entity.mentions.at(-1)?.span[1] === word.end) return;
    const before = words[index - 2];
    const subject =
      before === undefined ||
      before.sentence !== word.sentence ||
      /^(?:VERB|AUX)$/.test(words[index + 1]?.pos ?? "");
    const weight = this.#inContent(word.start) ? 0.5 : subject ? 2 : 1;
    this.#mention(entity, { span: [article.start, word.end], sentence: word.sentence }, weight);
  }

  // Turns, the first person, quotations carried on

  #turns(): void {
    const { turns } = this.#analysis;
    this.#attributions.forEach(({ rule, content }, index) => {
      if (rule !== rules.turn) return;
      const turn = turns[firstAfter(turns, content[0]?.[0] ?? 0, (item) => item.start) - 1];
      const written = turn?.speaker ?? null;
      const label = written === null ? undefined : this.#labels.get(written);
      if (turn === undefined || label === undefined) {
        this.#set(index, null, "unknown", "the turn has no label");
        return;
      }
      const span: Span = turn.label ?? [turn.start, turn.start];
      const sentence = firstAfter(this.#analysis.sentences, turn.start, (item) => item.start) - 1;
      const mention: Mention = { span, sentence: Math.max(0, sentence) };
      const found =
        "name" in label
          ? this.#register.link(label.name, true)
          : { entity: this.#described.role(label.role, mention), sure: "sure" as const };
      if (found === null) {
        this.#set(index, null, "unknown", `the label “${written}” fits several people`);
        return;
      }
      this.entities.add(found.entity);
      if (span[0] < span[1]) found.entity.mentions.push(mention);
      if ("name" in label) found.entity.forms.add(label.name.parts.join(" "));
      this.#set(
        index,
        found.entity,
        found.sure,
        `label “${written}”${this.#named(found.entity, written ?? "")}`,
      );
    });
  }

  /** A quotation that carries on from the paragraph before, without a source of its own, has the same speaker. */
  #continued(): void {
    const { quotations } = this.#analysis;
    const speakerOf = new Map<number, number>();
    const quotationAt = (at: number): number => {
      const index = firstAfter(quotations, at, (quotation) => quotation.start) - 1;
      return at < (quotations[index]?.end ?? 0) ? index : -1;
    };
    this.#attributions.forEach(({ source, content, rule }, index) => {
      if (rule === rules.turn) return;
      const opening = quotationAt(content[0]?.[0] ?? 0);
      const before = speakerOf.get(quotations[opening]?.continues ?? Number.NaN);
      if (source.length === 0 && before !== undefined) this.#found[index] = this.#found[before] ?? null;
      for (const [start] of content) speakerOf.set(quotationAt(start), index);
    });
  }

  #settled(index: number, byId: ReadonlyMap<string, number>): Resolution {
    const seen = new Set<number>();
    let at = index;
    let word = "";
    for (;;) {
      const found = this.#found[at];
      if (found !== null && found !== undefined) {
        if (at === index) return found;
        return {
          ...found,
          sure: found.entity === null ? "unknown" : word === "I" ? found.sure : "likely",
          ground: `“${word}” inside the words of ${found.entity?.name ?? "somebody unknown"}: ${found.ground}`,
        };
      }
      const head = this.#heads[at] ?? null;
      const attribution = this.#attributions[at];
      if (attribution === undefined || head === null)
        return unknown(
          attribution?.source.length === 0
            ? "the text names no source"
            : "the source is no name and no description",
        );
      const pronoun = head.type === "pronoun" ? this.#reading.words[head.word] : undefined;
      if (pronoun === undefined || !firstPerson.test(pronoun.norm))
        return unknown(
          `“${this.#reading.words[head.type === "pronoun" ? head.word : 0]?.text ?? ""}” stands for nobody the text names`,
        );
      word ||= pronoun.norm === "i" ? "I" : pronoun.text;
      const outer = byId.get(attribution.within ?? "");
      if (outer !== undefined && !seen.has(outer)) {
        seen.add(outer);
        at = outer;
        continue;
      }
      if (pronoun.quotation >= 0 || this.#analysis.turns.length > 0)
        return unknown(`“${word}”: whose words these are is not known`);
      const author = this.#authorEntity(pronoun.start);
      author.mentions.push({ span: [pronoun.start, pronoun.end], sentence: pronoun.sentence });
      this.entities.add(author);
      return {
        entity: author,
        sure: word === "I" ? "sure" : "likely",
        ground: `“${word}” outside quotations -> the author`,
      };
    }
  }

  #authorEntity(at: number): Entity {
    const name = this.#document.authors[0] ?? "the author";
    this.#author ??= newEntity("author", name, [], { span: [at, at], sentence: 0 });
    return this.#author;
  }

  // Grounds

  #set(index: number, entity: Entity | null, sure: Statement["sure"], ground: string): void {
    this.#found[index] = { entity, sure, ground };
  }

  #slice(span: Span): string {
    return this.#analysis.text.slice(...span).replace(/\s+/g, " ");
  }

  /** “he” -> Reyes (paragraph 3) -> Tomas Reyes, councillor (paragraph 1) */
  #chain(mention: Mention, { name, parts, posts, latest, fullest }: Entity): string {
    const form = this.#slice(mention.span);
    const [post] = parts.length > 0 ? posts : [];
    const full = `${name}${post === undefined ? "" : `, ${post.title}`} (paragraph ${this.#paragraph(fullest)})`;
    if (mention === fullest || bare(form) === bare(name)) return full;
    const between = latest === null || latest === fullest ? "" : this.#slice(latest.span);
    const step =
      between === "" ||
      pronouns.has(between.toLowerCase()) ||
      [form, name].some((other) => bare(other) === bare(between))
        ? ""
        : ` -> ${between} (paragraph ${this.#paragraph(latest as Mention)})`;
    return `“${form}”${step} -> ${full}`;
  }

  #named(entity: Entity, written: string): string {
    return written.includes(entity.name) ? "" : ` -> ${entity.name}`;
  }

  #paragraph({ sentence }: Mention): number {
    return (this.#analysis.sentences[sentence]?.paragraph ?? 0) + 1;
  }
}

const unknown = (ground: string): Resolution => ({ entity: null, sure: "unknown", ground });

const bare = (form: string) => form.toLowerCase().replace(/^(?:the|a|an) /, "");

const keyOf = (name: Name) => name.parts.map(fold).join(" ");

/** Answers whether a place lies in one of the spans. */
function coverage(spans: readonly Span[]): (at: number) => boolean {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  const merged: Span[] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return (at) => {
    const span = merged[firstAfter(merged, at, (item) => item[0]) - 1];
    return span !== undefined && at < span[1];
  };
}

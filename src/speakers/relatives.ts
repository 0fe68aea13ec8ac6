/** Step 4d: whom “who”, “which” and “that” stand for: the name or the noun phrase before them. */
import { phraseBack } from "./appositions.ts";
import type { Entity } from "./entity.ts";
import { canSpeak, kindOfNoun } from "./lexicon/nouns.ts";
import { postOf } from "./lexicon/posts.ts";
import { others } from "./lexicon/words.ts";
import type { Name } from "./names.ts";
import type { Found } from "./namesakes.ts";
import { type Head, pronouns, type Reading, stopsAt } from "./source.ts";
import type { Word } from "./words.ts";

export class Relatives {
  readonly #reading: Reading;
  readonly #bearer: (name: number) => Entity | null;
  readonly #resolve: (head: Head & { type: "noun" }) => Found | null;

  /** `bearer` is whose a name is, `resolve` whom a described phrase means. */
  constructor(
    reading: Reading,
    bearer: (name: number) => Entity | null,
    resolve: (head: Head & { type: "noun" }) => Found | null,
  ) {
    this.#reading = reading;
    this.#bearer = bearer;
    this.#resolve = resolve;
  }

  /** Whom a “who” or “which” at `index` stands for: the name or the noun phrase before it. */
  before(index: number): Entity | null {
    const { words, nameAt, names } = this.#reading;
    const isThing = words[index]?.norm === "which" || words[index]?.norm === "that";
    const sentence = words[index]?.sentence ?? -1;
    let last = index - 1;
    // “those who came and who left”: what the first of them stands for.
    if (/^(?:and|or|but)$/.test(words[last]?.norm ?? "")) {
      const earlier = this.#relativeBefore(last, sentence);
      if (earlier !== null) return this.before(earlier);
    }
    if (words[last]?.norm === "of" && others.test(words[last - 1]?.norm ?? "")) last -= 2;
    if (dash.test(words[last]?.text ?? "")) last = this.#beforeAside(last, sentence);
    while (/^(?:[,(—–]|-+)$/.test(words[last]?.text ?? "")) last--;
    for (let step = 0; step < deepest; step++) {
      const word = words[last];
      if (word === undefined || word.sentence !== sentence || pronouns.has(word.norm)) return null;
      const named = nameAt[last] ?? -1;
      const entity = named >= 0 ? this.#bearer(named) : null;
      if (entity !== null && (isThing || entity.kind === "person")) return entity;
      // “Those who stayed” are nobody else.
      if (/^(?:those|anyone|everyone|everybody|anybody|someone|somebody)$/.test(word.norm) && !isThing)
        return this.#meant(last, last);
      const phrase = phraseBack(this.#reading, last, sentence);
      if (phrase === null || (named < 0 && stopsAt(this.#reading, last))) return null;
      const first = phrase.article ? phrase.first - 1 : phrase.first;
      // “Tomas Reyes, a councillor who”, “Tomas Reyes of Harwick, a councillor who”
      if (words[first - 1]?.text === "," && (nameAt[first - 2] ?? -1) >= 0) {
        const beside = this.#beside(first - 2);
        if (beside !== null || !isPlace(names[named])) return beside;
        // “from Millbrook, Northmark, who”
        last = first - 2;
        continue;
      }
      // “Tomas Reyes this year, who”
      if (time.test(word.norm) && !isThing) {
        last = first - 1;
        continue;
      }
      const leads = words[first - 1]?.norm ?? "";
      const { kind, plural } = kindOfNoun(word.norm);
      const isPerson =
        (named < 0 || (entity === null && word.pos === "NOUN")) &&
        (postOf(word.norm) !== null ||
          kind === "person" ||
          (kind === "group" && plural && canSpeak(word.norm)));
      // “Two aides to the mayor who asked”: the aides or the mayor?
      const whose = words[first - 2];
      if (
        !isThing &&
        isPerson &&
        /^(?:of|to|for)$/.test(leads) &&
        isSomebody(whose) &&
        !amount.test(whose?.norm ?? "")
      )
        return null;
      // “Voters across the country who” are the voters.
      // “A tweet from a reporter that” is the tweet.
      if (isThing === isPerson && joining.test(leads)) {
        last = first - 2;
        continue;
      }
      if (named >= 0 && (entity !== null || word.pos !== "NOUN")) return entity;
      return word.pos === "NOUN" || word.pos === "PROPN" ? this.#meant(first, last) : null;
    }
    return null;
  }

  /** The person whose name ends at a word, or stands before the place that it is of. */
  #beside(at: number): Entity | null {
    const { words, nameAt, names } = this.#reading;
    const name = nameAt[at] ?? -1;
    const entity = name >= 0 ? this.#bearer(name) : null;
    const first = names[name]?.first ?? 0;
    if (entity?.kind === "person" || !/^(?:of|from|in)$/.test(words[first - 1]?.norm ?? "")) return entity;
    const before = nameAt[first - 2] ?? -1;
    return before >= 0 ? this.#bearer(before) : entity;
  }

  #meant(first: number, head: number): Entity | null {
    const at = this.#reading.words[head]?.start ?? 0;
    return this.#resolve({ type: "noun", first, head, last: head + 1, at })?.entity ?? null;
  }

  /** The last “who” or “which” of the sentence before the word at `at`. */
  #relativeBefore(at: number, sentence: number): number | null {
    const { words } = this.#reading;
    for (let index = at - 1; index > at - longestAside && words[index]?.sentence === sentence; index--)
      if (/^(?:who|which|that)$/.test(words[index]?.norm ?? "") && words[index - 1]?.norm !== "and")
        return index;
    return null;
  }

  /** Where what a dash at `at` ends was put in: the word of the dash that opens it; `at` where none does. */
  #beforeAside(at: number, sentence: number): number {
    const { words } = this.#reading;
    for (let index = at - 1; index > at - longestAside && words[index]?.sentence === sentence; index--)
      if (dash.test(words[index]?.text ?? "")) return index;
    return at;
  }
}

const isSomebody = (word: Word | undefined) =>
  word !== undefined &&
  (postOf(word.norm) !== null || kindOfNoun(word.norm).kind === "person" || canSpeak(word.norm));
const isPlace = (name: Name | undefined) => name?.kind === "place" || name?.kind === "single";
const time = /^(?:year|week|month|night|morning|today|yesterday|\w+day)$/;
const dash = /^(?:[—–]|--?)$/;
const longestAside = 25;
const deepest = 4;
/** “A number of voters who” are voters. */
const amount =
  /^(?:number|lot|lots|chunk|majority|minority|group|handful|couple|share|series|dozens|scores|hundreds|thousands|millions|percent|third|half|quarter|most|many|some|few|several|all|none|kind|sort|type|rest|bulk)$/;
const joining = /^(?:of|in|at|from|across|around|throughout|on|near|to|for)$/;

/**
 * Step 4d: “he” or “she”, as far as the text itself tells. Where a pronoun has one person only to mean, it tells of
 * that person; what most of such pronouns say holds for the others. No name says anything by itself.
 */
import type { Entity } from "./entity.ts";
import { genderOfNoun } from "./lexicon/gendered.ts";
import type { Gender } from "./lexicon/titles.ts";
import type { Name } from "./names.ts";
import { genderOf } from "./recent.ts";
import type { Reading } from "./source.ts";

/** A pronoun in the sentence of its only candidate counts double. */
const near = 2;
const far = 1;
/** So much must speak for one and against the other. */
const least = 2;
const share = 0.75;

/** Sets the leaning of everyone of whom the pronouns tell. */
export function lean({ words, names, nameAt }: Reading, bearer: (name: Name) => Entity | null): void {
  const votes = new Map<Entity, Record<Gender, number>>();
  let sentence = -1;
  let here = new Set<Entity>();
  let before = new Set<Entity>();
  // Whom the sentence describes by a noun that the pronoun could stand for as well.
  let described = new Set<Gender>();
  words.forEach((word, index) => {
    if (word.sentence !== sentence) {
      if (here.size > 0 || word.quotation < 0) before = here;
      here = new Set();
      described = new Set();
      sentence = word.sentence;
    }
    const name = names[nameAt[index] ?? -1];
    if (name !== undefined && name.first === index && !name.headline && word.quotation < 0) {
      const entity = bearer(name);
      if (entity?.kind === "person") here.add(entity);
    }
    const noun = genderOfNoun(word.norm);
    if (noun !== null) described.add(noun);
    const gender = word.quotation < 0 && nameAt[index] === -1 ? genderOf(word.norm) : null;
    const [only, other] = here.size > 0 ? here : before;
    if (gender === null || only === undefined || other !== undefined || described.has(gender)) return;
    const count = votes.get(only) ?? { m: 0, f: 0 };
    votes.set(only, count);
    count[gender] += here.size > 0 ? near : far;
  });
  for (const [entity, { m, f }] of votes)
    if (Math.max(m, f) >= least && Math.max(m, f) >= (m + f) * share) entity.leaning = m > f ? "m" : "f";
}

/** Who was spoken of last: the few candidates that a pronoun can mean. */
import type { Entity } from "./entity.ts";
import type { Gender } from "./lexicon/titles.ts";

interface Candidate {
  entity: Entity;
  sentence: number;
  /** How much the place in its sentence makes it what the text is about. */
  weight: number;
}

/** A pronoun reaches back over this many sentences. */
const reach = 4;
const kept = 12;

export class Recent {
  #candidates: Candidate[] = [];

  /** `weight`: 3 for who spoke, 2 for the subject of a sentence, 1 for others, 0 where only an owner is named. */
  mention(entity: Entity, sentence: number, weight: number): void {
    const known = this.#candidates.find(
      (candidate) => candidate.entity === entity && candidate.sentence === sentence,
    );
    if (known !== undefined) {
      known.weight = Math.max(known.weight, weight);
      return;
    }
    this.#candidates.push({ entity, sentence, weight });
    if (this.#candidates.length > kept) this.#candidates.shift();
  }

  /**
   * The one that fits best within reach; null where none does, or two do alike. One of whom it is `known` that it
   * fits goes before one of whom nothing is known.
   */
  best(
    sentence: number,
    fits: (entity: Entity) => boolean,
    known: (entity: Entity) => boolean = () => false,
  ): Entity | null {
    const scores = new Map<Entity, number>();
    this.#candidates.forEach((candidate, order) => {
      const back = sentence - candidate.sentence;
      if (back < 0 || back > reach || !fits(candidate.entity)) return;
      const score = candidate.weight * 2 - back * 2.5 + order * 0.01 + (known(candidate.entity) ? 2 : 0);
      scores.set(candidate.entity, Math.max(score, scores.get(candidate.entity) ?? Number.NEGATIVE_INFINITY));
    });
    const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
    if (first === undefined) return null;
    if (second !== undefined && first[1] - second[1] < 0.5 && first[0].gender === null) return null;
    return first[0];
  }
}

export const genderOf = (pronoun: string): Gender | null =>
  /^(?:he|him|his|himself)$/.test(pronoun) ? "m" : /^(?:she|her|hers|herself)$/.test(pronoun) ? "f" : null;

export const isKnownAs = ({ gender, leaning }: Entity, asked: Gender): boolean =>
  (gender ?? leaning) === asked;

export const couldBe = (entity: Entity, gender: Gender): boolean =>
  entity.kind === "person" && (entity.gender ?? entity.leaning ?? gender) === gender;

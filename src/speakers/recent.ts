/** Who was spoken of last: the few candidates that a pronoun can mean. */
import type { Entity } from "./entity.ts";
import type { Gender } from "./lexicon/titles.ts";

interface Candidate {
  entity: Entity;
  beat: number;
  /** How much the place in its sentence makes it what the text is about. */
  weight: number;
}

/** A pronoun reaches back over this many beats; further to one of whom it is known that it fits. */
const reach = 4;
const farthest = 8;
const kept = 16;
/** Being named often counts for no more than this. */
const topical = 1.5;

export class Recent {
  #candidates: Candidate[] = [];

  /** `weight`: 3 for who spoke, 2 for the subject of a sentence, 1 for others, 0 where only an owner is named. */
  mention(entity: Entity, beat: number, weight: number): void {
    const at = this.#candidates.findIndex(
      (candidate) => candidate.entity === entity && candidate.beat === beat,
    );
    const [known] = at < 0 ? [] : this.#candidates.splice(at, 1);
    this.#candidates.push({ entity, beat, weight: Math.max(weight, known?.weight ?? 0) });
    if (this.#candidates.length > kept) this.#candidates.shift();
  }

  /** Those within reach, each with how much the text is about it now. */
  standing(beat: number): { entity: Entity; back: number; score: number }[] {
    const best = new Map<Entity, { entity: Entity; back: number; score: number }>();
    this.#candidates.forEach((candidate, order) => {
      const back = beat - candidate.beat;
      if (back < 0 || back > farthest) return;
      const { entity } = candidate;
      const score = scoreOf(candidate, back, order * 0.01);
      if (score > (best.get(entity)?.score ?? Number.NEGATIVE_INFINITY))
        best.set(entity, { entity, back, score });
    });
    return [...best.values()];
  }

  /**
   * The one that fits best within reach; null where none does, or two do alike. One of whom it is `known` that it
   * fits goes before one of whom nothing is known. `nearness` is how much each place in the order of the text counts;
   * `named` are the surnames in the words that the one meant says, who would seldom name oneself.
   */
  best(
    beat: number,
    fits: (entity: Entity) => boolean,
    known: (entity: Entity) => boolean = () => false,
    nearness = 0.01,
    named: ReadonlySet<string> = new Set(),
  ): Entity | null {
    const scores = new Map<Entity, number>();
    const beats = new Map<Entity, number>();
    this.#candidates.forEach((candidate, order) => {
      const back = beat - candidate.beat;
      if (back < 0 || back > farthest || !fits(candidate.entity)) return;
      const isKnown = known(candidate.entity);
      if (back > reach && !isKnown) return;
      const score =
        scoreOf(candidate, back, order * nearness) +
        (isKnown ? 2.5 : 0) -
        (isNamed(candidate.entity, named) ? othersName : 0);
      beats.set(candidate.entity, candidate.beat);
      scores.set(candidate.entity, Math.max(score, scores.get(candidate.entity) ?? Number.NEGATIVE_INFINITY));
    });
    const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
    if (first === undefined) return null;
    const isClose =
      second !== undefined && first[1] - second[1] < 0.5 && beats.get(first[0]) === beats.get(second[0]);
    const isPreferred = second !== undefined && known(first[0]) && !known(second[0]);
    if (isClose && !isPreferred && (first[0].gender ?? first[0].leaning) === null) return null;
    return first[0];
  }
}

/** Whoever says a name speaks of another. */
export const othersName = 5;
export const isNamed = ({ parts }: Entity, named: ReadonlySet<string>): boolean =>
  named.has(parts.at(-1) ?? "");

const scoreOf = ({ entity, weight }: Candidate, back: number, nearness: number) =>
  weight * 2 - back * 3 + nearness + Math.min(topical, Math.log2(1 + entity.mentions.length) * 0.3);

export const genderOf = (pronoun: string): Gender | null =>
  /^(?:he|him|his|himself)$/.test(pronoun) ? "m" : /^(?:she|her|hers|herself)$/.test(pronoun) ? "f" : null;

export const isKnownAs = ({ gender, leaning }: Entity, asked: Gender): boolean =>
  (gender ?? leaning) === asked;

export const couldBe = (entity: Entity, gender: Gender): boolean =>
  entity.kind === "person" && (entity.gender ?? entity.leaning ?? gender) === gender;

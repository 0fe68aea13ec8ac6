/**
 * Step 4f: “I” and “we” are whoever's words they stand in, the one quoted, the turn's speaker, else the author;
 * “you” is whom they are said to.
 */
import type { Attribution, Document } from "../record.ts";
import type { Analysis } from "../text/analysis.ts";
import { firstAfter } from "../text/span.ts";
import { type Entity, newEntity } from "./entity.ts";
import { firstPerson, secondPerson } from "./events.ts";
import { type Resolution, unknown } from "./grounds.ts";
import type { Head, Reading } from "./source.ts";

const third = /^(?:he|she|him|her|his)$/;
/** Quotations within quotations are followed so many steps out. */
const deepest = 6;

/** `found` with every gap filled: by the first or second person, by the quotation it carries on, or with why it is unknown. */
export function fillGaps(
  analysis: Analysis,
  document: Document,
  attributions: readonly Attribution[],
  reading: Reading,
  heads: readonly (Head | null)[],
  found: readonly (Resolution | null)[],
  addressed: (attribution: number) => Entity | null,
): Resolution[] {
  const known = carryOn(analysis, attributions, found);
  const byId = new Map(attributions.map(({ id }, index) => [id, index]));
  const author = authorOf(document);
  const wordOf = (index: number) => {
    const head = heads[index];
    return head?.type === "pronoun" ? reading.words[head.word] : undefined;
  };

  const speaks = (index: number, depth: number): Resolution => {
    const resolution = known[index];
    const attribution = attributions[index];
    const word = wordOf(index);
    if (resolution != null) {
      const outer = byId.get(attribution?.within ?? "");
      const quoted = outer !== undefined && attributions[outer]?.kind === "direct" && depth < deepest;
      if (!quoted || word === undefined || !third.test(word.norm)) return resolution;
      const { entity } = speaks(outer, depth + 1);
      if (entity === null || entity !== resolution.entity) return resolution;
      // Who is quoted says “I” of oneself, so “he” in these words is another.
      entity.mentions = entity.mentions.filter(({ span }) => span[0] !== word.start);
      return unknown(`“${word.text}” in the words of the only one near whom it could mean`);
    }
    if (attribution === undefined || attribution.source.length === 0)
      return unknown("the text names no source");
    if (word !== undefined && secondPerson.test(word.norm)) {
      const outer = byId.get(attribution.within ?? "");
      const entity = outer === undefined ? null : addressed(outer);
      if (entity === null) return unknown(`“${word.text}”: to whom these words are said is not known`);
      return { entity, sure: "likely", ground: `“${word.text}” in words to ${entity.name}` };
    }
    if (word === undefined || !firstPerson.test(word.norm))
      return unknown("the source is no name and no description");
    const certainty = word.norm === "i" ? "sure" : "likely";
    const outer = byId.get(attribution.within ?? "");
    if (outer !== undefined && depth < deepest) {
      const { entity, ...rest } = speaks(outer, depth + 1);
      if (entity === null) return unknown(`“${word.text}” inside words of somebody unknown`);
      return {
        entity,
        sure: certainty === "sure" ? rest.sure : certainty,
        ground: `“${word.text}” inside words of ${rest.ground}`,
      };
    }
    if (word.quotation >= 0 || analysis.turns.length > 0)
      return unknown(`“${word.text}”: whose words these are is not known`);
    const entity = author();
    // Without a byline it may be a letter, a speech, anybody's words.
    const sure = document.authors.length > 0 ? certainty : "likely";
    entity.mentions.push({ span: [word.start, word.end], sentence: word.sentence });
    return { entity, sure, ground: `“${word.text}” outside quotations -> the author` };
  };
  return attributions.map((_, index) => speaks(index, 0));
}

function authorOf({ authors }: Document): () => Entity {
  let author: Entity | null = null;
  return () => {
    author ??= newEntity("author", authors[0] ?? "the author", [], { span: [0, 0], sentence: 0 });
    return author;
  };
}

/** A quotation that carries on from the paragraph before, without a source of its own, has the same speaker. */
function carryOn(
  { quotations }: Analysis,
  attributions: readonly Attribution[],
  found: readonly (Resolution | null)[],
): (Resolution | null)[] {
  const known = [...found];
  const holder = new Map<number, number>();
  const quotationAt = (at: number): number => {
    const index = firstAfter(quotations, at, (quotation) => quotation.start) - 1;
    return at < (quotations[index]?.end ?? 0) ? index : -1;
  };
  attributions.forEach(({ source, content }, index) => {
    const before = quotations[quotationAt(content[0]?.[0] ?? 0)]?.continues;
    const carried = before == null ? undefined : holder.get(before);
    if (source.length === 0 && known[index] === null && carried !== undefined)
      known[index] = known[carried] ?? null;
    for (const [start] of content) holder.set(quotationAt(start), index);
  });
  return known;
}

/** Step 6d: “When Reyes called it late, Calder said …”, and a question with what the other says right after it. */
import { rules } from "../attribution/confidence.ts";
import type { Placed, Stage } from "./stage.ts";
import type { Proposed } from "./trust.ts";

export function askedLinks(stage: Stage): Proposed[] {
  const outer = stage.placed.filter(
    ({ attribution }) => attribution.within === null && attribution.rule !== rules.turn,
  );
  return outer.flatMap((first, i): Proposed[] => {
    const next = outer[i + 1];
    if (next === undefined || !first.spoken || !next.spoken || !areTwo(first, next)) return [];
    if ([first, next].some((one) => isNoParty(stage, one)) || !isToldAsSaid(stage, next)) return [];
    const proposed = { from: next, to: first, kind: "answers", cue: null } as const;
    if (isWhen(stage, first, next)) return [{ ...proposed, way: "when" }];
    return isAsked(stage, first) && next.sentence - first.sentence <= 1
      ? [{ ...proposed, way: "asked" }]
      : [];
  });
}

const areTwo = (a: Placed, b: Placed) =>
  a.statement.speaker !== null && b.statement.speaker !== null && a.statement.speaker !== b.statement.speaker;

/** A poll asks and is answered by nobody; a text's author tells of an exchange and is no part of it. */
const isNoParty = ({ kinds }: Stage, { statement }: Placed): boolean =>
  /^(?:document|author|group)$/.test(kinds.get(statement.speaker ?? "") ?? "");

/** “Describes what happens” after a question is no answer. */
const isToldAsSaid = ({ analysis: { text } }: Stage, { attribution: { kind, cue } }: Placed): boolean =>
  kind !== "indirect" || cue.some((span) => answering.test(text.slice(...span)));

const answering =
  /\b(?:said|says|saying|told|tells|replied|responded|answered|added|insisted|noted|argued|joked|denied|admitted|conceded|agreed|acknowledged|explained|maintained|declined|refused|suggested|predicted|promised|confirmed|called|quipped|pointed)\b/;

/** One sentence: “when” or “after” at its head, and the second statement after the comma. */
function isWhen({ analysis }: Stage, first: Placed, next: Placed): boolean {
  if (first.sentence !== next.sentence || isBare(first) || isBare(next)) return false;
  const sentence = analysis.sentences[first.sentence];
  const head = analysis.tokens[sentence?.tokens[0] ?? -1];
  if (head === undefined || !/^(?:when|after|once)$/.test(head.norm)) return false;
  const start = Math.min(next.attribution.source[0]?.[0] ?? next.place[0], next.place[0]);
  const end = first.attribution.content.at(-1)?.[1] ?? start;
  return end <= start && /^[\s”"’']{0,3},|,[\s”"’']{0,3}$/.test(analysis.text.slice(end - 1, start).trim());
}

/** “Denounced him”: nothing that was said. */
const isBare = ({ attribution: { content } }: Placed) =>
  (content.at(-1)?.[1] ?? 0) - (content[0]?.[0] ?? 0) < shortest;
const shortest = 12;

/** “Asked whether …” and “…?” asked Reyes; “asked her to come” asks for no answer. */
function isAsked({ analysis: { text } }: Stage, { attribution: { cue, content } }: Placed): boolean {
  const [start, end] = [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0];
  const question =
    /^(?:whether|if|how|why|what|when|where|who|which)\b/i.test(text.slice(start, start + 12)) ||
    /\?[”"’'\s]{0,3}$/.test(text.slice(Math.max(start, end - 8), end));
  return question && cue.some((span) => asking.test(text.slice(...span)));
}

const asking =
  /\b(?:asked|asks|asking|wondered|inquired|enquired|wanted to know|demanded to know|questioned)\b/;

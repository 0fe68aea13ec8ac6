import type { Queued } from "../../claims/queue.ts";
import type { Claim, OnRecord } from "../../record.ts";
import type { Span } from "../../text/span.ts";
import { groupBy } from "../group-by.ts";
import { howSaid } from "../phrases.ts";
import { readingInWords } from "../reasons.ts";
import { type Mark, segments } from "../segments.ts";
import { type Claimed, open, type Said, type View } from "../view.ts";
import { type Fact, factOfClaim, factOfStatement } from "./facts.ts";
import { isName, type Spotted, spot } from "./spotted.ts";

export const statuses = [
  "not started",
  "confirmed",
  "changed",
  "cannot confirm",
  "rests on reporter",
  "opinion",
  "cut",
] as const;
export type Status = (typeof statuses)[number];

/** One sentence of the document. What only a checker can know (sources, wording, replies) is left for the checker. */
export interface SheetRow {
  /** The sentence's id: it stays when the text is edited elsewhere. */
  line: string;
  /** From 1, in the order of the text. */
  n: number;
  text: string;
  /** The classes of the claims in it; empty where it holds none. */
  categories: Claim["class"][];
  facts: Fact[];
  /** Facts without an answer yet: all of them on a new sheet. */
  factsLeft: number;
  /** Who says it, how the words come to us and what found that: "Ines Calder (quoted; likely; read with confidence: …)". */
  said: string[];
  /** "opinion" where every claim in the line is one, else "not started". */
  status: Status;
  /** Its place in somebody's own queue, from 1; null where it has none. */
  priority: number | null;
}

type Part = { is: "said"; one: Said; span: Span } | { is: "fact"; fact: Fact };

/** Every sentence of the record exactly once, in the order of the text; `queue` gives the lines their priorities. */
export function sheetRows(record: OnRecord, queue: readonly Queued[] = []): SheetRow[] {
  const priorities = new Map(queue.map(({ claim }, i) => [claim.id, i + 1]));
  const view = open(record);
  const sentences = [...record.sentences].sort((a, b) => a.start - b.start);
  const parts = segments(
    sentences.map(({ start, end }): Span => [start, end]),
    partsOf(view),
  );
  const claims = groupBy(view.claims, ({ claim }) => claim.sentence);

  return sentences.map(({ id, start, end }, i) => {
    const text = view.text.slice(start, end);
    const inside = [...new Set(parts[i]?.flatMap(({ marks }) => marks))];
    const said = groupBy(
      inside.filter((part) => part.is === "said"),
      ({ one }) => one,
    );
    const words = ({ span }: { span: Span }) =>
      view.text.slice(Math.max(start, span[0]), Math.min(end, span[1])).trim();
    const mine = claims.get(id) ?? [];
    const facts = distinct([
      ...inside.flatMap((part) => (part.is === "fact" ? [part.fact] : [])),
      ...[...said].map(([one, pieces]) =>
        factOfStatement(one, pieces.map(words).filter(Boolean).join(" … ")),
      ),
      ...mine.map(factOfClaim).filter((fact) => fact !== null),
    ]);
    return {
      line: id,
      n: i + 1,
      text,
      categories: [...new Set(mine.map(({ claim }) => claim.class))],
      facts,
      factsLeft: facts.length,
      said: [...said.keys()].map(sourceOf),
      status: statusOf(mine),
      priority: firstOf(mine.flatMap(({ claim }) => priorities.get(claim.id) ?? [])),
    };
  });
}

/** What stands at a place of the text: statements, and the names, posts, places and dates in it. */
function partsOf({ text, said, record }: View): Mark<Part>[] {
  const known = [
    ...record.speakers.flatMap(({ mentions, posts }): Spotted[] => [
      ...mentions.filter((span) => isName(text, span)).map((span): Spotted => ({ type: "name", span })),
      ...posts.map(({ span }): Spotted => ({ type: "title", span })),
    ]),
    ...said.flatMap(({ statement: { place } }): Spotted[] =>
      place ? [{ type: "place", span: place.span }] : [],
    ),
  ];
  return [
    ...said.flatMap((one) =>
      one.attribution.content.map(
        (span): Mark<Part> => ({ spans: [span], value: { is: "said", one, span } }),
      ),
    ),
    ...spot(text, known).map(
      ({ type, span }): Mark<Part> => ({
        spans: [span],
        value: { is: "fact", fact: { types: [type], words: text.slice(...span) } },
      }),
    ),
  ];
}

function sourceOf(said: Said): string {
  const { speaker, source: words, statement } = said;
  const name = speaker?.name ?? (words === "" ? "speaker unknown" : `“${words}”, speaker unknown`);
  return `${name} (${howSaid(said)}${statement.sure === "likely" ? "; likely" : ""}; ${readingInWords(said)})`;
}

function distinct(facts: readonly Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [`${fact.types} ${fact.words}`, fact])).values()];
}

const firstOf = (priorities: readonly number[]): number | null =>
  priorities.length === 0 ? null : Math.min(...priorities);

const statusOf = (claims: readonly Claimed[]): Status =>
  claims.length > 0 && claims.every(({ claim }) => claim.class === "opinion") ? "opinion" : "not started";

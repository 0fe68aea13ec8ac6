/** Step 5: to whom, where and when, only where the text says so. */
import { rules } from "../attribution/confidence.ts";
import type { Attribution, Document, Speaker, Statement } from "../record.ts";
import type { Analysis } from "../text/analysis.ts";
import type { Span } from "../text/span.ts";
import { addresseeOf, mentionSpan } from "./addressee.ts";
import { clausesOf } from "./clauses.ts";
import { placeOf } from "./place.ts";
import { readingOf } from "./source.ts";
import { dayOfDocument, saidWhen } from "./time.ts";
import { endsAsking } from "./turns.ts";
import { vocatives } from "./vocatives.ts";

/** The statements with addressee, place and time filled in; what the text does not say stays null. */
export function situate(
  analysis: Analysis,
  document: Document,
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
  statements: readonly Statement[],
): Statement[] {
  const reading = readingOf(analysis, attributions);
  const clauses = clausesOf(analysis, attributions);
  const called = vocatives(reading, attributions);
  const byMention = new Map(
    speakers.flatMap(({ id, mentions }) => mentions.map((span): [string, string] => [keyOf(span), id])),
  );
  const answering = nextSpeakers(analysis, attributions, statements);
  return statements.map((statement, index) => {
    const attribution = attributions[index];
    const clause = clauses[index];
    if (attribution === undefined || clause === undefined) return statement;
    if (attribution.rule === rules.turn) {
      const name = called.get(index);
      const mentioned =
        name === undefined
          ? undefined
          : byMention.get(keyOf(mentionSpan(reading, { type: "name", name, at: 0 })));
      const addressee = mentioned ?? answering.get(index) ?? null;
      return { ...statement, addressee: unlessSelf(addressee, statement), said: dayOfDocument(document) };
    }
    const head = addresseeOf(reading, clause) ?? calledHead(called.get(index));
    const addressee = head === null ? null : (byMention.get(keyOf(mentionSpan(reading, head))) ?? null);
    return {
      ...statement,
      addressee: unlessSelf(addressee, statement),
      place: placeOf(analysis.text, reading, clause),
      said: saidWhen(analysis, document, clause),
    };
  });
}

const keyOf = ([start, end]: Span) => `${start}:${end}`;

const unlessSelf = (addressee: string | null, { speaker }: Statement) =>
  addressee === speaker ? null : addressee;

const calledHead = (name: number | undefined) =>
  name === undefined ? null : { type: "name" as const, name, at: 0 };

function nextSpeakers(
  analysis: Analysis,
  attributions: readonly Attribution[],
  statements: readonly Statement[],
): Map<number, string> {
  const asked = new Map<number, string>();
  let before: number | null = null;
  attributions.forEach((attribution, index) => {
    if (attribution.rule !== rules.turn) return;
    const speaker = statements[index]?.speaker ?? null;
    if (before !== null && speaker !== null) asked.set(before, speaker);
    before = endsAsking(analysis.text, attribution) ? index : null;
  });
  return asked;
}

/** Step 6b: in a debate or an interview, a turn answers the one before it. */
import { rules } from "../attribution/confidence.ts";
import type { Exchange } from "../record.ts";
import { replyOpening } from "./lexicon/words.ts";
import { link, type Placed, type Stage } from "./stage.ts";

export function turnLinks({ analysis, placed }: Stage): Exchange[] {
  const { text } = analysis;
  const turns = placed.filter(({ attribution }) => attribution.rule === rules.turn);
  const asks = askers(text, turns);
  const found: Exchange[] = [];
  turns.forEach((turn, i) => {
    const before = turns[i - 1];
    if (before === undefined || turn.statement.speaker === before.statement.speaker) return;
    const confidence = answers(text, turn, before, asks);
    if (confidence > 0) found.push(link(turn, before, "answers", null, confidence));
  });
  return found;
}

function answers(text: string, turn: Placed, before: Placed, asks: ReadonlySet<string>): number {
  // Without a speaker on either side nobody can tell that they are two.
  if (turn.statement.speaker === null || before.statement.speaker === null) return 0;
  if (isQuestion(text, before)) return 0.9;
  const isAddressed = turn.statement.addressee === before.statement.speaker;
  if (isAddressed && !isQuestion(text, turn)) return 0.8;
  if (replyOpening.test(openingOf(text, turn))) return 0.75;
  // What an interviewer says between questions is there to be answered; the interviewer's next question is not.
  return asks.has(before.statement.speaker) && !asks.has(turn.statement.speaker) ? 0.7 : 0;
}

/** Who asks in an interview of two: nearly all that one of them says ends in a question, and little of the other's. */
function askers(text: string, turns: readonly Placed[]): Set<string> {
  const asked = new Map<string, { questions: number; turns: number }>();
  for (const turn of turns) {
    const { speaker } = turn.statement;
    if (speaker === null) continue;
    const known = asked.get(speaker) ?? { questions: 0, turns: 0 };
    asked.set(speaker, known);
    known.turns++;
    if (isQuestion(text, turn)) known.questions++;
  }
  const share = ({ questions, turns: all }: { questions: number; turns: number }) => questions / all;
  if (asked.size !== 2) return new Set();
  return new Set([...asked].flatMap(([speaker, said]) => (share(said) >= 0.5 ? [speaker] : [])));
}

const isQuestion = (text: string, { attribution }: Placed): boolean => {
  const [start, end] = attribution.content.at(-1) ?? [0, 0];
  return /\?["”’')\]]*\s*$/.test(text.slice(Math.max(start, end - 40), end));
};

const openingOf = (text: string, { attribution }: Placed): string => {
  const [start, end] = attribution.content[0] ?? [0, 0];
  return text
    .slice(start, Math.min(end, start + 48))
    .replace(/^[\s.…–—-]+/, "")
    .replaceAll("’", "'");
};

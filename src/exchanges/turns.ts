/** Step 6b: in a debate or an interview, a turn answers the one before it. */
import { rules } from "../attribution/confidence.ts";
import type { Exchange } from "../record.ts";
import { replyOpening } from "./lexicon.ts";
import { link, type Placed, type Stage } from "./stage.ts";

export function turnLinks({ analysis, placed }: Stage): Exchange[] {
  const turns = placed.filter(({ attribution }) => attribution.rule === rules.turn);
  const found: Exchange[] = [];
  turns.forEach((turn, i) => {
    const before = turns[i - 1];
    if (before === undefined || turn.statement.speaker === before.statement.speaker) return;
    const confidence = answers(analysis.text, turn, before);
    if (confidence > 0) found.push(link(turn, before, "answers", null, confidence));
  });
  return found;
}

function answers(text: string, turn: Placed, before: Placed): number {
  // Without a speaker on either side nobody can tell that they are two.
  if (turn.statement.speaker === null || before.statement.speaker === null) return 0;
  const asked = last(text, before);
  if (/\?["”’')\]]*\s*$/.test(asked)) return 0.9;
  if (turn.statement.addressee === before.statement.speaker) return 0.8;
  const said = text.slice(turn.place[0], turn.place[1]);
  const opening = text.slice(...(turn.attribution.content[0] ?? [0, 0])).slice(0, 40);
  return said.length > 0 && replyOpening.test(opening) ? 0.75 : 0;
}

const last = (text: string, { attribution }: Placed) => {
  const [start, end] = attribution.content.at(-1) ?? [0, 0];
  return text.slice(Math.max(start, end - 40), end);
};

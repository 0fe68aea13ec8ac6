/** Finds the turns of a labelled transcript in a text of any format, and leaves every other text alone. */
import type { Block, Turn } from "../../record.ts";
import { trim } from "../../text/span.ts";
import { directionsIn } from "./directions.ts";
import { type LabelledLine, labelAt } from "./label.ts";

export interface Transcript {
  turns: Turn[];
  /** Labels, time stamps and notes: in the text, but not said. */
  blocks: Block[];
}

const fewestLabels = 3;
const leastShare = 0.3;
/** Title, place and names of those present may come first. */
const latestStart = 0.4;
const longestHead = 400;

const post =
  /^(?:the |mr|mrs|ms|miss|dr|sen|rep|gov|mayor|president|vice|secretary|minister|premier|chancellor|councill?or|council|senator|representative|governor|judge|justice|chair|commissioner|speaker|moderator|host|narrator|pope|king|queen|prince|sir|lord|lady|attorney|general|sheriff|chief)/i;

/** null where the text is no transcript: too few labels, none that recurs, or none near its start. */
export function transcriptIn(text: string): Transcript | null {
  const { lines: labelled, starts } = labelledLines(text);
  const lines = labelled.filter((line, i) => i > 0 || !isHeading(text, line));
  if (!isTranscript(text, lines, starts)) return null;
  const turns = lines.map((line, i): Turn => {
    const before = lines[i + 1];
    const [start, end] = trim(text, [
      line.words,
      before === undefined ? text.length : lineStart(text, before),
    ]);
    const time = line.time === null ? {} : { time: line.time.seconds };
    return { speaker: line.name, label: line.label, start, end: Math.max(start, end), ...time };
  });
  const first = lines[0] === undefined ? 0 : lineStart(text, lines[0]);
  const blocks = [
    ...lines.map(({ label: [start, end] }): Block => ({ kind: "label", start, end })),
    ...lines.flatMap(({ time }): Block[] =>
      time === null ? [] : [{ kind: "time", start: time.span[0], end: time.span[1] }],
    ),
  ];
  const taken = new Set(blocks.map(({ start }) => start));
  const notes = directionsIn(text, first, text.length).filter(({ start }) => !taken.has(start));
  return {
    turns: turns.filter(({ start, end }) => start < end),
    blocks: [...blocks, ...notes].sort((a, b) => a.start - b.start),
  };
}

/** “TOWN COUNCIL: CANDIDATES' DEBATE”: a first line all in capitals is the title. */
function isHeading(text: string, line: LabelledLine): boolean {
  const end = text.indexOf("\n", line.words);
  const words = text.slice(line.words, end < 0 ? text.length : end);
  return (
    text.slice(0, lineStart(text, line)).trim() === "" && /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words)
  );
}

const lineStart = (text: string, { label, time }: LabelledLine) =>
  text.lastIndexOf("\n", Math.min(label[0], time?.span[0] ?? label[0]) - 1) + 1;

function labelledLines(text: string): { lines: LabelledLine[]; starts: number } {
  const lines: LabelledLine[] = [];
  let starts = 0;
  let blankBefore = true;
  // Mail marks what it answers with `>`, and what that answered with `>>`.
  const isMail = /^>(?!>)/m.test(text);
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const blank = text.slice(start, end).trim() === "";
    if (!blank) {
      const line = labelAt(text, start, end);
      if (line !== null && (line.name !== null || !isMail)) lines.push(line);
      // What could be a turn: a labelled line, or a paragraph after an empty line.
      if (line !== null || blankBefore) starts++;
    }
    blankBefore = blank;
    start = end + 1;
  }
  return { lines, starts };
}

/** A transcript's labels recur, or are written in capitals; they begin early and are a good part of all paragraphs. */
function isTranscript(text: string, lines: readonly LabelledLine[], starts: number): boolean {
  const first = lines[0];
  if (first === undefined) return false;
  const times = new Map<string | null, number>();
  for (const { name } of lines) times.set(name, (times.get(name) ?? 0) + 1);
  const recurring = [...times.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
  const plain = lines.filter(({ style }) => style !== "name").length;
  const share = lines.length / starts;
  // One label in capitals may be the place that a report comes from.
  if (lines.length === 1)
    return starts <= 2 && first.label[0] < text.length / 4 && post.test(first.name ?? "");
  if (lines.length < fewestLabels) return share >= 0.6 && plain === lines.length;
  if (first.label[0] > Math.max(longestHead, text.length * latestStart)) return false;
  if (times.has("Q") !== times.has("A") && plain === (times.get("Q") ?? 0) + (times.get("A") ?? 0))
    return false;
  const signs = Math.max(recurring, plain);
  return share >= leastShare && (signs >= lines.length / 2 || share >= 0.8);
}

/** One line of text, taken for the start of a turn: time stamp, label, and where the words begin. */
import type { Span } from "../../text/span.ts";

export interface LabelledLine {
  /** The label as written, without colon and time; null for a bare `>>`, which says that another speaks. */
  name: string | null;
  /** The label with its colon. */
  label: Span;
  /** Where a time stamp stands, with its brackets. */
  time: { span: Span; seconds: number } | null;
  /** Where the words begin. */
  words: number;
  /** How the label is written: `capitals` and `letter` (Q., A.) are plain signs of a transcript, `name` a weak one. */
  style: "capitals" | "letter" | "name";
}

const longestLine = 160;
const clock = /^[[(]?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,3})?[\])]?/;
const capitals = /^(?:>>\s?)?\p{Lu}[\p{Lu}\d.'’\- ,]{1,50}(?:\([^()\n]{1,40}\)\s?){0,3}:/u;
/** `Mr. REYES. I rise …`, `The PRESIDING OFFICER. Without objection …`: as the records of parliaments have it. */
const stopped =
  /^(?:Mr|Mrs|Ms|Miss|Dr|The)\.? \p{Lu}[\p{Lu}'’-]{1,30}(?: (?:\p{Lu}[\p{Lu}'’-]{1,30}|pro tempore|of \p{Lu}\p{Ll}{2,20})){0,5}\.(?=\s)/u;
const letter = /^(?:Q|A)[.:](?=\s)/;
const named =
  /^(?:>>\s?)?\p{Lu}[\p{L}\d.'’-]*(?: (?:\p{Lu}[\p{L}\d.'’-]*|\d{1,3}|de|da|del|van|von|der|den|la|le|bin|al|of|the|and)){0,6}(?: ?\([^()\n]{1,40}\)){0,3}:/u;
const onItsOwn =
  /^\p{Lu}[\p{L}\d.'’-]*(?: (?:\p{Lu}[\p{L}\d.'’-]*|\d{1,3}|de|van|von|der|la|bin|al)){0,4}(?=\s{1,8}[[(]?\d{1,2}:\d{2})/u;

/** Words before a colon that open a note, not a turn. */
const notes = new Set(
  "note notes update updated correction corrections photo photos image video source sources related contact editor's example examples warning tip caption credit by from to subject re cc bcc date time place where when what who why how also read see watch listen here ps summary background analysis opinion reporting writing editing topics tags share published posted http https".split(
    " ",
  ),
);

/** Reads the line `[start, end)`; null where it does not begin with a label. */
export function labelAt(text: string, start: number, end: number): LabelledLine | null {
  let at = start;
  const skip = () => {
    while (at < end && /[^\S\n]/.test(text.charAt(at))) at++;
  };
  const rest = () => text.slice(at, Math.min(end, at + longestLine));
  skip();
  let time = timeAt(rest(), at);
  if (time !== null) {
    at = time.span[1];
    while (at < end && /[\s–—-]/.test(text.charAt(at))) at++;
  }
  const line = rest();
  const match = letter.exec(line) ?? capitals.exec(line) ?? named.exec(line) ?? stopped.exec(line);
  if (match === null) return bareArrows(line, at, time) ?? (time === null ? ownLine(text, at, end) : null);
  const written = match[0].replace(/^>>\s?/, "");
  const from = at + match[0].length - written.length;
  const label: Span = [from, at + match[0].length];
  let name = written.replace(/[:.]$/, "").trim();
  const inLabel = /\s?\((?:\d{1,2}:)?\d{1,2}:\d{2}\)$/.exec(name);
  if (inLabel !== null) {
    const from = label[0] + inLabel.index + inLabel[0].indexOf("(");
    time ??= timeAt(text.slice(from, label[1]), from);
    name = name.slice(0, inLabel.index);
  }
  if (notes.has(name.toLowerCase().split(" ")[0] ?? "")) return null;
  at = label[1];
  // An address or a time of day.
  if (text.startsWith("//", at) || (/\d$/.test(name) && /\d/.test(text.charAt(at)))) return null;
  skip();
  if (time === null) {
    time = timeAt(rest(), at);
    if (time !== null) at = time.span[1];
    skip();
  }
  return {
    name,
    label,
    time,
    words: at,
    style: written.endsWith(".") && name.length > 1 ? "capitals" : styleOf(name),
  };
}

function bareArrows(line: string, at: number, time: LabelledLine["time"]): LabelledLine | null {
  const match = /^>>+(?=\s{1,3}\S)/.exec(line)?.[0];
  if (match === undefined) return null;
  const end = at + match.length;
  return { name: null, label: [at, end], time, words: end, style: "name" };
}

/** “Speaker 1  00:12”, a line that holds nothing else; the words stand on the lines below. */
function ownLine(text: string, start: number, end: number): LabelledLine | null {
  const line = text.slice(start, Math.min(end, start + longestLine));
  const match = onItsOwn.exec(line);
  if (match === null || end - start > longestLine) return null;
  const gap = /^\s*/.exec(line.slice(match[0].length))?.[0].length ?? 0;
  const time = timeAt(line.slice(match[0].length + gap), start + match[0].length + gap);
  if (time === null || text.slice(time.span[1], end).trim() !== "") return null;
  return {
    name: match[0],
    label: [start, start + match[0].length],
    time,
    words: time.span[1],
    style: "name",
  };
}

function timeAt(line: string, at: number): LabelledLine["time"] {
  const match = clock.exec(line);
  if (match === null) return null;
  const [all, first, second, third] = match;
  const parts = [first, second, third].filter((part) => part !== undefined).map(Number);
  const seconds = parts.reduce((sum, part) => sum * 60 + part, 0);
  // “12:04” alone is minutes and seconds, as players show it.
  return { span: [at, at + all.length], seconds };
}

function styleOf(name: string): LabelledLine["style"] {
  if (/^[QA]$/.test(name)) return "letter";
  return /\p{Ll}/u.test(name.replace(/\([^)]*\)/g, "").replace(/\b(?:Mc|Mac|de|van|von|of|the|and)\b/g, ""))
    ? "name"
    : "capitals";
}

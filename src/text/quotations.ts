/**
 * Step 1: which words stand in quotation marks. Marks of every style, nested, unclosed, the wrong way round, and
 * carried over paragraphs; an odd mark never costs more than its own paragraph.
 */
import type { Paragraph, Quotation } from "./analysis.ts";
import { type Mark, marksOf } from "./quotation-marks.ts";

interface Open {
  index: number;
  style: Mark["style"];
}

/** Quotations in order of their start; an inner one follows the one that holds it. `kind` is `speech` throughout. */
export function quotationsOf(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  const found: Quotation[] = [];
  let carried: number | null = null;
  for (const paragraph of paragraphs) carried = scan(text, paragraph, carried, found);
  return found.filter((quotation) => quotation.end > quotation.start);
}

/** Scans one paragraph; answers the index of the quotation left open at its end, for the next one to carry on. */
function scan(
  text: string,
  { start, end }: Paragraph,
  carried: number | null,
  found: Quotation[],
): number | null {
  const marks = marksOf(text, start, end);
  const stack: Open[] = [];
  const first = found.length;
  const open = (at: number, after: number, style: Mark["style"], continues: number | null) => {
    stack.push({ index: found.length, style });
    found.push({
      start: at,
      end: at,
      inner: [after, after],
      kind: "speech",
      depth: stack.length - 1,
      closed: false,
      continues,
    });
  };
  const close = (item: Open, at: number, after: number, closed: boolean) => {
    const quotation = found[item.index] as Quotation;
    quotation.end = after;
    quotation.inner = [quotation.inner[0], at];
    quotation.closed = closed;
  };

  // A paragraph that closes what the one before left open, without opening it anew.
  const closesFirst =
    marks[0] !== undefined && marks[0].style === "double" && marks[0].closes && !marks[0].opens;
  if (carried !== null && closesFirst) open(start, start, "double", carried);

  for (const mark of marks) {
    const level = findLast(stack, (item) => item.style === mark.style);
    if (level >= 0 && mark.closes && (!mark.opens || level === stack.length - 1)) {
      // An inner quotation that was never closed ends with the one around it.
      while (stack.length > level) close(stack.pop() as Open, mark.start, mark.end, true);
    } else if (mark.opens) {
      open(mark.start, mark.end, mark.style, mark.start === start ? carried : null);
    }
  }

  let left: number | null = null;
  for (const item of stack) {
    const quotation = found[item.index] as Quotation;
    // A lone single mark is an apostrophe; a lone straight mark with nothing after it is a stray.
    if (item.style === "single" || text.slice(quotation.inner[0], end).trim() === "")
      quotation.end = quotation.start;
    else {
      close(item, end, end, false);
      if (quotation.depth === 0) left = item.index;
    }
  }
  raiseOrphans(found, first);
  return left;
}

/** Where a mark was dropped, what it seemed to hold moves up one level. */
function raiseOrphans(found: Quotation[], first: number): void {
  const around: Quotation[] = [];
  for (let i = first; i < found.length; i++) {
    const quotation = found[i] as Quotation;
    if (quotation.end === quotation.start) continue;
    while (around.length > 0 && (around.at(-1) as Quotation).end <= quotation.start) around.pop();
    quotation.depth = around.length;
    around.push(quotation);
  }
}

function findLast(stack: readonly Open[], test: (item: Open) => boolean): number {
  for (let i = stack.length - 1; i >= 0; i--) if (test(stack[i] as Open)) return i;
  return -1;
}

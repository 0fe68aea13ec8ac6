/** A piece of text with its place on the page; `y` grows upwards, as PDF counts. */
export interface Item {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A line of one column. */
export interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/**
 * Items of one page to lines in reading order. Items of the same height make a row; a row is cut where the gap is as
 * wide as a gutter; pieces that lie over one another make a column.
 */
export function linesOf(items: readonly Item[]): Line[] {
  const pieces = rowsOf(items).flatMap(piecesOf);
  return inReadingOrder(pieces);
}

function rowsOf(items: readonly Item[]): Item[][] {
  const sorted = items.filter((item) => item.text.trim() !== "").sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Item[][] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - item.y < Math.max(first.size, item.size) * 0.45) row.push(item);
    else rows.push([item]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

/** A gap wider than this many type sizes is no space between words. */
const gutter = 1.1;

function piecesOf(row: readonly Item[]): Line[] {
  const lines: Line[] = [];
  for (const item of row) {
    const line = lines.at(-1);
    const gap = line === undefined ? 0 : item.x - line.right;
    if (line === undefined || gap > item.size * gutter) {
      lines.push({
        text: item.text.trim(),
        left: item.x,
        right: item.x + item.width,
        y: item.y,
        size: item.size,
      });
      continue;
    }
    const spaced = gap > item.size * 0.15 || /^\s/.test(item.text);
    line.text +=
      (spaced && !line.text.endsWith(" ") ? " " : "") + (spaced ? item.text.trimStart() : item.text);
    line.right = Math.max(line.right, item.x + item.width);
    line.size = Math.max(line.size, item.size);
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() }));
}

/**
 * Bands from top to bottom, cut by lines that reach over the middle of the page; within a band the left column before
 * the right one. The middle is the gutter that most lines respect.
 */
function inReadingOrder(lines: readonly Line[]): Line[] {
  const middle = gutterOf(lines);
  if (middle === null) return [...lines].sort((a, b) => b.y - a.y || a.left - b.left);
  const ordered: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const flush = () => {
    ordered.push(...left, ...right);
    left = [];
    right = [];
  };
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.left - b.left)) {
    if (line.right <= middle) left.push(line);
    else if (line.left >= middle) right.push(line);
    else {
      flush();
      ordered.push(line);
    }
  }
  flush();
  return ordered;
}

const fewestLines = 4;

/** Where a second column begins: the left edge that many lines share, with as many ending before it; null for one column. */
function gutterOf(lines: readonly Line[]): number | null {
  const starts = new Map<number, number>();
  for (const { left } of lines) starts.set(Math.round(left / 4), (starts.get(Math.round(left / 4)) ?? 0) + 1);
  const leftmost = Math.min(...lines.map(({ left }) => left));
  const rightmost = Math.max(...lines.map(({ right }) => right));
  const width = rightmost - leftmost;
  let best: { at: number; count: number } | null = null;
  for (const [step, count] of starts) {
    const at = step * 4 - 3;
    if (count < fewestLines || at < leftmost + width * 0.3 || at > leftmost + width * 0.7) continue;
    if (best !== null && best.count >= count) continue;
    const before = lines.filter(({ right }) => right <= at).length;
    const across = lines.filter(({ left, right }) => left < at && right > at).length;
    if (before >= fewestLines && across <= (before + count) * 0.5) best = { at, count };
  }
  return best?.at ?? null;
}

/** A piece of text with its place on the page; `y` grows upwards, as PDF counts. */
export interface Item {
  text: string;
  left: number;
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

type Placed = Pick<Item, "text" | "left" | "y" | "size">;

function rowsOf<Piece extends Placed>(items: readonly Piece[]): Piece[][] {
  const sorted = items.filter((item) => item.text.trim() !== "").sort((a, b) => b.y - a.y || a.left - b.left);
  const rows: Piece[][] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - item.y < Math.max(first.size, item.size) * 0.45) row.push(item);
    else rows.push([item]);
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left);
  return rows;
}

/** A gap wider than this many type sizes is no space between words. */
const gutter = 1.1;

function piecesOf(row: readonly Item[]): Line[] {
  const lines: Line[] = [];
  for (const item of row) {
    const line = lines.at(-1);
    const gap = line === undefined ? 0 : item.left - line.right;
    if (line === undefined || gap > item.size * gutter) {
      lines.push({
        text: item.text.trim(),
        left: item.left,
        right: item.left + item.width,
        y: item.y,
        size: item.size,
      });
      continue;
    }
    const spaced = gap > item.size * 0.15 || /^\s/.test(item.text);
    line.text +=
      (spaced && !line.text.endsWith(" ") ? " " : "") + (spaced ? item.text.trimStart() : item.text);
    line.right = Math.max(line.right, item.left + item.width);
    line.size = Math.max(line.size, item.size);
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() }));
}

/**
 * Bands from top to bottom, cut by lines that reach over the gutter that most lines respect; within a band what is left
 * of it before what is right of it, and each side again, since it may hold columns of its own.
 */
function inReadingOrder(lines: readonly Line[]): Line[] {
  const gutterAt = gutterOf(lines);
  if (gutterAt === null) return rejoined(lines);
  const ordered: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const flush = () => {
    ordered.push(...inReadingOrder(left), ...inReadingOrder(right));
    left = [];
    right = [];
  };
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.left - b.left)) {
    if (line.right <= gutterAt) left.push(line);
    else if (line.left >= gutterAt) right.push(line);
    else {
      flush();
      ordered.push(line);
    }
  }
  flush();
  return ordered;
}

/** Within one column, pieces of one row are one line: justified type is spaced as wide as a gutter. */
const rejoined = (lines: readonly Line[]): Line[] =>
  rowsOf(lines).map((row) => ({
    text: row.map(({ text }) => text).join(" "),
    left: (row[0] as Line).left,
    right: Math.max(...row.map(({ right }) => right)),
    y: Math.max(...row.map(({ y }) => y)),
    size: Math.max(...row.map(({ size }) => size)),
  }));

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

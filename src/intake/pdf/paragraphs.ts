import type { Part } from "../draft.ts";
import type { Line } from "./lines.ts";

/** Lines of all pages to paragraphs: cut by gaps, indents and type size; words cut at a line's end joined. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): Part[] {
  const all = pages.flat();
  const body = median(all.map(({ size }) => size));
  const leading = median(gapsOf(pages)) || body * 1.2;
  const compounds = compoundsOf(all);
  const parts: Part[] = [];
  let open: { text: string; lines: Line[] } | null = null;
  const close = () => {
    if (open !== null) parts.push({ text: open.text, kind: isHeading(open.lines, body) ? "heading" : null });
    open = null;
  };
  for (const page of pages) {
    const margins = marginsOf(page);
    page.forEach((line, i) => {
      const above = i > 0 ? page[i - 1] : open?.lines.at(-1);
      if (
        open === null ||
        above === undefined ||
        startsAnew(line, above, { leading, crossed: i === 0, margins })
      ) {
        close();
        open = { text: line.text, lines: [line] };
      } else {
        open.text = joined(open.text, line.text, compounds);
        open.lines.push(line);
      }
    });
  }
  close();
  return parts;
}

interface Setting {
  leading: number;
  /** The line above is on the page before. */
  crossed: boolean;
  /** Left edges at which columns begin, and how far right their lines reach. */
  margins: { left: number; right: number }[];
}

function startsAnew(line: Line, above: Line, { leading, crossed, margins }: Setting): boolean {
  if (Math.abs(line.size - above.size) > above.size * 0.12) return true;
  const ended = /[.!?:;…]["”’)\]]*$/.test(above.text);
  const own = margins.find(({ left, right }) => line.left >= left - 2 && line.left < right);
  const before = margins.find(({ left, right }) => above.left >= left - 2 && above.left < right);
  const indented =
    own !== undefined &&
    line.left - own.left > line.size * 0.8 &&
    line.left - own.left < line.size * widestIndent;
  const aboveIndented = before !== undefined && above.left - before.left > above.size * 0.8;
  // From one column or page to the next a paragraph goes on, unless it is plain that it ended.
  const height = above.y - line.y;
  if (crossed || height < 0)
    return indented || (ended && isShort(above, before)) || (ended && /^["“]/.test(line.text));
  if (height > leading * 1.35) return true;
  if (indented && !aboveIndented) return true;
  // "NAME:" at the start of a line in a transcript set without indents.
  if (/^\p{Lu}[\p{Lu}.'’ -]{2,40}:\s/u.test(line.text)) return true;
  return ended && isShort(above, before) && !indented;
}

const isShort = (line: Line, margin: { right: number } | undefined): boolean =>
  margin !== undefined && margin.right - line.right > line.size * 5;

/** An indent is no wider than this many type sizes: what begins further right is a column of its own. */
const widestIndent = 6;

/** The edges of columns: left ones that lines share, indents taken for part of them, and how far right most lines reach. */
function marginsOf(lines: readonly Line[]): { left: number; right: number }[] {
  const columns: Line[][] = [];
  for (const line of [...lines].sort((a, b) => a.left - b.left)) {
    const column = columns.at(-1);
    if (column && line.left - (column[0] as Line).left < line.size * widestIndent) column.push(line);
    else columns.push([line]);
  }
  return columns
    .map((column) => ({
      left: (column[0] as Line).left,
      right: quantile(
        column.map(({ right }) => right),
        0.75,
      ),
    }))
    .reverse();
}

/** Words with a hyphen within a line: there it is not the line's end that put it. */
const compoundsOf = (lines: readonly Line[]): Set<string> =>
  new Set(
    lines.flatMap(
      ({ text }) => text.toLowerCase().match(/(?<![\p{L}-])\p{L}+[-\u2010]\p{L}+(?=[^\p{L}-])/gu) ?? [],
    ),
  );

/** A hyphen at a line's end goes if a small letter follows: the word was cut there. A dash, a capital, or the word's own hyphen stays. */
function joined(text: string, next: string, compounds: ReadonlySet<string>): string {
  const cut = /(\p{L}*\p{Ll})[-\u2010\u00AD]$/u.exec(text.slice(-longestWord));
  const rest = /^\p{L}*/u.exec(next.slice(0, longestWord))?.[0] ?? "";
  const isCompound = compounds.has(`${cut?.[1]}-${rest}`.toLowerCase());
  if (cut && /^\p{Ll}/u.test(next) && !isCompound) return text.slice(0, -1) + next;
  if (/[\p{L}\p{N}][-\u2010–—]$/u.test(text)) return text + next;
  return `${text} ${next}`;
}

const longestWord = 60;

function isHeading(lines: readonly Line[], body: number): boolean {
  const text = lines.map((line) => line.text).join(" ");
  return (lines[0]?.size ?? 0) > body * 1.15 && text.length <= 200 && lines.length <= 4;
}

const gapsOf = (pages: readonly (readonly Line[])[]): number[] =>
  pages.flatMap((page) =>
    page
      .slice(1)
      .map((line, i) => (page[i] as Line).y - line.y)
      .filter((gap) => gap > 0),
  );

const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

import { type Cell, cells, columns } from "./width.ts";

/** Lines of at most `width` columns, broken at spaces, or inside a word only where the word is longer than a line. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(2, width);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const flush = () => {
    if (line !== "") lines.push(line);
    line = "";
    used = 0;
  };
  for (const word of text.split(" ").filter(Boolean)) {
    for (const [i, piece] of pieces(word, room).entries()) {
      const size = columns(piece);
      const gap = used > 0 && i === 0 ? 1 : 0;
      if (used + gap + size > room || i > 0) flush();
      line += (used > 0 ? " " : "") + piece;
      used += (used > 0 ? 1 : 0) + size;
    }
  }
  flush();
  return lines;
}

function pieces(word: string, room: number): string[] {
  if (word.length <= room && columns(word) <= room) return [word];
  const out: string[] = [];
  let piece = "";
  let used = 0;
  for (const cell of cells(word)) {
    if (used + cell.width > room) {
      out.push(piece);
      piece = "";
      used = 0;
    }
    piece += cell.text;
    used += cell.width;
  }
  return [...out, piece];
}

/** At most `room` columns, cut after a whole word and marked with …; the text as it is where it fits. */
export function shorten(text: string, room: number): string {
  // Two columns a character at most, and a long text need not be measured to its end.
  const head: Cell[] = [];
  let used = 0;
  for (const cell of cells(text.slice(0, room * 8 + 8))) {
    if (used + cell.width > room - 2) break;
    head.push(cell);
    used += cell.width;
  }
  const kept = head.map((cell) => cell.text).join("");
  if (kept.length === text.length || columns(text.slice(0, room * 8 + 8)) <= room) return text;
  const space = kept.lastIndexOf(" ");
  return `${(space > room / 2 ? kept.slice(0, space) : kept).replace(/[\s,;:–-]+$/, "")} …`;
}

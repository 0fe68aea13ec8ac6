/** The words of a piece of Markdown: without emphasis, code marks, tags and escapes; of a link its text, of a picture nothing. */
export function plainInline(source: string): string {
  const kept = new Kept();
  // 1. Escapes, code, pictures, links, tags, references; each pattern is bounded, so no text is scanned twice over.
  const pieces =
    /\\([!-/:-@[-`{-~])|(`+)([^`]{1,2000})\2(?!`)|!\[([^[\]]{0,500})\]\([^()\s]{0,2000}(?:\s[^()\n]{0,300})?\)|\[([^[\]]{1,1000})\](?:\([^()\s]{0,2000}(?:\s[^()\n]{0,300})?\)|\[[^[\]]{0,200}\])|\[\^[^\]\s]{1,60}\]:?|<(https?:[^<>\s]{1,2000})>|<!--|<\/?[a-zA-Z][^<>]{0,1000}>/g;
  let at = 0;
  for (const match of source.matchAll(pieces)) {
    if (match.index < at) continue;
    kept.add(source.slice(at, match.index));
    at = match.index + match[0].length;
    const [whole, escaped, , code, , link, address] = match;
    if (whole === "<!--") {
      const end = source.indexOf("-->", at);
      at = end < 0 ? source.length : end + 3;
    } else if (link === undefined) kept.add(escaped ?? code?.trim() ?? address ?? "", true);
    else kept.add(link);
  }
  kept.add(source.slice(at));
  // 2. Emphasis, which may stand around links.
  return unpaired(kept).trim();
}

/** Words kept so far, and the stretches of them whose marks are words too: code, escapes, addresses. */
class Kept {
  text = "";
  readonly literal: [start: number, end: number][] = [];

  add(words: string, literal = false): void {
    if (literal && words !== "") this.literal.push([this.text.length, this.text.length + words.length]);
    this.text += words;
  }
}

/** Takes out runs of `*`, `_` and `~~` that open at a word's start and close at a word's end; all others are text. */
function unpaired({ text, literal }: Kept): string {
  const runs: { start: number; end: number; mark: string; opens: boolean; closes: boolean }[] = [];
  let next = 0;
  for (const { 0: run, index } of text.matchAll(/\*+|_+|~~/g)) {
    while (next < literal.length && (literal[next] as [number, number])[1] <= index) next++;
    if ((literal[next]?.[0] ?? Infinity) <= index) continue;
    const before = text.charAt(index - 1);
    const after = text.charAt(index + run.length);
    const left = after !== "" && !/\s/.test(after) && (run[0] !== "_" || !/[\p{L}\p{N}]/u.test(before));
    const right = before !== "" && !/\s/.test(before) && (run[0] !== "_" || !/[\p{L}\p{N}]/u.test(after));
    runs.push({ start: index, end: index + run.length, mark: run, opens: left, closes: right });
  }
  const removed: [number, number][] = [];
  const open = new Map<string, { start: number; end: number }[]>();
  for (const run of runs) {
    const waiting = open.get(run.mark) ?? [];
    const opener = run.closes ? waiting.pop() : undefined;
    if (opener !== undefined) removed.push([opener.start, opener.end], [run.start, run.end]);
    else if (run.opens) waiting.push(run);
    open.set(run.mark, waiting);
  }
  removed.sort((a, b) => a[0] - b[0]);
  let at = 0;
  let kept = "";
  for (const [start, end] of removed) {
    kept += text.slice(at, start);
    at = end;
  }
  return kept + text.slice(at);
}

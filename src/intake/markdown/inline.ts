/** References that people write; others stay as they are. */
const named: Readonly<{ [name: string]: string }> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  shy: "",
};

function characterOf(reference: string): string | undefined {
  const [, hex, digits = ""] = /^#(x?)(.*)$/i.exec(reference) ?? [];
  if (digits === "") return named[reference];
  const code = Number.parseInt(digits, hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}

/** As a reader sees it: spaces that may not break are spaces; where a word may break shows nothing. */
const shown = (text: string): string =>
  text.replace(/[\u00A0\u202F]/g, " ").replace(/[\u00AD\u200B\u2060\uFEFF]/g, "");

/** Where a link leads, and its title; an address may hold parentheses in pairs. */
const target = String.raw`\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s[^()\n]{0,300})?\)`;
/** Each is bounded, and no two ways lead through one text, so none is scanned twice over. */
const pieces = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-${"`"}{-~])`,
    "(?<ticks>`+)(?<code>[^`]{1,2000})\\k<ticks>(?!`)",
    String.raw`!\[[^[\]]{0,500}\]${target}`,
    String.raw`\[(?<link>[^[\]]{1,1000})\](?:${target}|\[[^[\]]{0,200}\])`,
    String.raw`\[\^[^\]\s]{1,60}\]:?`,
    String.raw`<(?<address>https?:[^<>\s]{1,2000})>`,
    String.raw`(?<hidden><!--|<(?:script|style)[\s>])`,
    String.raw`&(?<reference>#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});`,
    "</?[a-z][^<>]{0,1000}>",
  ].join("|"),
  "gi",
);

/** The words of a piece of Markdown: without emphasis, code marks, tags and escapes; of a link its text, of a picture nothing. */
export function plainInline(source: string): string {
  const kept = new Kept();
  // 1. Escapes, code, pictures, links, tags, references.
  let at = 0;
  for (const match of source.matchAll(pieces)) {
    if (match.index < at) continue;
    kept.add(source.slice(at, match.index));
    at = match.index + match[0].length;
    const { escaped, code, link, address, hidden, reference } = match.groups ?? {};
    if (hidden !== undefined) {
      const closer = hidden === "<!--" ? /-->/g : /<\/(?:script|style)\s{0,20}>/gi;
      closer.lastIndex = at;
      at = closer.exec(source) === null ? source.length : closer.lastIndex;
    } else if (reference !== undefined) kept.add(characterOf(reference.toLowerCase()) ?? match[0], true);
    else if (link === undefined) kept.add(escaped ?? code?.trim() ?? address ?? "", true);
    else kept.add(link);
  }
  kept.add(source.slice(at));
  // 2. Emphasis, which may stand around links.
  return shown(unpaired(kept)).trim();
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

/** The words of a cue, by speaker. */

export interface Words {
  /** The name of a voice tag, null without one. */
  voice: string | null;
  lines: string[];
}

const named: Readonly<{ [name: string]: string }> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  lrm: "\u200E",
  rlm: "\u200F",
};
const reference = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|lrm|rlm));/gi;
/** SubRip files may place a line by a code such as {\an8}. */
const placement = /\{\\[a-z]+\d*[^{}]{0,40}\}/gi;

/** Tags are dropped, voices kept, character references put right. */
export function wordsOf(payload: string): Words[] {
  const parts: Words[] = [{ voice: null, lines: [""] }];
  const add = (text: string) => {
    const lines = (parts.at(-1) as Words).lines;
    text.split("\n").forEach((line, i) => {
      if (i > 0) lines.push("");
      lines[lines.length - 1] += line;
    });
  };
  const bare = payload.replace(placement, "");
  let at = 0;
  while (at < bare.length) {
    const open = bare.indexOf("<", at);
    const close = open < 0 ? -1 : bare.indexOf(">", open);
    if (close < 0) {
      // “A tag that is never closed” swallows the rest in a browser; here the words are kept.
      add(bare.slice(at));
      break;
    }
    add(bare.slice(at, open));
    const tag = bare.slice(open + 1, close);
    const voice = /^v(?:\.[^\s]*)?\s+(\S[\s\S]*)$/.exec(tag)?.[1];
    if (voice !== undefined) parts.push({ voice: clean(voice), lines: [""] });
    else if (!isTag(tag)) add(bare.slice(open, close + 1));
    at = close + 1;
  }
  return parts
    .map(({ voice, lines }) => ({ voice, lines: lines.map(clean).filter((line) => line !== "") }))
    .filter(({ lines }) => lines.length > 0);
}

/** “5 < 6 and 7 > 2” holds no tag. */
const isTag = (tag: string) => /^\/?[a-z][\w.-]*(?:\s[^<]*)?$|^\d[\d:.]*$|^\/$/i.test(tag);

const clean = (text: string): string =>
  text
    .replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? "", 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : "\uFFFD";
    })
    .replace(/[\s\u00A0]+/g, " ")
    .trim();

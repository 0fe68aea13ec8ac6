import type { Part } from "../draft.ts";
import type { Metadata } from "../metadata.ts";

/** Lines that stand between the paragraphs of an article and are none. */
const aside =
  /^(?:(?:related(?: (?:stories|articles|links|topics|content|coverage))?|most (?:read|popular)|advertisement|sponsored|comments?|newsletter)$|(?:story continues|continue reading|subscribe|sign up|follow us|all rights reserved|filed under|skip to|back to top|print this|email this|click here|leave a (?:comment|reply))\b|follow .{1,40} on (?:twitter|x|facebook|instagram)|get the .{1,40} newsletter|copyright (?:©|\(c\)|\d)|©)/i;
/** These may begin a sentence as well, and a sentence ends in a stop. */
const doubtful =
  /^(?:read (?:more|next|also|the full)|related:|see also|also read|more (?:on|from|stories)\b|watch:|listen:|share (?:this|on|via)|photo(?:graph)?(?: by|:)|image(?: credit)?:|tags?:|topics?:|posted in)/i;
const isAside = (text: string): boolean =>
  text.length <= longestAside && (aside.test(text) || (doubtful.test(text) && !/\.["”’)]?$/.test(text)));
const longestAside = 160;
const byline = /^(?:(?:[Ww]ritten |[Ss]tory |[Ww]ords )?[Bb]y|BY)\s+\p{Lu}[^.!?]{1,100}$/u;
const dateLine =
  /^(?:(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?:?\s*)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4})(?:[\s,·|–-]{1,5}(?:at )?\d{1,2}[:.]\d{2}.{0,20})?$/iu;
const readingTime = /^\d{1,2}[ -]min(?:ute)?s?(?: read)?$/i;

/** Leaves out what the page repeats of its metadata at the head, asides, and headings with nothing under them. */
export function trimParts(parts: readonly Part[], found: Metadata): Part[] {
  const kept: Part[] = [];
  let body = false;
  for (const part of parts) {
    const { text, kind } = part;
    if (!body && (isHead(text, found) || isTitle(part, found.title))) continue;
    if (isAside(text) && kind !== "blockquote" && kind !== "pullquote") continue;
    if (kind === null && text.length > 80) body = true;
    kept.push(part);
  }
  return markRepeats(withoutEdges(kept));
}

const longestScrap = 40;
const fewestScraps = 6;
const isScrap = ({ text, kind }: Part): boolean =>
  (kind === null || kind === "list") && text.length <= longestScrap && !/[.!?…”"’):]$|\t|:\s/.test(text);
const isBody = ({ text, kind }: Part): boolean => kind === null && text.length > 80;

/** Leaves out the words of menus and buttons before the first paragraph and after the last one, and headings over nothing. */
function withoutEdges(parts: readonly Part[]): Part[] {
  const kept = [...parts];
  const first = kept.findIndex(isBody);
  if (first >= 0) {
    const scraps = kept.slice(0, first).filter(isScrap);
    if (scraps.length >= fewestScraps)
      kept.splice(0, first, ...kept.slice(0, first).filter((part) => !isScrap(part)));
    let last = kept.length - 1;
    while (!isBody(kept[last] as Part) && isScrap(kept[last] as Part)) last--;
    // "The winners:", and then a list of them.
    if (!(kept[last]?.text ?? "").endsWith(":")) kept.splice(last + 1);
  }
  while (kept.length > 1 && kept.at(-1)?.kind === "heading") kept.pop();
  return kept;
}

const isHead = (text: string, { authors = [] }: Metadata): boolean =>
  text.length <= 120 &&
  (byline.test(text) ||
    dateLine.test(text) ||
    readingTime.test(text) ||
    authors.some((name) => same(text, name)));

const shortestTitle = 15;

/** The title as the text shows it: the same words, or a heading that has some more or fewer of them at its end. */
function isTitle({ text, kind }: Part, title = ""): boolean {
  if (same(text, title)) return true;
  const [short = "", long = ""] = [plain(text), plain(title)].sort((a, b) => a.length - b.length);
  return kind === "heading" && short.length >= shortestTitle && long.startsWith(`${short} `);
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const same = (text: string, other: string | undefined): boolean =>
  other !== undefined && plain(text) === plain(other);

const shortestRepeat = 20;
const mostQuotations = 200;

/** A quotation set apart whose words stand in the running text as well is a pull quote. */
function markRepeats(parts: readonly Part[]): Part[] {
  const running = ` ${plain(
    parts
      .filter(({ kind }) => kind === null)
      .map(({ text }) => text)
      .join(" "),
  )} `;
  let left = mostQuotations;
  return parts.map((part) => {
    if (part.kind !== "blockquote" || left-- <= 0) return part;
    const words = plain(part.text);
    return words.length >= shortestRepeat && running.includes(` ${words} `)
      ? { ...part, kind: "pullquote" }
      : part;
  });
}

/** What a transcript notes but nobody said: [applause], (LAUGHTER), a time stamp alone. */
import type { Block } from "../../record.ts";

const longest = 60;
const noted =
  /^(?:applause|laughter|laughs|crosstalk|cross talk|inaudible|unintelligible|indiscernible|music|cheers|cheering|booing|boos|pause|silence|phonetic|ph|sic|commercial break|break|video|video clip|begin video clip|end video clip|begin videotape|end videotape|recess|interruption|sighs|chuckles|coughs|gavel|bell|off mic|off-mic|no response|no audible response)[.!]?$/i;
const clock = /^\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?$/;

/** Bracketed notes in `[start, end)`; in capitals, of a known kind, or a line of their own. */
export function directionsIn(text: string, start: number, end: number): Block[] {
  const blocks: Block[] = [];
  for (let at = start; at < end; at++) {
    const open = text.charAt(at);
    if (open !== "[" && open !== "(") continue;
    const close = text.slice(at, Math.min(end, at + longest)).indexOf(open === "[" ? "]" : ")");
    if (close < 0) continue;
    const stop = at + close + 1;
    const inner = text.slice(at + 1, stop - 1).trim();
    if (clock.test(inner)) blocks.push({ kind: "time", start: at, end: stop });
    else if (noted.test(inner) || isCapitals(inner) || standsAlone(text, at, stop))
      blocks.push({ kind: "direction", start: at, end: stop });
    else continue;
    at = stop - 1;
  }
  return blocks;
}

const isCapitals = (inner: string) => /^\p{Lu}[\p{Lu} ,.'’-]{3,}$/u.test(inner);

const standsAlone = (text: string, start: number, end: number) =>
  /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, start - 20), start)) &&
  /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 20));

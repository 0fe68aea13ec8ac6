/** Step 5d: when something was said, where the telling says it, against the date of the document. */
import type { Document, Statement } from "../record.ts";
import type { Analysis } from "../text/analysis.ts";
import { periodsIn } from "../text/periods.ts";
import { firstAfter, type Span } from "../text/span.ts";
import type { Clause } from "./clauses.ts";

export function saidWhen(analysis: Analysis, document: Document, { spans }: Clause): Statement["said"] {
  const { tokens, text } = analysis;
  const { published } = document;
  for (const [start, end] of spans) {
    const first = firstAfter(tokens, start - 1, (token) => token.start);
    const last = firstAfter(tokens, end - 1, (token) => token.start);
    for (const { span, from, to, kind } of periodsIn(text, tokens.slice(first, last), published)) {
      // What was said since or over a time was not said at one.
      if (from === null || to === null || kind === "rolling" || kind === "open") continue;
      if (published !== null && from > published) continue;
      const named = text.slice(...span).replace(/\s+/g, " ");
      // “USA Today” and “This Week” are names; over more than a year nobody says one thing, unless a decade is all
      // that the text knows: “in the 1980s”.
      if (titled.test(named)) continue;
      // The day of the dateline, and that on which a paper brought it, are not the day on which it was said.
      if (isDateline(text, span) || /\bpublished (?:on |in |late )?$/.test(text.slice(start, span[0])))
        continue;
      const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
      if (years > (decade.test(named) ? 9 : 1)) continue;
      const own = /\d{4}/.test(named) || published === null;
      const last = published !== null && to > published && to.length === published.length ? published : to;
      return { from, to: last, ground: own ? `“${named}”` : `“${named}” before ${published}` };
    }
  }
  return null;
}

/** “HARWICK, March 4 (Agency) —”. */
const isDateline = (text: string, [start, end]: Span) =>
  /^\s*(?:\([^()]{1,20}\)\s*)?(?:[—–]|--?)\s/.test(text.slice(end, end + 30)) &&
  /(?:^|\n)\p{Lu}[\p{Lu}., ]+(?:, \p{Lu}\p{L}+\.?)?, $/u.test(text.slice(Math.max(0, start - 60), start));

const decade = /\d0s\b|\b(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b/;
const titled = /\b(?:Week|Year|Month|TODAY)\b/;

/** What is said in a speech, a debate or captions was said on the document's day. */
export function dayOfDocument({ kind, published }: Document): Statement["said"] {
  if (published === null || (kind !== "speech" && kind !== "debate" && kind !== "captions")) return null;
  return { from: published, to: published, ground: "date of the document" };
}

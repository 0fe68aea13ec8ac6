/** Tells words given as somebody's (speech) from scare quotes and from nicknames and titles of works. */
import type { Quotation, Token } from "./analysis.ts";
import { firstAfter } from "./span.ts";

const mostScareWords = 4;
const mostTitleWords = 9;
const namers = new Set(
  "nickname dub title entitle call name know go aka code-name subtitle rename baptize label word term phrase so-called".split(
    " ",
  ),
);
const works = new Set(
  "book film movie song novel album show series play poem report essay documentary magazine program programme podcast memoir tv".split(
    " ",
  ),
);
const small = new Set("a an the of and or in on at to for by with from vs is".split(" "));
const wordPattern = /[\p{L}\p{N}]/u;

/** Sets `kind` of each quotation from its own words and those just before and after. */
export function classifyQuotations(text: string, quotations: Quotation[], tokens: readonly Token[]): void {
  for (const quotation of quotations) quotation.kind = kindOf(text, quotation, quotations, tokens);
}

function kindOf(
  text: string,
  quotation: Quotation,
  all: readonly Quotation[],
  tokens: readonly Token[],
): Quotation["kind"] {
  if (quotation.continues !== null || !quotation.closed) return "speech";
  const first = firstAfter(tokens, quotation.inner[0] - 1, (token) => token.start);
  const last = firstAfter(tokens, quotation.inner[1] - 1, (token) => token.start);
  const inner = tokens.slice(first, last);
  const words = inner.filter((token) => wordPattern.test(token.text));
  if (words.length === 0) return "scare";
  if (words.length > mostTitleWords) return "speech";
  const ends = text.charAt(quotation.inner[1] - 1);
  if (/[?!…]/.test(ends) && words.length > 1) return "speech";

  const before = tokens.slice(Math.max(0, first - 4), first).filter((token) => token.pos !== "PUNCT");
  const left = before.at(-1);
  const right = tokens[firstAfter(tokens, quotation.end - 1, (token) => token.start)];
  const sameSentence = inner[0]?.sentence;
  if (isNickname(words, left, right)) return "name";
  const capital = words.every((word) => /^[\p{Lu}\p{N}]/u.test(word.text) || small.has(word.norm));
  const afterNamer = before.slice(-3).some((token) => namers.has(token.lemma) || works.has(token.lemma));
  if (
    capital &&
    words.some((word) => /^\p{Lu}/u.test(word.text)) &&
    (afterNamer || (words.length > 1 && !/[,.]/.test(ends)))
  )
    return opensSentence(quotation, inner, tokens, first) ? "speech" : "name";
  if (/[,.]/.test(ends + text.charAt(quotation.end)) && opensSentence(quotation, inner, tokens, first))
    return "speech";
  if (words.length > mostScareWords) return "speech";
  if (
    /[:,]/.test(lastCharacterBefore(text, quotation.start)) ||
    reportedNearby(tokens, first, last, sameSentence)
  )
    return "speech";
  return afterNamer || all.length > 0 ? "scare" : "speech";
}

const isNickname = (words: readonly Token[], left: Token | undefined, right: Token | undefined) =>
  words.length <= 2 &&
  left?.pos === "PROPN" &&
  right?.pos === "PROPN" &&
  left.sentence === right.sentence &&
  words.every((word) => /^\p{Lu}/u.test(word.text));

/** Does nothing but its own mark stand before it in its sentence? */
function opensSentence(
  quotation: Quotation,
  inner: readonly Token[],
  tokens: readonly Token[],
  first: number,
): boolean {
  const previous = tokens[first - 2];
  return previous === undefined || previous.sentence !== inner[0]?.sentence || previous.end > quotation.start;
}

const lastCharacterBefore = (text: string, at: number) =>
  text
    .slice(Math.max(0, at - 2), at)
    .trim()
    .slice(-1);

const reporting = new Set(
  "say tell add call describe ask reply respond answer write tweet claim insist argue note declare warn announce explain state continue shout yell accuse blame criticize denounce refer dismiss brand vow promise pledge urge demand".split(
    " ",
  ),
);

/** A reporting verb in the same sentence, not inside the marks. */
function reportedNearby(
  tokens: readonly Token[],
  first: number,
  last: number,
  sentence: number | undefined,
): boolean {
  const window = 12;
  for (let i = Math.max(0, first - window); i < Math.min(tokens.length, last + window); i++) {
    const token = tokens[i] as Token;
    if (i >= first && i < last) continue;
    if (token.sentence === sentence && token.pos === "VERB" && reporting.has(token.lemma)) return true;
  }
  return false;
}

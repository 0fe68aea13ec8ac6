/** Step 5b: to whom something was said, where the words of the telling name it. */
import type { Span } from "../text/span.ts";
import type { Clause } from "./clauses.ts";
import { type Head, headOf, pronouns, type Reading, wordsIn } from "./source.ts";
import type { Word } from "./words.ts";

/** Verbs whose object is the one spoken to. */
export const telling =
  /^(?:told|tell|tells|telling|asked|ask|asks|asking|informed|informs|assured|assures|assuring|reminded|reminds|warned|warns|warning|urged|urges|urging|advised|advises|notified|thanked|questioned|briefed|begged|implored|challenged|emailed|e-mailed|texted|addressed|addressing)$/;
/** Verbs after which “to” leads to the one spoken to. */
const saying =
  /^(?:said|say|says|saying|spoke|speak|speaks|speaking|wrote|write|writes|writing|replied|responded|testified|complained|explained|announced|confirmed|repeated|shouted|admitted|apologized|apologised|promised|vowed|pledged|insisted|lied|joked|suggested|signaled|whispered|added|continued|confided|boasted|bragged|described|remarked|commented|statement|letter|message|email|e-mail|memo|speech|remarks|testimony|tweet)$/;
const between =
  /^(?:in|on|at|later|then|also|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this|week|month|morning|evening|night|afternoon)$/;
const ends =
  /^(?:that|if|whether|how|what|why|when|where|who|which|about|after|before|during|because|while|as|not|to|in|on|at|by|for|from|with|via|through|over|into|last|this|yesterday|today|earlier|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday|and|is|was|are|were|will|would|had|has|have)$/;
const reach = 5;

/** Where the telling names the one spoken to, as words that a source could be read from. */
export function addresseeOf(reading: Reading, { after, spans }: Clause): Head | null {
  if (after === null) return null;
  const { words } = reading;
  const [first, last] = wordsIn(words, after);
  for (let at = first; at < Math.min(last, first + reach); at++) {
    const { norm } = words[at] as Reading["words"][number];
    const head = telling.test(norm)
      ? phrase(reading, at + 1, last)
      : saying.test(norm)
        ? afterTo(reading, at + 1, last, norm.startsWith("testif"))
        : null;
    if (head !== null) return head;
  }
  // “…,” said Calder in a letter to the council
  for (const span of spans) {
    const [from, to] = wordsIn(words, span);
    for (let at = from; at < to; at++)
      if (
        /^(?:letter|message|email|e-mail|memo|speech|statement)$/.test(words[at]?.norm ?? "") &&
        words[at + 1]?.norm === "to"
      )
        return phrase(reading, at + 2, to);
  }
  return null;
}

/** One testifies before somebody, and speaks before a vote. */
function afterTo(reading: Reading, from: number, last: number, isTestimony: boolean): Head | null {
  for (let at = from; at < Math.min(last, from + 4); at++) {
    const norm = reading.words[at]?.norm ?? "";
    if (norm === "to" || (isTestimony && norm === "before")) return phrase(reading, at + 1, last);
    if (!between.test(norm)) return null;
  }
  return null;
}

/** The noun phrase at `from`; a pronoun is no answer. */
function phrase(reading: Reading, from: number, last: number): Head | null {
  const { words, nameAt } = reading;
  let end = from;
  while (end < last && (nameAt[end] !== -1 || !endsPhrase(words[end] as Word))) end++;
  if (end === from || end - from > 12) return null;
  const first = words[from];
  // An adverb or a verb here: what was said began already.
  if (
    first === undefined ||
    pronouns.has(first.norm) ||
    /^(?:VERB|AUX|ADV|SCONJ|PRON|CCONJ|ADP|PART)$/.test(first.pos)
  )
    return null;
  const span: Span = [first.start, words[end - 1]?.end ?? first.end];
  const head = headOf(reading, [span]);
  return head?.type === "pronoun" ? null : head;
}

const endsPhrase = ({ norm, pos, text }: Word) => pos === "ADV" || ends.test(norm) || isStop(text);

const isStop = (text: string) => /^[,.:;!?"“”()—–]$/.test(text);

/** The span under which a speaker's record lists this mention. */
export function mentionSpan({ words, names }: Reading, head: Head): Span {
  if (head.type === "name") {
    const name = names[head.name];
    return [name?.start ?? 0, name?.end ?? 0];
  }
  if (head.type === "pronoun") return [words[head.word]?.start ?? 0, words[head.word]?.end ?? 0];
  const last = head.type === "noun" ? head.head : head.last - 1;
  return [words[head.first]?.start ?? 0, words[last]?.end ?? 0];
}

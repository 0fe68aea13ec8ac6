/** Step 5c: the venue or the medium, where the telling says it: “at a rally in Harwick”, “in an interview with the Ledger”. */
import type { Statement } from "../record.ts";
import type { Span } from "../text/span.ts";
import { telling } from "./addressee.ts";
import type { Clause } from "./clauses.ts";
import { mediumOf } from "./lexicon/venues.ts";
import { days, months } from "./lexicon/words.ts";
import { type Reading, wordsIn } from "./source.ts";

const leading = /^(?:at|in|on|during|via|through|from|before|to|by|over)$/;
/** Between a venue and the name that belongs to it. */
const joining = /^(?:in|at|with|on|to|of|near|for|from|outside)$/;
const furthest = 8;

export function placeOf(text: string, reading: Reading, { spans }: Clause): Statement["place"] {
  // A venue says more than a bare town, so it is looked for first.
  for (const look of [venueAt, channelAt, townAt])
    for (const span of spans) {
      const [from, to] = wordsIn(reading.words, span);
      for (let at = from; at < to; at++) {
        const place = leading.test(reading.words[at]?.norm ?? "") ? look(text, reading, at, to) : null;
        if (place !== null) return place;
      }
    }
  return null;
}

function venueAt(text: string, reading: Reading, at: number, to: number): Statement["place"] {
  const { words } = reading;
  const leads = words[at]?.norm ?? "";
  for (let i = at + 1; i < Math.min(to, at + 1 + furthest); i++) {
    const word = words[i] as Reading["words"][number];
    if (word.pos === "PUNCT" || leading.test(word.norm) || word.pos === "VERB") return null;
    const medium = mediumOf(word.norm, words[i - 1]?.norm ?? "");
    if (medium === null) continue;
    // “to” and “by” lead to a medium only of writing and calling, not to a court or a council's meeting.
    if ((leads === "to" || leads === "by" || leads === "from") && !/^(?:letter|call|post)$/.test(medium))
      return null;
    const next = words[i + 1];
    if (next !== undefined && i + 1 < to && next.pos === "NOUN" && reading.nameAt[i + 1] === -1) continue;
    // A name such as “Radio Harwick” is the venue whole; else the name that follows it.
    const own = nameSpan(reading, i);
    const joint = joining.test(words[i + 1]?.norm ?? "") && i + 1 < to ? nameAfter(reading, i + 2, to) : null;
    const name = joint ?? own;
    const start = words[at + 1]?.start ?? word.start;
    const end = Math.max(word.end, name?.[1] ?? 0);
    const named =
      name === null
        ? text.slice(start, word.end).replace(/^(?:an?|the|his|her|their|its)\s+/i, "")
        : text.slice(...name);
    return place(text, named, [start, end], medium, words[at]?.start ?? start);
  }
  return null;
}

/** “on Radio Harwick”, “on HTV”: a channel or a programme by its name. */
function channelAt(text: string, reading: Reading, at: number, to: number): Statement["place"] {
  if (reading.words[at]?.norm !== "on") return null;
  const name = nameAfter(reading, at + 1, to);
  if (name === null || !channel.test(text.slice(...name))) return null;
  return place(text, text.slice(...name), name, "broadcast", reading.words[at]?.start ?? name[0]);
}

const channel =
  /^(?:\p{Lu}{2,5}|\p{Lu}{1,3}TV|.{0,80}\b(?:News|Radio|TV|Television|Network|Show|Tonight|Podcast))$/u;

/** “in Harwick”, “at Harwick Town Hall”: a name right after the preposition. */
function townAt(text: string, reading: Reading, at: number, to: number): Statement["place"] {
  if (!/^(?:in|at|from|outside|near)$/.test(reading.words[at]?.norm ?? "")) return null;
  const name = tellsWhere(reading, at) ? nameAfter(reading, at + 1, to) : null;
  return name === null
    ? null
    : place(text, text.slice(...name), name, null, reading.words[at]?.start ?? name[0]);
}

/** After the verb, a name, a time, the ones spoken to, or at the head of the sentence; not “the bosses at the Ledger”. */
function tellsWhere({ words, nameAt }: Reading, at: number): boolean {
  const before = words[at - 1];
  if (before === undefined || before.sentence !== words[at]?.sentence) return true;
  if (nameAt[at - 1] !== -1 || /^(?:VERB|AUX|ADV|PUNCT|PRON)$/.test(before.pos)) return true;
  if (days.has(before.norm) || /^(?:week|month|year|morning|afternoon|evening|night|day)$/.test(before.norm))
    return true;
  return words.slice(Math.max(0, at - 5), at - 1).some(({ norm }) => telling.test(norm));
}

function place(
  text: string,
  name: string,
  span: Span,
  medium: string | null,
  from: number,
): Statement["place"] {
  const tidy = (words: string) => words.replace(/\s+/g, " ");
  return { name: tidy(name), span, medium, ground: `“${tidy(text.slice(from, span[1]))}”` };
}

function nameAfter(reading: Reading, from: number, to: number): Span | null {
  let at = from;
  if (reading.words[at]?.pos === "DET") at++;
  return at < to ? nameSpan(reading, at) : null;
}

function nameSpan({ words, names, nameAt }: Reading, at: number): Span | null {
  const name = names[nameAt[at] ?? -1];
  if (name === undefined || name.courtesy || name.post !== null || name.suffix !== null) return null;
  const norm = words[name.first]?.norm ?? "";
  if (months.has(norm) || days.has(norm)) return null;
  // A run whose last word is a weekday, “Fox News Sunday”, stays; a bare “Harwick Monday” is a town and a day.
  return [name.start, name.end];
}

/** Finding quotations again in a text that was edited. Linear in the length of both texts. */

export interface Quote {
  text: string;
  /** Where it stood. */
  start: number;
  /** What stood before and after it. */
  before: string;
  after: string;
}

/** In UTF-16 units: by how much of its beginning a quotation is looked up, and how much of its surroundings counts. */
const keyLength = 12;
export const context = 32;
/** Places that are tried for one quotation; a text that repeats itself more often than this is none to anchor in. */
const mostPlaces = 50;

/** Where each quotation stands in `text`, to the last character; null where it does not any more. */
export function locate(quotes: readonly Quote[], text: string): (number | null)[] {
  const places = placesOf(new Set(quotes.map(keyOf)), text);
  return quotes.map((quote) => {
    // 1: still in its place, between the same words
    if (scoreAt(quote, text, quote.start) === 2 * context) return quote.start;
    // 2: elsewhere, where most of the surroundings agree, the nearest of several
    let best: { at: number; score: number } | null = null;
    for (const at of nearest(places.get(keyOf(quote)) ?? [], quote.start)) {
      const score = scoreAt(quote, text, at);
      if (score !== null && (best === null || score > best.score)) best = { at, score };
    }
    return best?.at ?? null;
  });
}

const keyOf = ({ text }: Quote): string => text.slice(0, keyLength);

/** All places of all keys: one pass over the text for each length of key, of which there are few. */
function placesOf(keys: ReadonlySet<string>, text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const length of new Set([...keys].map((key) => key.length))) {
    if (length === 0) continue;
    for (let at = 0; at + length <= text.length; at++) {
      const key = text.slice(at, at + length);
      if (!keys.has(key)) continue;
      const known = places.get(key);
      if (known === undefined) places.set(key, [at]);
      else known.push(at);
    }
  }
  return places;
}

/** Those of `places`, which ascend, that are nearest to `at`, the nearest first. */
function nearest(places: readonly number[], at: number): number[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return places
    .slice(Math.max(0, low - mostPlaces), low + mostPlaces)
    .sort((a, b) => Math.abs(a - at) - Math.abs(b - at))
    .slice(0, mostPlaces);
}

/** How many characters around the quotation agree; null where it does not stand there. */
function scoreAt({ text: quote, before, after }: Quote, text: string, at: number): number | null {
  if (!text.startsWith(quote, at)) return null;
  const end = at + quote.length;
  let score = 0;
  for (let i = 1; i <= context; i++) {
    if (text[at - i] !== before[before.length - i]) break;
    score++;
  }
  for (let i = 0; i < context; i++) {
    if (text[end + i] !== after[i]) break;
    score++;
  }
  return score;
}

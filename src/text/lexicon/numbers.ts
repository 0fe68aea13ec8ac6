/** Numbers written as words. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ["zero", 0],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["thirteen", 13],
  ["fourteen", 14],
  ["fifteen", 15],
  ["sixteen", 16],
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
]);

export const tens: ReadonlyMap<string, number> = new Map([
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);

export const scales: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["lakh", 1e5],
  ["lakhs", 1e5],
  ["crore", 1e7],
  ["crores", 1e7],
]);

/** Short forms of scales, written on to a figure: `22m`, `1.2bn`, `100k`. */
export const scaleLetters: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["mm", 1e6],
  ["mio", 1e6],
  ["b", 1e9],
  ["bn", 1e9],
  ["bln", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
]);

export const ordinals: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
  ["eleventh", 11],
  ["twelfth", 12],
  ["thirteenth", 13],
  ["fourteenth", 14],
  ["fifteenth", 15],
  ["sixteenth", 16],
  ["seventeenth", 17],
  ["eighteenth", 18],
  ["nineteenth", 19],
  ["twentieth", 20],
  ["twenty-first", 21],
]);

/** The number that an ordinal stands for: `third`, `3rd`, `21st`; null for other words. */
export function ordinal(norm: string): number | null {
  if (!isFigure(norm)) return ordinals.get(norm) ?? null;
  const match = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(norm);
  return match === null ? null : Number(match[1]);
}

/** A short whole number in figures or in one word: `5`, `five`, `twenty`; null for anything else. */
export function shortNumber(norm: string): number | null {
  if (isFigure(norm)) return /^\d{1,3}$/.test(norm) ? Number(norm) : null;
  return shortWords.get(norm) ?? null;
}

const shortWords: ReadonlyMap<string, number> = new Map([...smallNumbers, ...tens]);

/** Does it begin with a figure? Asked of every word, so before any pattern. */
export function isFigure(norm: string): boolean {
  const first = norm.charCodeAt(0);
  return first >= 48 && first <= 57;
}

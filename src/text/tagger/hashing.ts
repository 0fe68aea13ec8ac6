/** Features are 32-bit numbers from the start: no string is built, stored or shipped. */

/** Folds the value `v` into the hash `h`; for a given `h` no two values meet. */
export function fold(h: number, v: number): number {
  const mixed = Math.imul(h ^ v, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Hash of the characters `[from, to)` of `text` (FNV-1a over UTF-16 code units, then spread). */
export function hashText(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return fold(h, to - from);
}

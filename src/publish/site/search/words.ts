/**
 * The words of a text as they are looked for: without case and marks; where a script writes no spaces, each character
 * is a word. The function is put into the page as its own source text too, so it uses nothing from outside itself.
 */
export function searchWords(text: string): string[] {
  const folded = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) =>
    unspaced.test(word) ? [...word] : [word.slice(0, 40)],
  );
}

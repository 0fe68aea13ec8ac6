/** Where and when an article was filed: “HARWICK, March 7 (Agency) — The council …”. */

const longest = 80;
const dateline =
  /^\p{Lu}{2}[\p{Lu} .'’-]{1,30}(?:, [\p{L}. ]{2,20})?(?:, \p{Lu}\p{Ll}{2,8}\.? \d{1,2})?(?: ?\([^()\n]{1,20}\))? ?(?:[—–]|--?) (?=["“‘]?\p{Lu})/u;

/** The place behind the dateline with which the paragraph at `start` opens; `start` itself where it has none. */
export const datelineEnd = (text: string, start: number): number =>
  start + (dateline.exec(text.slice(start, start + longest))?.[0].length ?? 0);

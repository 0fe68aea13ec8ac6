/** What the words of a page's metadata mean, wherever on the page they stand. */

export const squeeze = (text: string | null | undefined): string =>
  (text ?? "").replace(/\s+/g, " ").trim().slice(0, 1000);

/** Names in “By Nora Finch and Paul Okoye”; an address or an empty text names nobody. */
export function namesIn(text: string | null | undefined): string[] | null {
  const line = squeeze(text).replace(/^(?:by|written by|story by):?\s+/i, "");
  if (line === "" || line.length > 200 || /https?:|@/.test(line)) return null;
  const names = line
    .split(/\s*(?:,|;|\||•|·|&|\band\b)\s*/)
    .filter((name) => /^\p{Lu}/u.test(name) && name.split(" ").length <= 6 && !/\d/.test(name));
  return names.length > 0 ? names : null;
}

/** A web address that is whole; null for all else. */
export function webAddress(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === "http:" || protocol === "https:" ? href : null;
}

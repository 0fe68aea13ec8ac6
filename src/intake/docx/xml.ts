import { Refusal } from "../refusal.ts";

/**
 * Refuses XML that declares a document type, since with one come entities, which Word never writes and which may stand
 * for any amount of text or for a file; and XML that is nested too deep. One pass over the text.
 */
export function checkXml(xml: string, deepest: number): void {
  let depth = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    const next = xml.charAt(at + 1);
    if (next === "!" && /^<!(?:DOCTYPE|ENTITY)/i.test(xml.slice(at, at + 9)))
      throw new Refusal("damaged", "It declares XML entities.");
    const end = xml.indexOf(">", at);
    if (end < 0) throw new Refusal("damaged");
    if (next === "/") depth--;
    else if (next !== "!" && next !== "?" && xml.charAt(end - 1) !== "/" && ++depth > deepest)
      throw new Refusal("too-deep");
    at = end + 1;
  }
}

/** Text of the first element of a name, entities of XML itself resolved; undefined where it is missing or empty. */
export function textOf(xml: string, name: string): string | undefined {
  const start = xml.indexOf(`<${name}`);
  const open = start < 0 ? -1 : xml.indexOf(">", start);
  const end = open < 0 ? -1 : xml.indexOf(`</${name}>`, open);
  if (end < 0) return undefined;
  const named: { [name: string]: string } = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  const text = xml
    .slice(open + 1, end)
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => named[entity] ?? "");
  return text.trim() || undefined;
}

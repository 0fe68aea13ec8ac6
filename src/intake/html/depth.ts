import { Refusal } from "../refusal.ts";

/** Refuses markup nested too deep, before anything walks it by recursion. */
export function checkDepth(root: Node, limit: number): void {
  let depth = 0;
  let node: Node | null = root;
  while (node !== null) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      if (++depth > limit) throw new Refusal("too-deep");
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
}

/** Elements that the parser closes by itself, or that hold nothing; those of drawings end in `/>`. */
const selfClosing = new Set(
  `p li dt dd td th tr thead tbody tfoot option optgroup area base br col embed hr img input link meta param source track
  wbr html head body path use circle ellipse rect line polyline polygon stop image`.split(/\s+/),
);
const surely = 4;

/** What holds no markup, and what ends it: scripts compare (`i<n`), comments talk. */
const closers = new Map([
  ["!--", "-->"],
  ...["script", "style", "textarea", "title"].map((name): [string, string] => [name, `</${name}`]),
]);

/** Refuses what is too deep by far before a tree is made of it, which would take long. Counts tags, in one pass. */
export function checkTags(html: string, limit: number): void {
  const page = html.toLowerCase();
  const tags = /<(\/?)(!--|[a-z][a-z0-9-]{0,30})/g;
  const unclosed = new Set<string>();
  let depth = 0;
  for (let tag = tags.exec(page); tag !== null; tag = tags.exec(page)) {
    const [, close, name = ""] = tag;
    const closer = close === "" && !unclosed.has(name) ? closers.get(name) : undefined;
    const end = closer === undefined ? -1 : page.indexOf(closer, tags.lastIndex);
    if (end >= 0) {
      tags.lastIndex = end + (closer?.length ?? 0);
      continue;
    }
    // Looked for once: where the rest of the page has none, what follows is counted as markup.
    if (closer !== undefined) unclosed.add(name);
    if (name === "!--" || selfClosing.has(name)) continue;
    depth = close === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > limit * surely) throw new Refusal("too-deep");
  }
}

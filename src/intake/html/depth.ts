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

/** Elements that the parser closes by itself, or that hold nothing. */
const selfClosing = new Set(
  `p li dt dd td th tr thead tbody tfoot option optgroup area base br col embed hr img input link meta param source track
  wbr html head body`.split(/\s+/),
);
const surely = 4;

/** Refuses what is too deep by far before a tree is made of it, which would take long. Counts tags, in one pass. */
export function checkTags(html: string, limit: number): void {
  let depth = 0;
  for (const [, close, name = ""] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,30})/g)) {
    if (selfClosing.has(name.toLowerCase())) continue;
    depth = close === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > limit * surely) throw new Refusal("too-deep");
  }
}

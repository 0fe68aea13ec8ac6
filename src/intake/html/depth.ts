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

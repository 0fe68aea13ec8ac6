/** How much text an element holds, and how much of it in links; counted once for the whole page. */
export interface Weight {
  text: number;
  links: number;
  /** How many links. */
  count: number;
}

export function weigh(root: Element): Map<Element, Weight> {
  const weights = new Map<Element, Weight>();
  const visit = (element: Element, inLink: boolean): Weight => {
    const weight: Weight = { text: 0, links: 0, count: 0 };
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const length = (node.textContent ?? "").replace(/\s+/g, " ").trim().length;
        weight.text += length;
        if (inLink) weight.links += length;
      } else if (node.nodeType === 1) {
        const child = node as Element;
        const isLink = child.localName === "a" && child.hasAttribute("href");
        const inner = visit(child, inLink || isLink);
        weight.text += inner.text;
        weight.links += inner.links;
        weight.count += inner.count + (isLink ? 1 : 0);
      }
    }
    weights.set(element, weight);
    return weight;
  };
  visit(root, false);
  return weights;
}

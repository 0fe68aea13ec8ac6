import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe-core has against the page as it stands: WCAG 2.2 to level AA, and its own good practice. */
export async function violations(page: Page): Promise<string[]> {
  // Through the debugger, as the page's own policy lets no foreign script in.
  await page.evaluate(axe);
  return page.evaluate(async (values) => {
    const checker = (globalThis as unknown as { axe: Axe }).axe;
    const found = await checker.run(document, { runOnly: { type: "tag", values } });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  }, tags);
}

interface Axe {
  run(
    root: globalThis.Document,
    options: { runOnly: { type: "tag"; values: string[] } },
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

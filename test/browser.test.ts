import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { documentOf, loadQuickReader, read } from "../src/browser.ts";
import { executablePath, launch } from "./publish/browser.ts";

const home = resolve(import.meta.dirname, "..");
const example = readFileSync(resolve(home, "examples/council-debate.txt"), "utf8");
const column = readFileSync(resolve(home, "examples/opinion-column.md"), "utf8");

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(home, "src/browser.ts")],
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "onrecord",
    write: false,
    minify: true,
  });
  return outputFiles[0]?.text ?? "";
}

describe("the library in a browser", () => {
  it("bundles without anything of Node's", async () => {
    expect((await bundle()).length).toBeGreaterThan(100_000);
  });

  it.skipIf(!executablePath)("reads by the quick reader to the same record as in Node", async () => {
    const weights = readFileSync(resolve(home, "models/attribution/quick.bin"));
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: await bundle() });
      const there = await page.evaluate(
        ([text, bytes]) => {
          const library = (globalThis as unknown as { onrecord: typeof import("../src/browser.ts") })
            .onrecord;
          const reader = library.loadQuickReader(Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)));
          return JSON.stringify(library.read(library.documentOf(text), { reader }));
        },
        [column, weights.toString("base64")] as const,
      );
      const reader = loadQuickReader(weights);
      expect(there).toBe(JSON.stringify(read(documentOf(column), { reader })));
    } finally {
      await browser.close();
    }
  });

  it.skipIf(!executablePath)("reads an example to the same record as in Node", async () => {
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: await bundle() });
      const there = await page.evaluate((text) => {
        const library = (globalThis as unknown as { onrecord: typeof import("../src/browser.ts") }).onrecord;
        return JSON.stringify(library.read(library.documentOf(text)));
      }, example);
      expect(there).toBe(JSON.stringify(read(documentOf(example))));
    } finally {
      await browser.close();
    }
  });
});

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { documentOf, loadQuickReader, read, readSlowly } from "../src/browser.ts";
import { thoroughReader } from "../src/models.ts";
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

  it.skipIf(!executablePath)(
    "reads by the thorough reader to the same record as in Node",
    async () => {
      const files: Record<string, Buffer> = {
        "/": Buffer.from("<!doctype html><title>Onrecord</title>"),
        "/library.js": Buffer.from(await bundle()),
        ...Object.fromEntries(
          ["ort.wasm.min.js", "ort-wasm-simd-threaded.mjs", "ort-wasm-simd-threaded.wasm"].map((name) => [
            `/${name}`,
            readFileSync(resolve(home, "node_modules/onnxruntime-web/dist", name)),
          ]),
        ),
        "/quick.bin": readFileSync(resolve(home, "models/attribution/quick.bin")),
        "/thorough.bin": readFileSync(resolve(home, "models/attribution/thorough.bin")),
      };
      const types = {
        js: "text/javascript; charset=utf-8",
        mjs: "text/javascript",
        wasm: "application/wasm",
      };
      const browser = await launch();
      try {
        const page = await browser.newPage();
        await page.route("**/*", (route) => {
          const { pathname } = new URL(route.request().url());
          const kind = pathname.slice(pathname.lastIndexOf(".") + 1) as keyof typeof types;
          const body = files[pathname];
          return body === undefined
            ? route.fulfill({ status: 404 })
            : route.fulfill({ body, contentType: types[kind] ?? "text/html" });
        });
        await page.goto("http://onrecord.test/");
        await page.addScriptTag({ url: "/library.js" });
        await page.addScriptTag({ url: "/ort.wasm.min.js" });
        const there = await page.evaluate(async (text) => {
          const { onrecord: library, ort: runtime } = globalThis as unknown as {
            onrecord: typeof import("../src/browser.ts");
            ort: typeof import("onnxruntime-web");
          };
          const bytes = async (name: string) => new Uint8Array(await (await fetch(name)).arrayBuffer());
          runtime.env.wasm.numThreads = 1;
          const weights = { quick: await bytes("/quick.bin"), thorough: await bytes("/thorough.bin") };
          const reader = await library.loadThoroughReader(weights, runtime);
          return JSON.stringify(await library.readSlowly(library.documentOf(text), { reader }));
        }, column);
        const reader = await thoroughReader();
        if (reader === null) throw new Error("onnxruntime-web is not installed");
        expect(there).toBe(JSON.stringify(await readSlowly(documentOf(column), { reader })));
      } finally {
        await browser.close();
      }
    },
    60_000,
  );

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

import { once } from "node:events";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentOf } from "../../../src/intake/document-of.ts";
import { pathsIn } from "../../../src/publish/log/stage.ts";
import type { OnRecord } from "../../../src/record.ts";
import { violations } from "../accessible.ts";
import { executablePath, launch } from "../browser.ts";
import { hostile } from "../hostile.ts";
import { withBench } from "../log/kept.ts";
import { exampleRecords, fileIn, keepRecord, pathsLike, statementsOf, withSite } from "./bench.ts";

let browser: Browser;
/** The published examples. */
let folder: string;

beforeAll(async () => {
  if (!executablePath) return;
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), "onrecord-site-"));
  await withSite(async (bench) => cpSync(bench.folder, folder, { recursive: true }));
});
afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/** Opens a page of a folder from the disk; what goes wrong there is noted. */
async function at<T>(
  place: string,
  options: BrowserContextOptions,
  see: (page: Page, incidents: string[]) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const incidents: string[] = [];
    page.on("dialog", (dialog) => {
      incidents.push(`dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => undefined);
    });
    page.on("pageerror", (error) => incidents.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") incidents.push(`console: ${message.text()}`);
    });
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith("file:") && !url.startsWith("http://127.0.0.1:")) incidents.push(`request: ${url}`);
    });
    await page.goto(place);
    return await see(page, incidents);
  } finally {
    await context.close();
  }
}

const fileAt = (path: string, hash = "", root = folder): string =>
  `${pathToFileURL(join(root, path)).href}${hash}`;

/** One page of each kind. */
const kinds = (): string[] => [
  ...["index", "speakers", "documents", "rulings", "exchanges", "corrections", "data"].map(
    (name) => `${name}.html`,
  ),
  ...["speaker", "statements", "ruling", "exchange", "document"].map(
    (kind) => pathsLike(folder, new RegExp(`^${kind}/.*html$`))[0] ?? kind,
  ),
];

describe.skipIf(!executablePath)("the site in a browser", () => {
  it.each([
    ["light", "desktop", 1280],
    ["light", "phone", 380],
    ["dark", "desktop", 1280],
    ["dark", "phone", 380],
  ] as const)(
    "is accessible by axe-core, every kind of page: %s, %s",
    async (colorScheme, _, width) => {
      for (const path of kinds())
        await at(fileAt(path), { colorScheme, viewport: { width, height: 900 } }, async (page, incidents) => {
          expect(await violations(page), path).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(
            true,
          );
          expect(incidents, path).toEqual([]);
        });
    },
    240_000,
  );

  it("can be read with scripts off, and shows nothing that needs them", async () => {
    for (const path of kinds())
      await at(fileAt(path), { javaScriptEnabled: false }, async (page) => {
        expect((await page.locator("h1").innerText()).length, path).toBeGreaterThan(0);
        if (path === "index.html") {
          expect(await page.locator("#search").isVisible()).toBe(false);
          expect(await page.locator("nav a", { hasText: "Speakers" }).isVisible()).toBe(true);
          expect(await page.locator(".entry").count()).toBeGreaterThan(10);
        }
      });
  }, 60_000);

  it("finds from the disk what was said: by words, by the beginning of one, by who said it; keys alone will do", async () => {
    await at(fileAt("index.html"), {}, async (page, incidents) => {
      await page.keyboard.press("/");
      await page.keyboard.type("drivers");
      await page.locator("#results .entry").first().waitFor();
      expect(await page.locator("#found").innerText()).toMatch(/statement/);
      expect(await page.locator("#results").innerText()).toContain("Nobody asked the drivers");
      expect(await page.locator("#results mark").first().innerText()).toBe("drivers");
      expect(await page.locator("#rest").isVisible()).toBe(false);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/statements\/00000\.html#s-/);
      expect(await page.locator("article:target, li:target").innerText()).toContain(
        "Nobody asked the drivers",
      );
      await page.goBack();
      await page.locator("#results .entry").first().waitFor();
      for (const [words, wanted] of [
        ["reyes driv", "Tomas Reyes"],
        ["TOMAS", "Tomas Reyes"],
      ] as const) {
        await page.locator("#q").fill(words);
        await expect.poll(() => page.locator("#results").innerText()).toContain(wanted);
      }
      await page.locator("#q").fill("zzzz qqqq");
      await expect
        .poll(() => page.locator("#found").innerText())
        .toContain("Nothing on record has all of these words");
      await page.keyboard.press("Escape");
      expect(await page.locator("#rest").isVisible()).toBe(true);
      expect(incidents).toEqual([]);
    });
  }, 60_000);

  it("finds every statement by its own words", async () => {
    // The examples again, to know what is on record.
    await withSite(async (bench) => {
      const statements = await statementsOf(bench);
      await at(fileAt("index.html", "", bench.folder), {}, async (page) => {
        for (const { text, id } of statements.slice(0, 12)) {
          await page.locator("#q").fill(text.slice(0, 150));
          await expect
            .poll(() =>
              page
                .locator("#results h3 a")
                .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)),
            )
            .toEqual(expect.arrayContaining([expect.stringContaining(`#s-${id}`)]));
        }
      });
    });
  }, 120_000);

  it("works on a server, under any address", async () => {
    const server = createServer((request, response) => {
      const path = decodeURIComponent((request.url ?? "").split("?")[0] ?? "").replace("/some/place/", "");
      const file = join(folder, path);
      if (!existsSync(file)) return response.writeHead(404).end();
      const type = path.endsWith(".html")
        ? "text/html"
        : path.endsWith(".js")
          ? "text/javascript"
          : "text/plain";
      return response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(readFileSync(file));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    try {
      const { port } = server.address() as AddressInfo;
      await at(`http://127.0.0.1:${port}/some/place/index.html#q=drivers`, {}, async (page, incidents) => {
        await expect.poll(() => page.locator("#results").innerText()).toContain("Nobody asked the drivers");
        await page.locator("nav a", { hasText: "Corrections" }).click();
        expect(await page.locator("h1").innerText()).toBe("Corrections");
        expect(incidents.filter((one) => !one.includes("favicon") && !one.includes("404"))).toEqual([]);
      });
    } finally {
      server.close();
    }
  }, 60_000);

  it(
    "runs no script, loads nothing and makes no element of hostile names, titles and quotations",
    () =>
      withBench(async ({ store, publish, folder, verify }) => {
        for (let from = 0; from < hostile.length; from += 40) {
          const record = hostileRecord(hostile.slice(from, from + 40), from);
          if (record !== null) await keepRecord(store, record);
        }
        await publish();
        expect((await verify()).findings).toEqual([]);
        const plain = new Set<string>();
        for (const path of pathsIn(folder).filter((path) => path.endsWith(".html"))) {
          // What is the same but for its words is looked at a few times.
          const kind = path.replace(/[0-9a-f]{32}|\d+/g, "");
          const seen = [...plain].filter((one) => one.startsWith(`${kind} `)).length;
          const markup = fileIn(folder, path);
          expect([...markup.matchAll(/<script/g)].length, path).toBeLessThanOrEqual(2);
          if (seen > 3) continue;
          plain.add(`${kind} ${path}`);
          await at(fileAt(path, "", folder), {}, async (page, incidents) => {
            expect(
              await page.locator("img, svg, iframe, object, embed, base, form[action]").count(),
              path,
            ).toBe(0);
            expect(incidents, path).toEqual([]);
          });
        }
        await at(fileAt("index.html", "#q=alert", folder), {}, async (page, incidents) => {
          await page.locator("#results .entry").first().waitFor();
          expect(await page.locator("#results img, #results script, #results svg").count()).toBe(0);
          expect(incidents).toEqual([]);
        });
      }),
    240_000,
  );
});

/** A record in which everything that can be a text is one of these. */
function hostileRecord(strings: readonly string[], number: number): OnRecord | null {
  const usable = strings.filter((text) => text.trim() !== "" && !/[\ud800-\udfff]/.test(text));
  const [base] = exampleRecords;
  if (base === undefined || usable.length === 0) return null;
  const text = usable.join("\n\n");
  let at = 0;
  const spans = usable.map((one): [number, number] => {
    const span: [number, number] = [at, at + one.length];
    at += one.length + 2;
    return span;
  });
  const hostileName = (i: number) => `X ${usable[i]?.replace(/\s+/g, " ").slice(0, 80) ?? ""}`;
  return {
    ...base,
    document: {
      ...documentOf(text),
      title: usable[0] ?? null,
      publisher: usable[1] ?? null,
      authors: usable.slice(2, 4),
      address: `https://example.invalid/${number}?${encodeURIComponent(usable[0] ?? "")}"><svg onload=alert(1)>`,
      language: '"><script>alert(1)</script>',
    },
    sentences: [],
    exchanges: [],
    claims: [],
    attributions: spans.map((span, i) => ({
      id: `a${i}`,
      source: [],
      cue: [],
      content: [span],
      kind: "direct",
      manner: "statement",
      negated: false,
      within: null,
      confidence: 0.9,
      rule: usable[i] ?? "",
    })),
    speakers: usable.map((one, i) => ({
      id: `p${i}`,
      kind: "organization",
      name: hostileName(i),
      aliases: [one],
      mentions: [],
      posts: [{ title: one, body: one, span: spans[i] ?? [0, 0] }],
      public: { is: true, ground: one },
    })),
    statements: usable.map((one, i) => ({
      id: `s${i}`,
      attribution: `a${i}`,
      speaker: `p${i}`,
      sure: "sure",
      ground: one,
      addressee: `p${i}`,
      place: { name: one, span: spans[i] ?? [0, 0], medium: one, ground: one },
      said: null,
    })),
    issues: [],
  };
}

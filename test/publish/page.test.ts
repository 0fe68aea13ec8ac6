import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { intake } from "../../src/intake/intake.ts";
import { renderPage } from "../../src/publish/page/page.ts";
import { renderSheet } from "../../src/publish/sheet/sheet.ts";
import { read } from "../../src/read.ts";
import { anyRecord } from "../fixtures/publish/any-record.ts";
import { harwick } from "../fixtures/publish/harwick.ts";
import { retold } from "../fixtures/publish/retold.ts";
import { violations } from "./accessible.ts";
import { executablePath, launch, visit } from "./browser.ts";
import { hostile } from "./hostile.ts";

const markup = renderPage(harwick);
const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

describe("renderPage", () => {
  it("holds the record, whatever stands in it", () => {
    for (const record of [harwick, retold(harwick, "</script><!--<script>\u2028")]) {
      const json =
        /<script type="application\/json" id="record">(.*?)<\/script>/s.exec(renderPage(record))?.[1] ?? "";
      expect(JSON.parse(json)).toEqual(record);
    }
  });

  it("shows every statement and claim of any record once in its notes", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const page = renderPage(record);
        expect(page.match(/<article class="note/g) ?? []).toHaveLength(
          record.statements.length + record.claims.length,
        );
      }),
    );
  });

  it("is the same for the same record", () => expect(renderPage(structuredClone(harwick))).toBe(markup));

  it("names no other place to load from", () => {
    expect(markup).toContain("default-src 'none'");
    expect(markup).not.toMatch(/<(?:link|img|iframe|object|embed|script [^>]*src)/);
    expect(markup).not.toMatch(/url\(|@import|\son\w+=|style="/);
  });
});

describe.skipIf(!executablePath)("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  for (const colorScheme of ["light", "dark"] as const)
    for (const [name, viewport] of [
      ["desktop", desktop],
      ["phone", phone],
    ] as const)
      it(`is accessible by axe-core: ${colorScheme}, ${name}`, () =>
        visit(
          browser,
          markup,
          { colorScheme, viewport, reducedMotion: "reduce" },
          async ({ page, requests, incidents }) => {
            expect(await violations(page)).toEqual([]);
            await page.click(".legend summary");
            await page.click(".filters summary");
            await page.keyboard.press("j");
            await page.keyboard.press("j");
            expect(await page.isVisible("#panel .note")).toBe(true);
            expect(await violations(page)).toEqual([]);
            await page.click("#theme");
            expect(await violations(page)).toEqual([]);
            await page.keyboard.press("?");
            expect(await violations(page)).toEqual([]);
            expect(
              await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
            ).toBeLessThanOrEqual(0);
            expect([...requests, ...incidents]).toEqual([]);
          },
        ));

  it("is accessible on every example, in both themes", async () => {
    const folder = new URL("../../examples/", import.meta.url);
    const names = readdirSync(folder).filter((name) => !name.endsWith(".json") && name !== "README.md");
    expect(names.length).toBeGreaterThanOrEqual(4);
    for (const name of names) {
      const { document, issues } = await intake(readFileSync(new URL(name, folder)), { name });
      if (document === null) throw new Error(`${name}: ${issues[0]?.message}`);
      const page = renderPage(read(document));
      for (const colorScheme of ["light", "dark"] as const)
        await visit(
          browser,
          page,
          { colorScheme, viewport: phone, reducedMotion: "reduce" },
          async (seen) => {
            await seen.page.keyboard.press("j");
            expect(await violations(seen.page), name).toEqual([]);
            expect([...seen.requests, ...seen.incidents], name).toEqual([]);
          },
        );
    }
  });

  it("shows the text word for word", () =>
    visit(browser, markup, {}, async ({ page }) => {
      const shown = await page.$eval(".text", (element) => {
        for (const added of element.querySelectorAll(".ref, .turn")) added.remove();
        return element.textContent;
      });
      expect(shown?.replace(/\s+/g, " ").trim()).toBe(harwick.document.text.replace(/\s+/g, " ").trim());
    }));

  it("shows all of it with scripts off, and nothing that needs them", () =>
    visit(browser, markup, { javaScriptEnabled: false, viewport: phone }, async ({ page, incidents }) => {
      for (const hidden of ["#filters", "#tools", "#panel", "#help"])
        expect(await page.isVisible(hidden)).toBe(false);
      const refs = await page.locator(".text a.ref").all();
      expect(refs).toHaveLength(harwick.statements.length + harwick.claims.length);
      for (const ref of refs) {
        const note = page.locator((await ref.getAttribute("href")) ?? "missing");
        expect(await note.isVisible()).toBe(true);
        expect(await note.locator("a.number").getAttribute("href")).toBe(`#${await ref.getAttribute("id")}`);
      }
      const words = await page.innerText("main");
      for (const part of [
        "the last woman named in the paragraph",
        "USD 4,200,000",
        "has a number",
        "did not say",
        "holds a post",
      ])
        expect(words.toLowerCase()).toContain(part.toLowerCase());
      expect(incidents).toEqual([]);
    }));

  it("is walked with the keys alone", () =>
    visit(browser, markup, { viewport: desktop, reducedMotion: "reduce" }, async ({ page }) => {
      const chosen = () => page.locator(".text a.ref[aria-current]").allInnerTexts();
      await page.keyboard.press("Tab");
      expect(await page.locator(":focus").innerText()).toBe("Skip to the text");
      await page.keyboard.press("j");
      expect(await chosen()).toEqual(["c1"]);
      await page.keyboard.press("ArrowRight");
      expect(await chosen()).toEqual(["1"]);
      expect(await page.innerText("#panel h3")).toContain("Ines Calder reported");
      await page.keyboard.press("k");
      expect(await chosen()).toEqual(["c1"]);
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      expect(await page.locator("#panel h3:focus").count()).toBe(1);
      await page.keyboard.press("Escape");
      expect(await page.isVisible("#panel")).toBe(false);
      expect(await page.locator(":focus").getAttribute("id")).toBe("in-s1");
      await page.keyboard.press("/");
      expect(await page.locator(":focus").getAttribute("name")).toBe("who");
      await page.locator(".skip").focus();
      await page.keyboard.press("?");
      expect(await page.isVisible("#help")).toBe(true);
      await page.uncheck("#single");
      await page.keyboard.press("Escape");
      await page.keyboard.press("j");
      expect(await chosen()).toEqual([]);
    }));

  it("opens a note by a click on the words, the innermost first", () =>
    visit(browser, markup, { viewport: desktop }, async ({ page }) => {
      const inner = page.locator('.text mark[data-of="s7 s8"]');
      await inner.click();
      expect(await page.innerText("#panel h3")).toContain("Ines Calder");
      await inner.click();
      expect(await page.innerText("#panel h3")).toContain("Tomas Reyes");
      expect(page.url()).toMatch(/#s7$/);
    }));

  it.each([
    ["who", "p3", ["s4", "s5", "c6"]],
    ["who", "own", ["c8", "c9"]],
    ["kind", "mixed", ["s7"]],
    ["sure", "unknown", ["s6", "c7"]],
    ["class", "opinion", ["s3", "s5", "c5", "c6"]],
    ["worth", "high", ["s2", "s3", "c2", "c4", "c8", "c9"]],
  ])("filters by %s: %s", (field, value, left) =>
    visit(browser, markup, { viewport: desktop }, async ({ page }) => {
      const marks = () =>
        page.$$eval(".text a.ref:not([hidden])", (refs) => refs.map((ref) => ref.id.slice(3)).sort());
      const all = await marks();
      await page.click(".filters summary");
      await page.selectOption(`select[name=${field}]`, value);
      expect(await marks()).toEqual([...left].sort());
      expect(await page.innerText("#shown")).toBe(`(${left.length} of ${all.length} shown)`);
      expect(
        await page.$$eval(".further .note", (notes) => notes.filter((note) => note.checkVisibility()).length),
      ).toBe(left.length);
      await page.click(".filters button");
      await expect.poll(marks).toEqual(all);
    }),
  );

  it("runs no script, loads nothing and makes no element of hostile text", async () => {
    const ours = await visit(browser, markup, {}, ({ page }) => tagsOf(page));
    for (let i = 0; i < hostile.length; i += 40) {
      const group = hostile.slice(i, i + 40);
      const words = group.join("\n");
      for (const rendered of [
        renderPage(retold(harwick, words)),
        renderSheet(retold(harwick, words), "html"),
      ])
        await visit(browser, rendered, {}, async ({ page, requests, incidents }) => {
          expect([...requests, ...incidents], words).toEqual([]);
          const tags = await tagsOf(page);
          expect(
            tags.filter((tag) => !ours.includes(tag) && !own.includes(tag)),
            words,
          ).toEqual([]);
          expect(
            await page.$$eval(
              "a",
              (links) => links.filter((link) => !/^(#|https?:)/.test(link.getAttribute("href") ?? "")).length,
            ),
          ).toBe(0);
        });
    }
  });

  it("gives the sheet to screen readers and printers", () =>
    visit(
      browser,
      renderSheet(harwick, "html"),
      { viewport: phone, colorScheme: "dark" },
      async ({ page, requests, incidents }) => {
        expect(await violations(page)).toEqual([]);
        expect([...requests, ...incidents]).toEqual([]);
      },
    ));
});

/** Elements that the sheet has and the page has not. */
const own = ["table", "thead", "tbody", "tr", "th", "td", "b", "br"];

const tagsOf = (page: import("playwright-core").Page): Promise<string[]> =>
  page.evaluate(() => [...new Set([...document.querySelectorAll("*")].map((element) => element.localName))]);

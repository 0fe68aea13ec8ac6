import { appendFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keyText } from "../../src/ledger/note/verifier-key.ts";
import { violations } from "./accessible.ts";
import { executablePath, launch, visit } from "./browser.ts";
import { article, type Bench, withBench } from "./log/kept.ts";

/** As the package ships it. */
const built = resolve(import.meta.dirname, "../../dist/verify.html");

describe.skipIf(!executablePath)("verify.html in a browser", () => {
  let browser: Browser;
  let markup: string;
  beforeAll(async () => {
    browser = await launch();
    markup = readFileSync(built, "utf8");
  });
  afterAll(() => browser.close());

  /** The result that the page shows for a folder. */
  async function check(page: Page, folder: string): Promise<string> {
    await page.setInputFiles("#folder", folder);
    await page.waitForSelector("#result.holds, #result.fails");
    return page.innerText("#result");
  }

  const withPage = (use: (page: Page, bench: Bench) => Promise<void>) =>
    withBench(async (bench) => {
      await bench.add(article(1, 2));
      await bench.publish();
      await visit(browser, markup, {}, async ({ page, requests, incidents }) => {
        await use(page, bench);
        // Nothing was sent, and no script failed.
        expect(requests.filter((address) => !address.startsWith("blob:"))).toEqual([]);
        expect(incidents).toEqual([]);
      });
    });

  it("finds that a record holds, by its own key, and says what that means", () =>
    withPage(async (page, { folder, signer }) => {
      expect(await check(page, folder)).toMatch(/^The record onrecord\.test\/harwick holds\./);
      expect(await page.innerText("main")).toContain("does not mean that what is on the record is true");
      expect(await violations(page)).toEqual([]);
      await page.fill("#key", keyText(signer.key));
      await page.press("#key", "Enter");
      await page.waitForFunction(() => document.getElementById("result")?.innerText.includes("as before"));
      await page.fill("#key", keyText(signer.key).replace("harwick", "harwich"));
      await page.press("#key", "Tab");
      await page.waitForFunction(() =>
        document.getElementById("result")?.innerText.includes("does not fit its own id"),
      );
    }));

  it("names what was changed", () =>
    withPage(async (page, { folder }) => {
      appendFileSync(join(folder, "index.html"), " ");
      writeFileSync(join(folder, "extra.html"), "");
      const text = await check(page, folder);
      expect(text).toMatch(/does not hold: 2 things found/);
      expect(text).toContain("changed-file: index.html");
      expect(text).toContain("inserted-file: extra.html");
      expect(await violations(page)).toEqual([]);
    }));

  it("keeps what was seen, and finds with it that the record got shorter", () =>
    withPage(async (page, bench) => {
      const older = join(bench.home, "older");
      cpSync(bench.folder, older, { recursive: true });
      await bench.add(article(3));
      await bench.publish();
      await check(page, bench.folder);
      const [download] = await Promise.all([page.waitForEvent("download"), page.click("#result a")]);
      const kept = join(bench.home, "seen.json");
      await download.saveAs(kept);
      expect(readFileSync(kept, "utf8")).toBe((await bench.verify()).seen);
      await page.setInputFiles("#seen", kept);
      const text = await check(page, older);
      expect(text).toContain("shortened");
    }));
});

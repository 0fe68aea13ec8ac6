import { accessSync, constants } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** The browser of this machine: $CHROMIUM, or the first of the usual names on the PATH. */
export const executablePath =
  process.env.CHROMIUM ?? onPath(["chromium", "chromium-browser", "google-chrome"]);

if (!executablePath)
  console.warn(
    "No browser on this machine: the tests in a real browser are left out. Install chromium, or set CHROMIUM.",
  );

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

export interface Visit {
  page: Page;
  /** Addresses that the page asked for, besides itself. */
  requests: string[];
  /** Dialogs, errors and policy violations: what a script that should not be there would cause. */
  incidents: string[];
}

/** Opens markup as a user would: as a file from disk. */
export async function visit<T>(
  browser: Browser,
  markup: string,
  options: BrowserContextOptions,
  see: (visit: Visit) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-test-"));
  const file = join(folder, "page.html");
  await writeFile(file, markup);
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const requests: string[] = [];
    const incidents: string[] = [];
    const address = pathToFileURL(file).href;
    page.on("request", (request) => {
      if (request.url().split("#")[0] !== address) requests.push(request.url());
    });
    page.on("dialog", (dialog) => {
      incidents.push(`dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => undefined);
    });
    page.on("pageerror", (error) => incidents.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") incidents.push(`console: ${message.text()}`);
    });
    await page.goto(address);
    return await see({ page, requests, incidents });
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
}

/**
 * The house check: a room imports only rooms above it, and browser-safe rooms use nothing of Node's.
 * Run alone it checks src/ and exits 1 with a line for each breach.
 */
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** Top to bottom: data flows down this list, once. */
export const rooms = [
  "record.ts",
  "text",
  "intake",
  "attribution",
  "speakers",
  "exchanges",
  "claims",
  "reviews",
  "tables",
  "version.ts",
  "read.ts",
  "browser.ts",
  "models.ts",
  "index.ts",
  "store",
  "ledger",
  "publish",
  "desk",
  "cli",
  "mcp",
];
export const browserSafe = new Set([
  "record.ts",
  "version.ts",
  "read.ts",
  "browser.ts",
  "text",
  "attribution",
  "speakers",
  "exchanges",
  "claims",
  "reviews",
  "ledger",
]);
/** record.ts and text are the ground together: record.ts knows nothing, text knows record.ts. */
const builtins = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
const importPattern = /(?:import|export)\s[^"'`;]*?from\s*["']([^"']+)["']|import\s*\(?\s*["']([^"']+)["']/g;

/** @param {string} path */
const roomOf = (path) => path.split("/")[0] ?? "";

/**
 * @param {Record<string, string>} files path relative to src -> text
 * @returns {string[]} one line for each breach
 */
export function breaches(files) {
  /** @type {string[]} */
  const found = [];
  for (const [path, text] of Object.entries(files)) {
    const room = roomOf(path);
    const level = rooms.indexOf(room);
    if (level < 0) found.push(`${path}: ${room} is not a room of the house`);
    for (const match of text.matchAll(importPattern)) {
      const name = match[1] ?? match[2] ?? "";
      if (builtins.has(name)) {
        if (browserSafe.has(room))
          found.push(`${path}: ${room} runs in a browser and must not import ${name}`);
        continue;
      }
      if (!name.startsWith(".")) continue;
      const target = roomOf(
        relative(resolve("/src"), resolve("/src", dirname(path), name))
          .split(sep)
          .join("/"),
      );
      if (target !== room && rooms.indexOf(target) >= level)
        found.push(`${path}: ${room} must not import ${target}, which stands below it`);
    }
  }
  return found;
}

/**
 * @param {string} folder
 * @returns {Record<string, string>} path relative to the folder -> text, for every TypeScript file in it
 */
export function sourceFiles(folder) {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path, "utf8")]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const found = breaches(sourceFiles(resolve(import.meta.dirname, "../src")));
  for (const line of found) console.error(line);
  process.exitCode = found.length > 0 ? 1 : 0;
}

/** `npm start [-- FILE FLAGS…]`: reads an example, or your file, prints the report and writes the annotated page. */
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = "onrecord-page.html";
// npm runs scripts in the package's folder; the user may stand elsewhere.
const folder = process.env.INIT_CWD ?? process.cwd();
const given = process.argv.slice(2);
// The example is read where the command names no other input.
const isBare = given.length === 0 || given.every((argument) => argument.startsWith("--"));
const inputs = isBare ? [...given, join(root, "examples", "news-article.html")] : given;
const own = ["--html", "--sheet", "--json", "--ndjson", "--help"];
const choosesOutput = given.some((argument) => own.includes(argument.split("=")[0] ?? ""));
const outputs = choosesOutput ? [] : ["--html", page, "--report"];

const { status } = spawnSync(
  process.execPath,
  [join(root, "dist/cli/main.js"), "read", ...inputs, ...outputs],
  {
    stdio: "inherit",
    cwd: folder,
  },
);
if (status === 0 && outputs.length > 0)
  console.error(`\nThe annotated page lies at ${join(folder, page)}: open it in a browser.`);
process.exitCode = status ?? 1;

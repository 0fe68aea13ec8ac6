/** What runs in `verify.html`; bundled into one script when the package is built. */
import { LedgerError } from "../../ledger/errors.ts";
import { keyText, parseKey } from "../../ledger/note/verifier-key.ts";
import { parseSeen } from "../../ledger/verify/seen.ts";
import { type Report, verifyRecord } from "../../ledger/verify/verify.ts";
import { checkedLines, findingLine, headline } from "../../ledger/verify/words.ts";
import { chosenFolder, droppedFolder, type Files } from "./chosen-folder.ts";

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = element<HTMLFormElement>("form");
const folder = element<HTMLInputElement>("folder");
const seen = element<HTMLInputElement>("seen");
const key = element<HTMLInputElement>("key");
const result = element("result");
let chosen: Files | null = null;
/** Counts the checks: one that was overtaken by the next shows nothing more. */
let checks = 0;

form.addEventListener("submit", (event) => event.preventDefault());
folder.addEventListener("change", () => check(chosenFolder(folder.files)));
for (const input of [seen, key]) input.addEventListener("change", () => chosen && check(chosen));
form.addEventListener("dragover", (event) => {
  event.preventDefault();
  form.classList.add("over");
});
form.addEventListener("dragleave", () => form.classList.remove("over"));
form.addEventListener("drop", async (event) => {
  event.preventDefault();
  form.classList.remove("over");
  if (event.dataTransfer) check(await droppedFolder(event.dataTransfer));
});

async function check(files: Files): Promise<void> {
  chosen = files;
  checks += 1;
  const mine = checks;
  result.className = "";
  const typed = key.value.trim();
  let painted = 0;
  try {
    const report = await verifyRecord(files.folder, {
      seen: seen.files?.[0] ? parseSeen(await seen.files[0].text()) : null,
      keys: typed === "" ? [] : [keyText(parseKey(typed))],
      progress: (what, done, all) => {
        if (mine !== checks || performance.now() - painted < 100) return;
        painted = performance.now();
        show([`Checking ${what}: ${done} of ${all}.`]);
      },
    });
    if (mine === checks) showReport(report);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    if (mine === checks) show([`${error.message}.`]);
  }
}

function show(lines: readonly string[]): void {
  result.replaceChildren(...lines.map((line) => of("p", line)));
}

function showReport(report: Report): void {
  const heading = of("h2", headline(report));
  const findings = of("ul");
  findings.append(...report.findings.map((finding) => of("li", findingLine(finding))));
  const lines = checkedLines(report).map((line) => of("p", line));
  result.replaceChildren(heading, ...(report.holds ? [] : [findings]), ...lines);
  if (report.seen !== null) result.append(keepLink(report.seen));
  result.className = report.holds ? "holds" : "fails";
}

function keepLink(text: string): HTMLElement {
  const link = of("a", "Keep what was seen, for the next time") as HTMLAnchorElement;
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "onrecord-seen.json";
  const line = of("p");
  line.append(link);
  return line;
}

function of(name: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

import { renderPage } from "../../publish/page/page.ts";
import { renderReport } from "../../publish/report/report.ts";
import { withUndone } from "../../store/decided/list.ts";
import { StoreError } from "../../store/error.ts";
import { showItem } from "../../store/item.ts";
import { holderOf, type Shown, show } from "../../store/show.ts";
import { Misuse } from "../io/failure.ts";
import { checkTarget, put, writeWhole } from "../io/output.ts";
import { lookOf } from "../read/look.ts";
import { decisionLines } from "./decide-list.ts";
import { itemLines } from "./find-run.ts";
import type { ShowFlags } from "./show.ts";
import { inStore } from "./store-option.ts";

export function runShow(given: string, flags: ShowFlags): Promise<void> {
  if (flags.html !== undefined) checkTarget(flags.html, []);
  if (flags.html === "-" && flags.json)
    throw new Misuse("Only one thing can go to standard output. Name a file for the page.");
  return inStore(flags, { create: false }, async ({ db }) => {
    const { id, document } = await holderOf(db, given.trim());
    if (id === document) return showDocument(await show(db, id, flags.version), flags);
    if (flags.html !== undefined)
      throw new Misuse("--html takes the id of a document, which begins with d-.");
    const shown = await showItem(db, id);
    if (shown === null) throw new StoreError("not-found");
    await put(flags.json ? `${JSON.stringify(shown, null, 2)}\n` : itemLines(shown.item));
  });
}

async function showDocument(shown: Shown, flags: ShowFlags): Promise<void> {
  if (flags.html !== undefined) await writeWhole(flags.html, renderPage(shown.record));
  if (flags.html === undefined || flags.json) await put(documentText(shown, flags));
}

function documentText({ record, ...kept }: Shown, { json }: ShowFlags): string {
  if (json) return `${JSON.stringify({ ...record, kept }, null, 2)}\n`;
  const { id, version, versions, earlier, decisions } = kept;
  const added = versions.find((one) => one.version === version)?.added.slice(0, 10) ?? "";
  const lines = [`${id}, version ${version} of ${versions.length}, added ${added}`, ""];
  const report = renderReport(record, { ...lookOf({}, process.env, process.stdout), all: true });
  const history = [
    ...earlier.map(({ statement, state, quote, found }) => {
      const where = state === "orphaned" ? "no longer there" : "still there, read otherwise";
      return `  ${statement}  version ${found}, ${where}: ${JSON.stringify(quote)}`;
    }),
    ...withUndone(decisions).map(decisionLines),
  ];
  return `${lines.join("\n")}${report}${history.length > 0 ? `\nSINCE THEN\n${history.join("\n")}\n` : ""}`;
}

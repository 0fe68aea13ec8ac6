import { renderReport } from "../../publish/report/report.ts";
import { StoreError } from "../../store/error.ts";
import { showItem } from "../../store/item.ts";
import { holderOf, type Shown, show } from "../../store/show.ts";
import { put } from "../io/output.ts";
import { lookOf } from "../read/look.ts";
import { itemLines } from "./find-run.ts";
import type { ShowFlags } from "./show.ts";
import { inStore } from "./store-option.ts";

export function runShow(given: string, flags: ShowFlags): Promise<void> {
  return inStore(flags, { create: false }, async ({ db }) => {
    const { id, document } = await holderOf(db, given.trim());
    if (id === document) return put(documentText(await show(db, id, flags.version), flags));
    const shown = await showItem(db, id);
    if (shown === null) throw new StoreError("not-found");
    await put(flags.json ? `${JSON.stringify(shown, null, 2)}\n` : itemLines(shown.item));
  });
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
    ...decisions.map(
      ({ act, subject, value, by, at }) =>
        `  ${at.slice(0, 10)}  ${by}: ${act}, ${subject}, ${JSON.stringify(value)}`,
    ),
  ];
  return `${lines.join("\n")}${report}${history.length > 0 ? `\nSINCE THEN\n${history.join("\n")}\n` : ""}`;
}

import { visible } from "../../publish/report/visible.ts";
import { everyDecision, type Listed, withUndone } from "../../store/decided/list.ts";
import { decidedRecord } from "../../store/decided/record.ts";
import { holderOf } from "../../store/show.ts";
import { put, say } from "../io/output.ts";
import { inStore, type StoreFlags } from "./store-option.ts";

/** `onrecord decide list`. */
export function list(given: string | undefined, flags: StoreFlags & { json?: boolean }): Promise<void> {
  return inStore(flags, { create: false }, async ({ db }) => {
    const document = given === undefined ? null : (await holderOf(db, given.trim())).document;
    const all = document === null ? await everyDecision(db) : (await decidedRecord(db, document)).decisions;
    const listed = withUndone(all);
    if (listed.length === 0 && !flags.json) say("nothing was decided.");
    for (const one of listed) await put(flags.json ? `${JSON.stringify(one)}\n` : decisionLines(one));
  });
}

/** A decision as it is listed; foreign words can neither break the lines nor command the terminal. */
export function decisionLines({ id, act, subject, value, reason, by, at, undone }: Listed): string {
  const end =
    undone === null ? "" : `, undone by ${undone.by} on ${undone.at.slice(0, 10)}: ${undone.reason}`;
  const lines = [`${at.slice(0, 10)}  ${by}: ${act}, ${id}${end}`, matterOf(act, subject, value), reason];
  return lines.map((line, i) => `${i === 0 ? "" : "    "}${visible(line)}\n`).join("");
}

function matterOf(act: Listed["act"], subject: string, value: Listed["value"]): string {
  const { to, kind, change, speaker, everywhere } = value;
  const name = (side: unknown) => (side as { name?: string } | undefined)?.name ?? "?";
  if (act.endsWith("exchange"))
    return `${subject} ${kind} ${to}${change === undefined ? "" : ` (${change})`}`;
  if (act === "fix speaker")
    return `${everywhere === undefined ? subject : `all of ${name(everywhere)} in ${subject}`}: ${speaker ?? "nobody known"}`;
  if (act.endsWith("people")) return `${name(value.one)} (${subject}), ${name(value.other)} (${value.with})`;
  return subject;
}

import { type ActRow, fieldsOfAct } from "./rows.ts";

/** An act in one plain sentence or two, for feeds and data; what was taken out of it is left out. */
export function actText(act: ActRow): string {
  switch (act.kind) {
    case "ruling": {
      const { claim, ruling, reasons = [] } = fieldsOfAct<"ruling">(act);
      return sentences([claim && `The claim: ${claim}`, ruling && `The ruling: ${ruling}`, ...reasons]);
    }
    case "correction": {
      const { reason, was, is, note } = fieldsOfAct<"correction">(act);
      return sentences([
        `Our error (${reason}).`,
        was && `It said: ${was}`,
        is && `It should say: ${is}`,
        note,
      ]);
    }
    case "revision": {
      const { field, value, reason } = fieldsOfAct<"revision">(act);
      return sentences([`Revised: ${field}.`, value !== undefined && `Now: ${inWords(value)}`, reason]);
    }
    case "walkback":
      return `The speaker ${fieldsOfAct<"walkback">(act).change ?? "revises"} the statement.`;
    case "redaction": {
      const { fields = [], ground, appeal } = fieldsOfAct<"redaction">(act);
      return sentences([`Removed: ${fields.join(", ")}.`, `Ground: ${ground}.`, appeal]);
    }
    case "restoration": {
      const { fields = [], reason } = fieldsOfAct<"restoration">(act);
      return sentences([`Restored: ${fields.join(", ")}.`, reason]);
    }
    case "reply": {
      const { from, text } = fieldsOfAct<"reply">(act);
      return sentences([`Reply${from ? ` from ${from}` : ""}.`, text]);
    }
    case "incident":
      return sentences([fieldsOfAct<"incident">(act).what]);
    default:
      return act.kind;
  }
}

const sentences = (parts: readonly (string | false | null | undefined)[]): string =>
  parts.filter((part) => part).join(" ");

const inWords = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

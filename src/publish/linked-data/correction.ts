import { actText } from "../public-record/act-text.ts";
import { type ActRow, fieldsOfAct } from "../public-record/rows.ts";
import { context, type Thing, tidy } from "./statement.ts";

export const isCorrecting = ({ kind }: ActRow): boolean =>
  ["correction", "revision", "redaction", "restoration"].includes(kind);

/** @param about address of what it corrects */
export const correctionThing = (act: ActRow, about: string | null): Thing =>
  tidy({
    "@context": context,
    "@type": "CorrectionComment",
    text: actText(act),
    datePublished: act.entered,
    about: about === null ? null : { "@id": about },
    author: { "@type": "Organization", name: fieldsOfAct<"redaction">(act).decided ?? act.role },
  });

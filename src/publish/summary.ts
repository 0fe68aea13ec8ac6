import type { Said, View } from "./view.ts";
import { count } from "./words.ts";

/** What was found, in plain sentences. */
export function countsInWords({ record, said, speakers, unknown, claims, exchanges }: View): string[] {
  const sentences = capital(count(record.sentences.length, "sentence"));
  if (said.length + claims.length === 0) return [`${sentences}; no statements and no claims found.`];
  const named = said.length - unknown.length;
  const who = [
    named > 0 && `${count(named, "statement")} by ${count(speakers.length, "speaker")}`,
    unknown.length > 0 && `${count(unknown.length, "statement")} without a known speaker`,
  ].filter(Boolean);
  const facts = claims.filter(({ claim }) => claim.class === "fact").length;
  const rest = [
    claims.length > 0 &&
      `${count(claims.length, "claim")}, ${facts === 0 ? "none" : facts} of them open to checking`,
    exchanges.length > 0 && count(exchanges.length, "exchange"),
  ].filter(Boolean);
  return [
    `${sentences}: ${who.join(", ") || "no statements"}.`,
    ...(rest.length > 0 ? [`${capital(rest.join("; "))}.`] : []),
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the text does not tell, or the machine did not find, each as one sentence. */
export function unknownInWords({ record: { document }, said, unknown }: View): string[] {
  const lacks: [missing: readonly Said[], what: string][] = [
    [unknown, "nobody is named as the speaker"],
    [said.filter(({ statement }) => statement.sure === "likely"), "the speaker is likely, not sure"],
    [said.filter(({ addressee }) => addressee === null), "the text does not say to whom"],
    [said.filter(({ statement }) => statement.said === null), "the text does not say when"],
    [said.filter(({ statement }) => statement.place === null), "the text does not say where"],
  ];
  const lines = lacks
    .filter(([missing]) => missing.length > 0)
    .map(([missing, what]) => `${share(missing, said.length)}: ${what}.`);
  if (document.publisher === null) lines.unshift("The publisher is not given.");
  if (document.published === null)
    lines.unshift("The day of publication is not given, so “Tuesday” or “last year” stay open.");
  return lines;
}

/** "All 3 statements", "1 of 3 statements (2)": few are named by their numbers. */
function share(missing: readonly Said[], all: number): string {
  if (missing.length === all) return all === 1 ? "The one statement" : `All ${count(all, "statement")}`;
  const numbers = missing.length <= 4 ? ` (${missing.map(({ n }) => n).join(", ")})` : "";
  return `${missing.length} of ${count(all, "statement")}${numbers}`;
}

import type { Said, View } from "./view.ts";
import { count } from "./words.ts";

/** What was found, in plain sentences. */
export function countsInWords({ record, said, speakers, unknown, claims, exchanges }: View): string[] {
  const sentences = count(record.sentences.length, "sentence");
  if (said.length + claims.length === 0) return [`${capital(sentences)}; no statements and no claims found.`];
  const named = said.length - unknown.length;
  const who = [
    named > 0 ? `${count(named, "statement")} by ${count(speakers.length, "speaker")}` : "",
    unknown.length > 0
      ? `${named > 0 ? "" : "statements: "}${count(unknown.length, "statement")} without a known speaker`
      : "",
  ].filter(Boolean);
  const facts = claims.filter(({ claim }) => claim.class === "fact").length;
  const parts = [
    `${count(claims.length, "claim")}, ${facts === 0 ? "none" : facts} of them open to checking`,
  ];
  if (exchanges.length > 0) parts.push(count(exchanges.length, "exchange"));
  return [`${capital(sentences)}: ${who.join(", ") || "no statements"}.`, `${capital(parts.join("; "))}.`];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the text does not tell, or the machine did not find, each as one sentence. */
export function unknownInWords({ record: { document }, said, unknown }: View): string[] {
  const lines: string[] = [];
  if (document.published === null)
    lines.push("The day of publication is not given, so “Tuesday” or “last year” stay open.");
  if (document.publisher === null) lines.push("The publisher is not given.");
  if (said.length === 0) return lines;
  const lack = (missing: readonly Said[], what: string) => {
    if (missing.length === 0) return;
    const which = missing.length <= 4 ? ` (${missing.map(({ n }) => n).join(", ")})` : "";
    lines.push(`${missing.length} of ${count(said.length, "statement")}: ${what}${which}.`);
  };
  lack(unknown, "nobody is named as the speaker");
  lack(
    said.filter(({ statement }) => statement.sure === "likely"),
    "the speaker is likely, not sure",
  );
  lack(
    said.filter(({ addressee }) => addressee === null),
    "the text does not say to whom",
  );
  lack(
    said.filter(({ statement }) => statement.said === null),
    "the text does not say when",
  );
  lack(
    said.filter(({ statement }) => statement.place === null),
    "the text does not say where",
  );
  return lines;
}

import { labelsOf } from "../../ledger/entry/fields.ts";
import type { Tombstone } from "../../ledger/statement-file.ts";
import { dayInWords } from "../dates.ts";
import { type Html, html } from "../html.ts";

/** Labels that a statement has. */
const all = labelsOf("statement").length;

export const labelsInWords = (labels: readonly string[]): string =>
  labels.length === all ? "all of it" : labels.join(", ");

/** What was taken out, why and since when. */
export const tombstone = ({ fields, ground, at, appeal }: Tombstone): Html =>
  html`<p class="removed">Removed on ${dayInWords(at.slice(0, 10))}: ${labelsInWords(fields)}. Ground: ${ground}. ${appeal}</p>`;

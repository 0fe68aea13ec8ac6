import type { Tombstone } from "../../ledger/statement-file.ts";
import { dayInWords } from "../dates.ts";
import { type Html, html } from "../html.ts";

/** What was taken out, why and since when. */
export const tombstone = ({ fields, ground, at, appeal }: Tombstone): Html =>
  html`<p class="removed">Removed on ${dayInWords(at.slice(0, 10))}: ${fields.join(", ")}. Ground: ${ground}. ${appeal}</p>`;

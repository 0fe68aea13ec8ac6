import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";
import { type Cast, nobody } from "./cast.ts";

type Option = [value: string, label: string];

/** Hidden until the script shows it: without scripts there is nothing that it could do. */
export function filterForm(view: View, cast: Cast): Html {
  const who = view.speakers.map(({ speaker }): Option => [cast.get(speaker)?.key ?? "", speaker.name]);
  if (view.unknown.length > 0) who.push([nobody.key, "Speaker unknown"]);
  if (view.claims.some(({ said }) => said === null)) who.push(["own", "The text’s own voice"]);
  return html`<details class="filters" id="filters" hidden><summary>Filter the marks <span id="shown" role="status"></span></summary><form>
${select("who", "Speaker", who)}
${select("kind", "Words", [
  ["direct", "quoted"],
  ["indirect", "reported"],
  ["mixed", "partly quoted"],
])}
${select("sure", "Speaker is", [
  ["sure", "sure"],
  ["likely", "likely"],
  ["unknown", "unknown"],
])}
${select(
  "class",
  "Claim",
  ["fact", "prediction", "promise", "opinion", "experience", "question"].map((one): Option => [one, one]),
)}
${select("worth", "Worth checking", [
  ["high", "high"],
  ["middle", "middle"],
  ["low", "low"],
])}
<button type="reset">Show all</button>
</form></details>`;
}

const select = (name: string, label: string, options: readonly Option[]): Html =>
  html`<label>${label} <select name="${name}"><option value="*">all</option>${options.map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}</select></label>`;

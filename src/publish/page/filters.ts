import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

type Option = [value: string, label: string];

/** Hidden until the script shows it: without scripts there is nothing that it could do. */
export function filterForm(view: View): Html {
  const speakers = view.speakers.map(({ speaker }): Option => [speaker.name, speaker.name]);
  const names: Option[] = [...new Map(speakers)];
  if (view.unknown.length > 0) names.push(["Speaker unknown", "Speaker unknown"]);
  if (view.claims.some(({ said }) => said === null)) names.push(["", "The text’s own voice"]);
  return html`<details class="filters" id="filters" hidden><summary>Filter the marks <span id="shown" role="status"></span></summary><form>
${select("who", "Speaker", names)}
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

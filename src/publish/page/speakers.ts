import type { Speaker } from "../../record.ts";
import { bdi, type Html, html, joined } from "../html.ts";
import type { Said, View } from "../view.ts";
import { count, postsInWords, speakerKindWords } from "../words.ts";
import type { Cast } from "./cast.ts";
import { toNote } from "./notes.ts";

export function speakerCards({ speakers, unknown, silent }: View, cast: Cast): Html {
  if (speakers.length + unknown.length + silent.length === 0) return html`<p>No speakers found.</p>`;
  return html`<ul class="cards">
${speakers.map(({ speaker, said }) => html`<li class="card ${cast.get(speaker)?.hue}">${card(speaker, said)}</li>\n`)}
${unknown.length > 0 && html`<li class="card hx"><h3>Speaker unknown</h3><p>${count(unknown.length, "statement")}: ${joined(unknown.map(toNote), ", ")}</p></li>`}
</ul>${
    silent.length > 0 &&
    html`<p class="silent">Named, without a statement: ${joined(
      silent.map(({ name }) => bdi(name)),
      ", ",
    )}.</p>`
  }`;
}

function card(speaker: Speaker, said: readonly Said[]): Html {
  const posts = postsInWords(speaker);
  const aliases = speaker.aliases.filter((alias) => alias !== speaker.name);
  return html`<h3>${bdi(speaker.name)}</h3>
<p>${posts ? bdi(posts) : speakerKindWords[speaker.kind]}${posts && speaker.kind !== "person" && html` <small>(${speakerKindWords[speaker.kind]})</small>`}</p>
<p>${count(said.length, "statement")}${howSure(said)}: ${joined(said.map(toNote), ", ")}</p>
${aliases.length > 0 && html`<p><small>Also: ${joined(aliases.map(bdi), ", ")}</small></p>`}
<p><small>${standing(speaker)}</small></p>`;
}

function standing({ name, public: { is, ground } }: Speaker): Html {
  if (is) return html`Public role: ${bdi(ground)}`;
  return isStandIn.test(name)
    ? html`A private person, who is not named here.`
    : html`No public role found; think before you publish the name: ${bdi(ground)}`;
}

/** What stands for a private person in the public view. */
const isStandIn = /^\[person \d+\]$/;

function howSure(said: readonly Said[]): string {
  const likely = said.filter(({ statement }) => statement.sure !== "sure").length;
  return likely === 0
    ? ""
    : likely === said.length
      ? ", speaker likely"
      : `, ${likely} of them with a likely speaker`;
}

import { type Html, html } from "../../html.ts";
import { searchClient } from "./client.ts";
import { searchWords } from "./words.ts";

export const searchScript = `(${searchClient.toString()})(${searchWords.toString()});`;

/** Hidden until the script shows it: without scripts there is nothing that it could do, and the lists of names are there. */
export const searchBox = (): Html => html`<form class="search" id="search" role="search" hidden>
<label for="q">Search what was said, who said it, and where it stands <small>(press / to come here)</small></label>
<input id="q" type="search" autocomplete="off" spellcheck="false" maxlength="200">
<p class="count" id="found" role="status"></p>
<h2 class="unseen">Results</h2>
<ol class="entries results" id="results"></ol>
<p><button type="button" id="more" hidden>More results</button></p>
</form>`;

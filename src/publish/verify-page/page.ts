import { proves } from "../../ledger/verify/words.ts";
import { pageHead } from "../head.ts";
import { html, raw } from "../html.ts";
import { style as base } from "../page/style.ts";

const style = `${base}
main { padding-bottom: 4rem; display: grid; gap: 1.5rem; max-width: 50rem; }
.drop { border: 2px dashed var(--edge); border-radius: 10px; padding: 1.5rem; display: grid; gap: 0.9rem; background: var(--raised); }
.drop.over { border-color: var(--accent); }
label { display: grid; gap: 0.3rem; }
input { font: inherit; color: var(--ink); max-width: 100%; }
input[type="text"] { background: var(--paper); border: 1px solid var(--edge); border-radius: 6px; padding: 0.35rem 0.6rem; }
#result { display: grid; gap: 0.75rem; }
#result h2 { border-left: 0.5rem solid var(--edge); padding-left: 0.8rem; }
#result.holds h2 { border-color: var(--accent); }
#result.fails h2 { border-color: light-dark(#a3192f, #f2a9b8); }
#result li { padding: 0.3rem 0; border-top: 1px solid var(--rule); }
`;

/**
 * The page that verifies a published folder in a browser, from files that the reader chooses. It loads nothing and
 * sends nothing.
 *
 * @param script `client.ts`, bundled
 */
export function verifyPage(script: string): string {
  return html`${pageHead({ title: "Verify a record · Onrecord", style, script })}
<body>
<header class="top"><p class="brand">Onrecord</p></header>
<main>
<div class="masthead">
<h1>Was this record changed?</h1>
<p>Take a copy of the published folder and choose it here. The check runs in this page: nothing is sent, and it works
without a network. A page from the folder itself could have been changed too, so use one that you trust.</p>
</div>
<form class="drop" id="form">
<label>The published folder; you can also drop it here
<input type="file" id="folder" webkitdirectory multiple></label>
<label>What was seen of it before, if you kept it
<input type="file" id="seen"></label>
<label>The publisher’s verifier key, if you have it from elsewhere
<input type="text" id="key" spellcheck="false" autocomplete="off"></label>
</form>
<section id="result" aria-live="polite"><noscript>This page needs scripts to compute the hashes.</noscript></section>
<section>
<h2>What this shows, and what it does not</h2>
<ul>${proves.map((line) => html`<li>${line}</li>`)}</ul>
</section>
</main>
<script>${raw(script)}</script>
</body>
</html>
`.toString();
}

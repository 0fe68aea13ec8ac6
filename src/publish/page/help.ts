import { type Html, html } from "../html.ts";

const keys = [
  ["j or →", "next mark"],
  ["k or ←", "mark before"],
  ["Enter", "open the note of the mark"],
  ["Esc", "close the note"],
  ["/", "to the filters"],
  ["?", "this help"],
] as const;

/** What each mark looks like, in the marks themselves; shape and label tell them apart where colour does not. */
export function legend(): Html {
  return html`<details class="legend"><summary>How to read the marks</summary>
<ul>
<li><mark class="h0 direct">Full tint</mark>: quoted word for word</li>
<li><mark class="h0 indirect">Half tint</mark>: reported in the writer’s words</li>
<li><mark class="h0 mixed">Tint with a ruled edge</mark>: partly quoted</li>
<li><mark class="claim fact">Solid line</mark>: a fact that can be checked</li>
<li><mark class="claim prediction">Dashed line</mark>: a prediction or a promise</li>
<li><mark class="claim opinion">Dotted line</mark>: an opinion, an experience or a question</li>
<li><span class="ref h0">3</span> leads to the note on statement 3, <span class="ref claim-ref">c5</span> to the note on claim 5</li>
<li><span class="ref h0">4 not said</span>: the text says that these words were <em>not</em> said</li>
<li>Each speaker has a tint; grey stands for a speaker unknown</li>
</ul></details>`;
}

export function help(): Html {
  return html`<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keys</h2>
<dl>${keys.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
<p><label><input type="checkbox" id="single" checked> Use single keys</label></p>
<form method="dialog"><button>Close</button></form></dialog>`;
}

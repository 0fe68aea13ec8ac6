import { ground } from "../ground.ts";

/** The page's one style sheet. */
export const style = `${ground}
.guide { border-top: 1px solid var(--rule); padding: 0.75rem 0; display: grid; gap: 0.4rem; }
summary { cursor: pointer; color: var(--accent); min-height: 1.5rem; width: fit-content; }
.legend ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 0.5rem 2rem; padding: 0.9rem 0 0.4rem; font-size: 0.95rem; }
.filters form { display: flex; flex-wrap: wrap; gap: 0.7rem 1.1rem; align-items: end; padding: 0.9rem 0 0.4rem; font-size: 0.9rem; color: var(--quiet); }
.filters label { display: grid; gap: 0.2rem; min-width: 0; }
.filters select { width: 11rem; }

.desk { display: grid; grid-template-columns: minmax(0, 1fr) 21.5rem; gap: 4rem; border-top: 1px solid var(--rule); padding-top: 2rem; }
.reading h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.text { font: 1.1875rem/1.72 var(--serif); max-width: 39rem; }
.text p { margin: 0 0 1.15em; }
.text .own { font: 600 1.25em/1.3 var(--serif); margin: 1.6em 0 0.6em; }
.text > .own:first-child { margin-top: 0; }
.text blockquote { margin: 0 0 1.15em; padding-left: 1.2rem; border-left: 3px solid var(--rule); }
.text blockquote p { margin: 0; }
.text .pullquote { font-size: 1.2em; font-style: italic; padding: 0.4em 0 0.4em 1.2rem; border-left: 3px solid var(--accent); }
.text .item { padding-left: 1.2rem; }
.text .caption { font: 0.875rem/1.5 var(--sans); color: var(--quiet); }
.text .label, .turn { font: 600 0.92em/1.4 var(--sans); letter-spacing: 0.01em; }
.text .turn { margin: 1.4em 0 0.2em; }
.text .time { font: 0.85em ui-monospace, monospace; color: var(--quiet); }
.text .direction { font-style: italic; color: var(--quiet); }

mark { color: inherit; background: none; border-radius: 2px; padding: 0.1em 0; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark.direct { background: var(--tint); }
mark.indirect { background: linear-gradient(transparent 58%, var(--tint) 58%, var(--tint) 94%, transparent 94%); }
mark.mixed { background: linear-gradient(var(--deep) 0 6%, var(--tint) 6%); }
mark.claim { text-decoration: underline 2px var(--quiet); text-underline-offset: 0.24em; text-decoration-skip-ink: none; }
mark.prediction, mark.promise { text-decoration-style: dashed; }
mark.opinion, mark.experience, mark.question { text-decoration-style: dotted; }
mark.chosen { box-shadow: 0 2px 0 var(--accent), 0 -2px 0 var(--accent); }
.text mark { cursor: pointer; }

.ref, .number, .to { font: 600 0.75rem/1 var(--sans); font-variant-numeric: tabular-nums; text-decoration: none; color: var(--deep, var(--accent)); }
.ref { vertical-align: 0.35em; margin: 0 0.12em; padding: 0.3em 0.6em; white-space: nowrap; border: 1px solid currentColor; border-radius: 1rem; background: var(--raised); user-select: none; -webkit-user-select: none; }
.claim-ref { --deep: var(--quiet); border-color: transparent; background: none; padding-inline: 0.15em; text-decoration: underline; }
.ref:focus-visible { outline-offset: 0; border-radius: 1rem; }
.ref[aria-current] { background: var(--deep); color: var(--paper); }
.ref:hover, .to:hover, .number:hover { text-decoration: underline; }
.to, .number { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; line-height: 1.4rem; padding: 0 0.4em; text-align: center; border: 1px solid currentColor; border-radius: 1rem; background: var(--raised); }

.beside { font-size: 0.95rem; display: grid; gap: 1.75rem; align-content: start; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; padding: 4px; }
.cards { display: grid; gap: 0.7rem; margin-top: 0.9rem; }
.card { border: 1px solid var(--rule); border-left: 6px solid var(--deep); border-radius: 6px; padding: 0.7rem 0.9rem; background: var(--raised); }
.card p { margin-top: 0.15rem; }
h3 { font: 600 1.02rem/1.4 var(--sans); }
.silent { margin-top: 0.9rem; color: var(--quiet); }
.panel { border: 2px solid var(--accent); border-radius: 8px; background: var(--raised); padding: 0.8rem 1rem 1rem; }
.bar { display: flex; gap: 0.5rem; margin-bottom: 0.8rem; }
.bar button:last-child { margin-left: auto; }

.further { max-width: 74rem; margin-top: 3.5rem; padding-top: 1.75rem; border-top: 1px solid var(--rule); }
.further > ul { list-style: disc; padding-left: 1.2rem; margin-top: 0.9rem; max-width: 46rem; }
.about { color: var(--quiet); }
.notes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(25rem, 100%), 1fr)); gap: 1.75rem 3rem; margin-top: 1.25rem; }
.note:target { outline: 3px solid var(--accent); outline-offset: 0.7rem; border-radius: 2px; }
.how { font-weight: 400; color: var(--quiet); }
.how::before { content: "· "; }
.words { font: 1.06rem/1.55 var(--serif); margin: 0.45rem 0 0.6rem; padding-left: 0.8rem; border-left: 3px solid var(--deep, var(--rule)); }
.notes .words, .timeline .words { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 8; overflow: hidden; }
dl > div { display: grid; grid-template-columns: 7.2rem minmax(0, 1fr); gap: 0.6rem; padding: 0.14rem 0; }
dt, th, caption { color: var(--quiet); font-weight: 400; text-align: left; }
dl, table { font-size: 0.92rem; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin-top: 0.6rem; }
caption { padding-bottom: 0.2rem; }
th, td { border-top: 1px solid var(--rule); padding: 0.25rem 0.6rem 0.25rem 0; vertical-align: top; }
th { width: 7.2rem; }
.threads { display: grid; gap: 2.5rem; margin-top: 1.25rem; max-width: 52rem; }
.timeline { margin-top: 0.8rem; }
.entry { display: grid; grid-template-columns: 11rem minmax(0, 1fr); }
.when { padding: 0.2rem 1.1rem 0 0; text-align: right; font-size: 0.875rem; line-height: 1.35; color: var(--quiet); }
.later { display: block; }
.took { position: relative; border-left: 2px solid var(--edge); padding: 0 0 1.3rem 1.4rem; }
.entry:last-child .took { border-color: transparent; padding-bottom: 0; }
.entry:first-child:not(:last-child) .took { border-image: linear-gradient(transparent 0.7rem, var(--edge) 0.7rem) 1; }
.took::before { content: ""; position: absolute; left: -0.5rem; top: 0.35rem; width: 0.875rem; height: 0.875rem; border-radius: 50%; background: var(--tint); border: 2px solid var(--deep); }
.entry:last-child .took::after { content: ""; position: absolute; left: -2px; top: 0; height: 0.35rem; border-left: 2px solid var(--edge); }
.timeline .words { border: 0; padding: 0; margin: 0.3rem 0; -webkit-line-clamp: 4; }
.taking { font-size: 0.92rem; }
.told { font-size: 0.875rem; color: var(--quiet); margin-top: 0.2rem; }
.documents { display: grid; gap: 0.5rem; margin-top: 0.9rem; }
.documents li { display: grid; grid-template-columns: 2.4rem minmax(0, 1fr); align-items: start; }
.documents .number { justify-self: start; }
.state { color: var(--quiet); }
.state::before { content: "· "; }
footer { margin-top: 4rem; padding-block: 1.5rem 3rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: 0.875rem; }
.digest { font: 0.9em ui-monospace, monospace; }
dialog { color: var(--ink); background: var(--raised); border: 1px solid var(--edge); border-radius: 10px; padding: 1.25rem 1.5rem; width: min(24rem, 90vw); }
dialog::backdrop { background: rgb(0 0 0 / 0.4); }
dialog p, dialog dl { margin: 0.8rem 0; }
dialog label { display: flex; gap: 0.5rem; align-items: center; min-height: 1.5rem; }
input[type="checkbox"] { width: 1.25rem; height: 1.25rem; accent-color: var(--accent); }

@media (max-width: 60rem) {
  .desk { grid-template-columns: minmax(0, 1fr); gap: 2.5rem; }
  .beside { position: static; max-height: none; overflow: visible; }
  .panel { position: fixed; inset: auto 0 0 0; z-index: 2; max-height: 55vh; overflow: auto; border-width: 2px 0 0; border-radius: 14px 14px 0 0; box-shadow: 0 -8px 30px rgb(0 0 0 / 0.25); }
  .has-chosen footer { padding-bottom: 60vh; }
  .masthead { padding-top: 1.75rem; }
  .text { font-size: 1.125rem; line-height: 1.7; }
}
@media (max-width: 40rem) {
  .entry { grid-template-columns: minmax(0, 1fr); }
  .timeline { margin-left: 0.5rem; }
  .when { text-align: left; padding: 0 0 0.3rem 1.4rem; border-left: 2px solid var(--edge); }
  .entry:first-child .when { border-color: transparent; }
  .later { display: inline; }
  .later::before { content: "· "; }
}
@media (max-width: 30rem) {
  .filters form { display: grid; grid-template-columns: 1fr 1fr; }
  .filters select { width: 100%; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root, :root[data-theme] { color-scheme: light; --paper: #fff; --raised: #fff; }
  .tools, .filters, .panel, .skip, .guide:not(:has(.legend[open])) { display: none !important; }
  h2, h3, .about { break-after: avoid; }
  .notes, .cards { grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 1rem 2rem; }
  .further { margin-top: 1.5rem; padding-top: 1rem; }
  .desk { display: block; }
  .beside { position: static; max-height: none; overflow: visible; margin-top: 2rem; }
  mark, .card, .ref { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .note, .card, .entry { break-inside: avoid; }
  .notes .words, .timeline .words { display: block; }
  body { font-size: 10.5pt; }
  .text { font-size: 11.5pt; max-width: none; }
}
`;

import { ground } from "../ground.ts";

/** The style of all pages of the site but the annotated documents, which have their own. */
export const siteStyle = `${ground}
section { margin-top: 2.5rem; display: grid; gap: 1rem; }
.masthead { padding-bottom: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 4rem; align-items: start; }
.entries { display: grid; gap: 1.75rem; max-width: 52rem; }
.entry { border-top: 1px solid var(--rule); padding-top: 1rem; display: grid; gap: 0.5rem; }
.entry:target { outline: 3px solid var(--accent); outline-offset: 0.6rem; border-radius: 2px; }
h3 { font: 600 1.05rem/1.4 var(--sans); }
h4 { font: 600 1.05rem/1.4 var(--sans); margin: 0; }
.how { font-weight: 400; color: var(--quiet); }
.how::before { content: "· "; }
.words { font: 1.125rem/1.6 var(--serif); padding-left: 0.9rem; border-left: 3px solid var(--edge); white-space: pre-line; }
.facts { display: grid; gap: 0.15rem; font-size: 0.92rem; }
.facts > div { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0.6rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
.act { border-left: 3px solid var(--accent); padding-left: 0.9rem; display: grid; gap: 0.5rem; }
.act + .act, .said { margin-top: 0.5rem; }
.said { display: grid; gap: 0.5rem; border-left: 3px solid var(--rule); padding-left: 0.9rem; }
.act .words { border-left-color: var(--rule); }
.removed { font-style: italic; color: var(--quiet); }
.plain { list-style: disc; padding-left: 1.2rem; }
.index { columns: 18rem; column-gap: 3rem; }
.index li { break-inside: avoid; padding: 0.15rem 0; }
.list li { border-top: 1px solid var(--rule); padding: 0.6rem 0; display: grid; gap: 0.15rem; }
.count { color: var(--quiet); font-size: 0.92rem; }
.pages { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; margin-top: 2rem; }
.pages a, .pages span { min-height: 1.75rem; line-height: 1.75rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; }
th, td { border-top: 1px solid var(--rule); padding: 0.35rem 0.8rem 0.35rem 0; vertical-align: top; text-align: left; }
code { font: 0.9em ui-monospace, monospace; }
.search { display: grid; gap: 0.5rem; max-width: 46rem; margin-top: 1.5rem; }
.search input { font: inherit; font-size: 1.1rem; color: var(--ink); background: var(--raised); border: 1px solid var(--edge); border-radius: 8px; padding: 0.6rem 0.9rem; width: 100%; }
.results mark { background: var(--raised); color: inherit; font-weight: 600; text-decoration: underline 2px var(--accent); text-underline-offset: 0.2em; }
footer { margin-top: 4rem; padding-block: 1.5rem 3rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: 0.9rem; display: grid; gap: 0.4rem; }
@media (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr); } .masthead { padding-top: 1.75rem; } }
@media (max-width: 30rem) { .facts > div { grid-template-columns: minmax(0, 1fr); gap: 0; } }
@media print { .top nav, .search, .pages { display: none; } .entry { break-inside: avoid; } }
`;

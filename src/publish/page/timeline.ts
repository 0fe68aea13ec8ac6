import { fullNames } from "../full-names.ts";
import { bdi, type Html, html, joined, type Part } from "../html.ts";
import { howSaid, nameOf, takingInParts, whenInWords } from "../phrases.ts";
import type { Entry, Thread } from "../threads.ts";

/** What a page shows of an entry beside who said what. */
export interface Look {
  /** Its number, with a link where the page has more of it. */
  number(entry: Entry): Html;
  hue(entry: Entry): string;
  /** Where it is told. */
  where?(entry: Entry): Part;
}

/** Each thread as a small timeline: what was said first, then what took it up, each with its date. */
export const timelines = (threads: readonly Thread[], look: Look): Html =>
  html`<ol class="threads">${threads.map(
    (thread) => html`<li><h3>${namesIn(thread)}</h3>
<ol class="timeline">${entriesOf(thread, look)}</ol></li>\n`,
  )}</ol>`;

function entriesOf(thread: Thread, look: Look): Html[] {
  let dated: Entry | undefined;
  return thread.map((entry) => {
    const shown = entryOf(entry, dated, look);
    if (entry.when !== null) dated = entry;
    return shown;
  });
}

const most = 4;

/** “Ines Calder and Tomas Reyes”, by their first words in it. */
function namesIn(thread: Thread): Html {
  const full = fullNames(thread.map(({ said }) => nameOf(said)));
  const names = [...new Set(thread.map(({ said }) => full(nameOf(said))))];
  const shown = names.slice(0, most).map(bdi);
  return html`${joined(shown, ", ")}${names.length > most && html` and ${names.length - most} more`}`;
}

/** `before`: the last entry before it that has a date. */
function entryOf(entry: Entry, before: Entry | undefined, look: Look): Html {
  const { said, when } = entry;
  const words = `${said.attribution.negated ? `${howSaid(said)}: ` : ""}${said.words}`;
  return html`<li class="entry ${look.hue(entry)}"><p class="when">${
    when !== null &&
    html`<time datetime="${when.day}">${whenInWords(entry)}</time>${daysBetween(before, entry)}`
  }</p>
<div class="took"><p>${look.number(entry)} <strong>${bdi(nameOf(said))}</strong> <span class="how">${howSaid(said)}</span></p>
<p class="words" dir="auto">${words}</p>
${entry.takesUp.map((taking) => {
  const [does, whom, state] = takingInParts(said, taking);
  return html`<p class="taking"><span aria-hidden="true">↳ </span>${does} ${bdi(whom)} ${look.number(taking.to)} <span class="state">${state}</span></p>\n`;
})}${look.where?.(entry)}</div></li>\n`;
}

/** “3 days later”, where both days are known. */
function daysBetween(before: Entry | undefined, { when }: Entry): Html | null {
  const days = (Date.parse(when?.day ?? "") - Date.parse(before?.when?.day ?? "")) / 86_400_000;
  if (!(days >= 1) || when?.day.length !== 10 || before?.when?.day.length !== 10) return null;
  return html` <span class="later">${days === 1 ? "a day" : `${days} days`} later</span>`;
}

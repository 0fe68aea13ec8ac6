import { bdi, type Html, html, joined } from "../html.ts";
import { howSaid, nameOf, takingInParts, whenInWords } from "../phrases.ts";
import { type Entry, exchangesWithin, type Thread, threadsOf } from "../threads.ts";
import type { View } from "../view.ts";
import { type Cast, roleOf } from "./cast.ts";
import { toNote } from "./notes.ts";

/** Each thread as a small timeline: what was said first, then what took it up, each with its date. */
export function exchangeThreads(view: View, cast: Cast): Html {
  return html`<p class="about">What was said first, then what took it up. Each link is proposed by a machine until a person confirms it.</p>
<ol class="threads">${threadsOf([view], exchangesWithin(view)).map(
    (thread) => html`<li><h3>${namesIn(thread)}</h3>
<ol class="timeline">${entriesOf(thread, cast)}</ol></li>\n`,
  )}</ol>`;
}

function entriesOf(thread: Thread, cast: Cast): Html[] {
  let dated: Entry | undefined;
  return thread.map((entry) => {
    const shown = entryOf(entry, dated, cast);
    if (entry.when !== null) dated = entry;
    return shown;
  });
}

const most = 4;

/** “Ines Calder and Tomas Reyes”, by their first words in it. */
function namesIn(thread: Thread): Html {
  const names = [...new Set(thread.map(({ said }) => nameOf(said)))];
  const shown = names.slice(0, most).map(bdi);
  return html`${joined(shown, ", ")}${names.length > most && html` and ${names.length - most} more`}`;
}

/** `before`: the last entry before it that has a date. */
function entryOf(entry: Entry, before: Entry | undefined, cast: Cast): Html {
  const { said, when } = entry;
  const words = `${said.attribution.negated ? `${howSaid(said)}: ` : ""}${said.words}`;
  return html`<li class="entry ${roleOf(said, cast).hue}"><p class="when">${
    when !== null &&
    html`<time datetime="${when.day}">${whenInWords(entry)}</time>${daysBetween(before, entry)}`
  }</p>
<div class="took"><p>${toNote(said)} <strong>${bdi(nameOf(said))}</strong> <span class="how">${howSaid(said)}</span></p>
<p class="words" dir="auto">${words}</p>
${entry.takesUp.map((taking) => {
  const [does, whom, state] = takingInParts(said, taking);
  return html`<p class="taking"><span aria-hidden="true">↳ </span>${does} ${bdi(whom)} ${toNote(taking.to.said)} <span class="state">${state}</span></p>\n`;
})}</div></li>\n`;
}

/** “3 days later”, where both days are known. */
function daysBetween(before: Entry | undefined, { when }: Entry): Html | null {
  const days = (Date.parse(when?.day ?? "") - Date.parse(before?.when?.day ?? "")) / 86_400_000;
  if (!(days >= 1) || when?.day.length !== 10 || before?.when?.day.length !== 10) return null;
  return html` <span class="later">${days === 1 ? "a day" : `${days} days`} later</span>`;
}

import { periodInWords } from "../dates.ts";
import { howSaid } from "../phrases.ts";
import { readingInWords } from "../reasons.ts";
import type { Said, View } from "../view.ts";
import { count, postsInWords, speakerKindWords, sureWords } from "../words.ts";
import type { Paper } from "./paper.ts";
import { visible } from "./visible.ts";
import { shorten } from "./wrap.ts";

const margin = 6;
const first = 8;

export function writeWho(paper: Paper, view: View, all: boolean): void {
  if (view.said.length === 0) return;
  const { published } = view.record.document;
  paper.heading("Who said what");
  for (const { speaker, said } of view.speakers) {
    const about = postsInWords(speaker) || (speaker.kind === "person" ? "" : speakerKindWords[speaker.kind]);
    paper.put(about ? `${speaker.name} · ${about}` : speaker.name, { ink: "strong" });
    writeStatements(paper, said, published, all);
  }
  if (view.unknown.length > 0) {
    paper.put("Speaker unknown", { ink: "warn" });
    writeStatements(paper, view.unknown, published, all);
  }
}

function writeStatements(paper: Paper, said: readonly Said[], published: string | null, all: boolean): void {
  const shown = all ? said : said.slice(0, first);
  for (const one of shown) {
    paper.put(quoted(one, paper), { indent: margin, label: label(one.n) });
    paper.put(circumstances(one, published).join(" · "), { indent: margin, ink: "faint" });
  }
  const rest = said.length - shown.length;
  if (rest > 0)
    paper.put(`and ${count(rest, "statement")} more (--all shows them)`, { indent: margin, ink: "faint" });
  paper.gap();
}

export const label = (n: number): string => `${String(n).padStart(4)}  `;

/** The words, cut to a few lines; what was not said opens with saying so. */
export function quoted(one: Said, paper: Paper, indent = margin, lines = 3): string {
  const words = shorten(visible(one.words), (paper.width - indent) * lines - 16);
  return one.attribution.negated ? `${howSaid(one)}: ${words}` : words;
}

const plain =
  /^(?:(?:has|have|had|also|later|then) )*(?:said|says|say|told|tells|added|adds|according to|:)$/i;

/** From here on the reading needs no reason beside it, which would name the cue as well. */
const confident = 0.9;

/** “The plan” alone does not tell whether it was praised or rejected. */
const tellingOf = ({ attribution, telling }: Said): string =>
  attribution.kind === "direct" || telling === "" || plain.test(telling) || attribution.confidence < confident
    ? ""
    : ` (“${shorten(visible(telling), 40)}”)`;

/** How, to whom, where, when, and how sure it is, as far as the text tells and the reader does not know already. */
function circumstances(one: Said, published: string | null): string[] {
  const { statement, attribution, addressee, speaker, source, within, isTurn } = one;
  const { place, said, sure, ground } = statement;
  const isSameDay = said !== null && said.from === published && said.to === published;
  const parts = attribution.negated || isTurn ? [] : [`${howSaid(one)}${tellingOf(one)}`];
  if (speaker === null && source !== "") parts.push(`the text says “${shorten(visible(source), 60)}”`);
  if (addressee) parts.push(`to ${addressee.name}`);
  if (place) parts.push(place.medium ? `${place.name} (${place.medium})` : `at ${place.name}`);
  if (said && !(isTurn && isSameDay)) parts.push(periodInWords(said));
  if (one.turn !== null) parts.push(`turn ${one.turn}`);
  if (within) parts.push(`inside statement ${within.n}`);
  if (statement.decided) parts.push(ground);
  else if (sure !== "sure") parts.push(`${sureWords[sure]}: ${ground}`);
  if (attribution.confidence < confident) parts.push(visible(readingInWords(one)));
  return parts;
}

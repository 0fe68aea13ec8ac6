import type { Block, Document, Turn } from "../../record.ts";
import { paragraphsOf } from "../../text/paragraphs.ts";
import type { Span } from "../../text/span.ts";
import { bdi, type Html, html, type Part } from "../html.ts";
import { howSaid, nameOf } from "../phrases.ts";
import { type Mark, type Segment, segments } from "../segments.ts";
import type { Claimed, Said, View } from "../view.ts";
import { type Cast, roleOf } from "./cast.ts";

type Covering =
  | { is: "said"; one: Said }
  | { is: "claimed"; one: Claimed }
  | { is: "block"; kind: Block["kind"] };

/** The text as it stands, word for word, with what covers each stretch and a numbered link after each mark. */
export function textOf(view: View, cast: Cast): Html {
  const { document } = view.record;
  const paragraphs = paragraphsOf(document);
  const rows = segments(
    paragraphs.map(({ start, end }): Span => [start, end]),
    marksOf(view),
  );
  const turns = document.turns ?? [];
  return html`${paragraphs.map((paragraph, i) => {
    const turn =
      paragraph.turn === null || paragraph.turn === paragraphs[i - 1]?.turn
        ? undefined
        : turns[paragraph.turn];
    const body = (rows[i] as Segment<Covering>[]).map((segment) => segmentOf(document, segment, cast));
    return [turn && turnHead(turn), wrapped(paragraph.block, body)];
  })}`;
}

function marksOf({ record: { document }, said, claims }: View): Mark<Covering>[] {
  const inline = document.blocks.filter(
    ({ kind }) => kind === "label" || kind === "time" || kind === "direction",
  );
  return [
    ...inline.map(({ kind, start, end }) => ({
      spans: [[start, end] as Span],
      value: { is: "block", kind } as const,
    })),
    ...said.map((one) => ({ spans: one.attribution.content, value: { is: "said", one } as const })),
    ...claims.map((one) => ({ spans: [one.claim.span], value: { is: "claimed", one } as const })),
  ];
}

function wrapped(block: Block["kind"] | null, body: Part[]): Html {
  switch (block) {
    case "heading":
      return html`<h3 class="own" dir="auto">${body}</h3>\n`;
    case "blockquote":
      return html`<blockquote><p dir="auto">${body}</p></blockquote>\n`;
    case "pullquote":
      return html`<p class="pullquote" dir="auto">${body}</p>\n`;
    case "list":
      return html`<p class="item" dir="auto">${body}</p>\n`;
    case "caption":
      return html`<p class="caption" dir="auto">${body}</p>\n`;
    default:
      return html`<p dir="auto">${body}</p>\n`;
  }
}

/** A label that is not part of the text (captions name their speaker beside it) stands above its turn; so does a corrected one. */
function turnHead({ speaker, original, label, time }: Turn): Html | null {
  if (original !== undefined)
    return html`<p class="turn"><bdi>${speaker ?? "Speaker unknown"}</bdi> <small>corrected; it came as ${original === null ? "no label" : html`“${bdi(original)}”`}</small></p>\n`;
  if (label !== null || (speaker === null && time === undefined)) return null;
  return html`<p class="turn">${speaker !== null && html`<bdi>${speaker}</bdi> `}${time !== undefined && clock(time)}</p>\n`;
}

function clock(seconds: number): Html {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const shown = (parts[0] === 0 ? parts.slice(1) : parts)
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  return html`<span class="time">${shown}</span>`;
}

function segmentOf({ text }: Document, { start, end, marks, last }: Segment<Covering>, cast: Cast): Part {
  const words = text.slice(start, end);
  const ids = marks.flatMap((mark) => (mark.is === "block" ? [] : [anchor(mark.one)]));
  const block = marks.find((mark) => mark.is === "block");
  const shown = block ? html`<span class="${block.kind}">${words}</span>` : words;
  const refs = last.map((mark) => (mark.is === "block" ? null : refTo(mark.one, cast)));
  if (ids.length === 0) return [shown, refs];
  return [html`<mark class="${looks(marks, cast)}" data-of="${ids.join(" ")}">${shown}</mark>`, refs];
}

/** The innermost statement gives the tint, the innermost claim the line. */
function looks(marks: readonly Covering[], cast: Cast): string {
  const said = marks.findLast((mark) => mark.is === "said")?.one;
  const claimed = marks.findLast((mark) => mark.is === "claimed")?.one;
  return [said && saidLooks(said, cast), claimed && claimLooks(claimed)].filter(Boolean).join(" ");
}

export const saidLooks = (said: Said, cast: Cast): string =>
  `${roleOf(said, cast).hue} ${said.attribution.kind}`;
export const claimLooks = ({ claim }: Claimed): string => `claim ${claim.class}`;

/** Anchors come from our own numbers: an id of the record may hold anything. */
export const anchor = (one: Said | Claimed): string => ("claim" in one ? `c${one.n}` : `s${one.n}`);

function refTo(one: Said | Claimed, cast: Cast): Html {
  const id = anchor(one);
  if ("claim" in one)
    return html`<a class="ref claim-ref" id="in-${id}" href="#${id}" aria-label="Claim ${id}, ${one.claim.class}">${id}</a>`;
  const shown = `${one.n}${one.attribution.negated ? " not said" : ""}`;
  return html`<a class="ref ${roleOf(one, cast).hue}" id="in-${id}" href="#${id}" aria-label="Statement ${shown}, ${nameOf(one)}, ${howSaid(one)}">${shown}</a>`;
}

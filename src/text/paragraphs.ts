import type { Block } from "../record.ts";
import type { Layout, Paragraph } from "./analysis.ts";
import { firstAfter, trim } from "./span.ts";

const shortestWrapped = 45;
const longestWrapped = 100;

/**
 * Cuts a text at line breaks. A text wrapped by hand at a fixed width (most lines full, without a full stop at
 * their end) is cut at blank lines only. Headings, quotations and turns that the intake marked are edges too.
 */
export function paragraphsOf(document: Layout): Paragraph[] {
  const { text } = document;
  const separator = isHardWrapped(text) ? /\n[^\S\n]*\n\s*/g : /\n+/g;
  const edges = new Set<number>([0, text.length]);
  for (const match of text.matchAll(separator)) edges.add(match.index + match[0].length);
  for (const block of document.blocks) {
    if (block.kind === "label" || block.kind === "time" || block.kind === "direction") continue;
    edges.add(block.start).add(block.end);
  }
  for (const turn of document.turns ?? []) edges.add(turn.label?.[0] ?? turn.start);
  const cuts = [...edges].sort((a, b) => a - b);

  const paragraphs: Paragraph[] = [];
  const turns = document.turns ?? [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = trim(text, [cuts[i] as number, cuts[i + 1] as number]);
    if (start === end) continue;
    const turn = firstAfter(turns, start, (item) => item.label?.[0] ?? item.start) - 1;
    const holds = turns[turn] !== undefined && start < (turns[turn] as { end: number }).end;
    paragraphs.push({ start, end, turn: holds ? turn : null, block: blockAt(document.blocks, start, end) });
  }
  return paragraphs;
}

function isHardWrapped(text: string): boolean {
  let inner = 0;
  let full = 0;
  const lines = text.split("\n");
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = (lines[i] as string).trimEnd();
    if (line === "" || (lines[i + 1] as string).trim() === "") continue;
    inner++;
    if (line.length >= shortestWrapped && line.length <= longestWrapped && !/[.!?:”"]$/.test(line)) full++;
  }
  return inner >= 4 && full / inner >= 0.6;
}

const inlineKinds = new Set<Block["kind"]>(["label", "time", "direction"]);

/** The innermost block that covers the paragraph; a block that only opens it (a label) counts when it is all there is. */
function blockAt(blocks: readonly Block[], start: number, end: number): Block["kind"] | null {
  let found: Block | null = null;
  for (
    let i = firstAfter(blocks, start, (block) => block.start) - 1;
    i >= 0 && i > lastLookedAt(blocks, start);
    i--
  ) {
    const block = blocks[i] as Block;
    if (block.end < end) continue;
    if (found === null || (!inlineKinds.has(block.kind) && block.start >= found.start)) found = block;
  }
  return found?.kind ?? null;
}

/** Blocks nest two or three deep at most, so a few neighbours to the left are all that can cover a place. */
const lastLookedAt = (blocks: readonly Block[], start: number) =>
  firstAfter(blocks, start, (block) => block.start) - 5;

/** WebVTT and SubRip: cues joined to running text, a turn for each change of speaker. */
import type { Block, Document, Turn } from "../../record.ts";
import type { Draft } from "../draft.ts";
import { Refusal } from "../refusal.ts";
import { directionsIn } from "../transcript/directions.ts";
import { labelAt } from "../transcript/label.ts";
import { type Cue, cuesIn } from "./cues.ts";
import { wordsOf } from "./payload.ts";

/** Silence, in seconds, that parts paragraphs where nobody's name does. */
const longestPause = 3;

interface Line {
  cue: number;
  /** The voice of the tag; undefined where there is none. */
  voice: string | undefined;
  text: string;
}

export function readCaptions(file: string): Draft {
  const { cues, issues } = cuesIn(file);
  const lines = withoutRolling(cues.flatMap(linesOf), cues);
  if (lines.length === 0) throw new Refusal("empty", "The captions hold no words.");
  const recurring = recurringNames(lines);
  const writer = new Writer();
  let previous: Line | undefined;
  for (const line of lines) {
    const change = changeAt(line, previous, recurring);
    const pause = previous === undefined ? 0 : (cues[line.cue]?.from ?? 0) - (cues[previous.cue]?.to ?? 0);
    const time = cues[line.cue]?.from ?? 0;
    if (change !== null) writer.turn(change, time);
    else if (pause > longestPause && /[.?!…]["”’)]?$/.test(previous?.text ?? "")) writer.paragraph();
    writer.line(line, change);
    previous = line;
  }
  return { ...writer.end(cues), found: { kind: "captions" }, issues };
}

const linesOf = (cue: Cue, index: number): Line[] =>
  wordsOf(cue.payload).flatMap(({ voice, lines }) =>
    lines.map((text): Line => ({ cue: index, voice: voice ?? undefined, text })),
  );

/**
 * Live captions roll: each cue repeats the last line of the cue before, and only what is new counts. Two cues of one
 * line each that follow one another are no such thing: the words were said twice.
 */
function withoutRolling(lines: readonly Line[], cues: readonly Cue[]): Line[] {
  const sizes = new Map<number, number>();
  for (const { cue } of lines) sizes.set(cue, (sizes.get(cue) ?? 0) + 1);
  const rolls = (before: number, now: number) =>
    (sizes.get(before) ?? 0) > 1 ||
    (sizes.get(now) ?? 0) > 1 ||
    (cues[now]?.from ?? 0) < (cues[before]?.to ?? 0);
  const kept: Line[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const repeats =
      last !== undefined && last.cue !== line.cue && last.text === line.text && last.voice === line.voice;
    if (!repeats || !rolls((last as Line).cue, line.cue)) kept.push(line);
    last = line;
  }
  return kept;
}

interface Change {
  speaker: string | null;
  /** Characters at the head of the line that are its label. */
  label: number;
}

function changeAt(line: Line, previous: Line | undefined, recurring: ReadonlySet<string>): Change | null {
  if (line.voice !== undefined)
    return line.voice === previous?.voice ? null : { speaker: line.voice, label: 0 };
  const found = labelAt(line.text, 0, line.text.length);
  const arrows = /^>>\s*/.exec(line.text)?.[0].length ?? 0;
  if (found?.name != null && (found.style === "capitals" || arrows > 0 || recurring.has(found.name)))
    return { speaker: found.name, label: found.words };
  if (arrows > 0) return { speaker: null, label: arrows };
  if (/^[-–—]\s?\S/.test(line.text)) return { speaker: null, label: line.text.search(/[^\s–—-]/) };
  return previous?.voice === undefined ? null : { speaker: null, label: 0 };
}

function recurringNames(lines: readonly Line[]): Set<string> {
  const seen = new Set<string>();
  const recurring = new Set<string>();
  for (const { text } of lines) {
    const name = labelAt(text, 0, text.length)?.name;
    if (name == null) continue;
    if (seen.has(name)) recurring.add(name);
    seen.add(name);
  }
  return recurring;
}

/** Puts the text together and keeps where everything stands in it. */
class Writer {
  #text = "";
  #turns: Turn[] = [];
  #blocks: Block[] = [];
  #places = new Map<number, { start: number; end: number }>();
  #fresh = true;

  paragraph(): void {
    if (this.#text !== "") this.#text += "\n\n";
    this.#fresh = true;
  }

  turn({ speaker }: Change, time: number): void {
    this.paragraph();
    this.#turns.push({ speaker, label: null, start: this.#text.length, end: this.#text.length, time });
  }

  line({ cue, text }: Line, change: Change | null): void {
    if (!this.#fresh) this.#text += " ";
    this.#fresh = false;
    const start = this.#text.length;
    this.#text += text;
    const end = this.#text.length;
    const turn = this.#turns.at(-1);
    if (change !== null && change.label > 0 && turn !== undefined) {
      const stop = start + text.slice(0, change.label).trimEnd().length;
      this.#blocks.push({ kind: "label", start, end: stop });
      turn.label = [start, stop];
      turn.start = start + change.label;
    }
    if (turn !== undefined) turn.end = end;
    const place = this.#places.get(cue);
    if (place === undefined) this.#places.set(cue, { start, end });
    else place.end = end;
  }

  end(cues: readonly Cue[]): Pick<Draft, "text" | "blocks" | "turns" | "cues"> {
    const text = this.#text;
    const blocks = [...this.#blocks, ...directionsIn(text, 0, text.length)].sort((a, b) => a.start - b.start);
    const places: NonNullable<Document["cues"]> = [...this.#places].map(([index, { start, end }]) => {
      const { from, to } = cues[index] as Cue;
      return { start, end, from, to };
    });
    const turns = this.#turns.filter(({ start, end }) => start < end);
    return { text, blocks, cues: places, ...(turns.length === 0 ? {} : { turns }) };
  }
}

/**
 * Times named in a text: years, months, dates, decades, fiscal years, quarters, ranges, and times relative to the
 * date of publication. Pass 1 finds single points, pass 2 joins them to ranges and to what began or ends with them.
 */
import type { Token } from "./analysis.ts";
import { addMonths, step } from "./calendar.ts";
import { shortNumber } from "./lexicon/numbers.ts";
import { pointAt, withYear } from "./period-points.ts";
import { agoAt, relativeAt } from "./period-relative.ts";
import type { Span } from "./span.ts";

export interface Point {
  /** Index of the token after the last one. */
  end: number;
  /** First and last day, month or year meant, inclusive; null where the text does not say. */
  from: string | null;
  to: string | null;
  /**
   * `calendar`: a day, month, year …; `fiscal`: a body's own year, whose bounds the text does not give; `rolling`: so
   * many years up to a day; `open`: since or until a time.
   */
  kind: "calendar" | "fiscal" | "rolling" | "open";
  /** A month or a day that was given without its year. */
  yearless?: boolean;
}

export interface NamedPeriod extends Omit<Point, "end" | "yearless"> {
  span: Span;
}

/**
 * The times that `tokens` (one sentence, or a part of one) name, in order, not overlapping. Relative ones are
 * resolved against `published`, an ISO date of any length; what that cannot settle is null. Never reads the clock
 * and gives the same in every time zone.
 */
export function periodsIn(text: string, tokens: readonly Token[], published: string | null): NamedPeriod[] {
  const found: NamedPeriod[] = [];
  for (let i = 0; i < tokens.length; ) {
    const period = periodAt(tokens, i, published, text);
    if (period === null) {
      i++;
      continue;
    }
    const { end, from, to, kind } = period;
    const earlier = kind === "rolling" && from === null ? yearBefore(tokens, end, found.at(-1)) : null;
    found.push({
      span: [(tokens[i] as Token).start, (tokens[end - 1] as Token).end],
      from: earlier?.[0] ?? from,
      to: earlier?.[1] ?? to,
      kind: earlier === null ? kind : "calendar",
    });
    i = end;
  }
  return found;
}

/** "4,200 in 2024, up from 3,900 a year earlier": the same time of the year before the one just named. */
function yearBefore(
  tokens: readonly Token[],
  end: number,
  last: NamedPeriod | undefined,
): [string, string] | null {
  const word = tokens[end - 1]?.norm;
  if (last?.from == null || last.to === null || (word !== "earlier" && word !== "before")) return null;
  if (tokens[end - 2]?.norm !== "year") return null;
  const back = (date: string) => `${step(date.slice(0, 4), -1)}${date.slice(4).replace("-02-29", "-02-28")}`;
  return [back(last.from), back(last.to)];
}

function periodAt(tokens: readonly Token[], i: number, published: string | null, text: string): Point | null {
  switch ((tokens[i] as Token).norm) {
    case "since":
      return open(singleAt(tokens, i + 1, published, text), (point) => [point.from, published]);
    case "until":
    case "till":
    case "til":
    case "through":
      return open(singleAt(tokens, i + 1, published, text), (point) => [null, point.to]);
    case "before":
      return open(singleAt(tokens, i + 1, published, text), ({ from }) => [null, from && step(from, -1)]);
    case "after":
      return open(singleAt(tokens, i + 1, published, text), ({ to }) => [to && step(to, 1), null]);
    case "between":
      return rangeAt(tokens, i + 1, rangeJoints.between, published, text);
    case "from":
      return rangeAt(tokens, i + 1, rangeJoints.from, published, text);
    default: {
      const span = spanToAt(tokens, i, published, text);
      if (span !== null) return span;
      const single = singleAt(tokens, i, published, text);
      return single && (rangeFrom(single, tokens, rangeJoints.bare, published, text) ?? single);
    }
  }
}

const open = (point: Point | null, bounds: (point: Point) => [Point["from"], Point["to"]]): Point | null => {
  if (point === null) return null;
  const [from, to] = bounds(point);
  // A text from before the time it names since when is no range.
  const turned = from !== null && to !== null && from > to;
  return { end: point.end, from, to: turned ? null : to, kind: "open" };
};

const rangeJoints = {
  between: new Set(["and"]),
  from: new Set(["to", "through", "until", "till", "-", "–"]),
  bare: new Set(["to", "through", "-", "–"]),
};

function rangeAt(
  tokens: readonly Token[],
  i: number,
  joints: ReadonlySet<string>,
  published: string | null,
  text: string,
): Point | null {
  const first = singleAt(tokens, i, published, text);
  return first && rangeFrom(first, tokens, joints, published, text);
}

function rangeFrom(
  first: Point,
  tokens: readonly Token[],
  joints: ReadonlySet<string>,
  published: string | null,
  text: string,
): Point | null {
  if (first.from === null || !joints.has(tokens[first.end]?.norm ?? "")) return null;
  const second = singleAt(tokens, first.end + 1, published, text);
  if (second === null || second.to === null) return null;
  const from = first.yearless ? withYear(first.from, second.to, "before") : first.from;
  const to = second.yearless && !first.yearless ? withYear(second.to, first.from, "after") : second.to;
  if (from === null || to === null || from > to) return null;
  const kind = first.kind === second.kind ? second.kind : "calendar";
  return { end: second.end, from, to, kind };
}

const spanJoints = new Set(["to", "through", "ended", "ending"]);

/** "(the) 12 months to June 2024", "the year ended March 2025" */
function spanToAt(tokens: readonly Token[], i: number, published: string | null, text: string): Point | null {
  const next = tokens[i + 1]?.norm;
  const unitAt = next === "months" || next === "years" ? i + 1 : i;
  const unit = tokens[unitAt]?.norm;
  const count = unitAt === i ? (unit === "year" ? 1 : null) : shortNumber((tokens[i] as Token).norm);
  if (count === null || !spanJoints.has(tokens[unitAt + 1]?.norm ?? "")) return null;
  const last = singleAt(tokens, unitAt + 2, published, text);
  if (last === null || last.to === null || last.to.length < 7) return null;
  const start = addMonths(last.to, -count * (unit === "months" ? 1 : 12));
  return { end: last.end, from: start && step(start, 1), to: last.to, kind: "rolling" };
}

/** One time at token `i`, alone. The first character decides cheaply that most words name none. */
function singleAt(tokens: readonly Token[], i: number, published: string | null, text: string): Point | null {
  if (tokens[i] === undefined) return null;
  return (
    agoAt(tokens, i, published) ?? pointAt(tokens, i, published) ?? relativeAt(tokens, i, published, text)
  );
}

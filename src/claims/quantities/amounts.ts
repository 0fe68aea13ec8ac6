/** Passes 2 to 5 around one number: range, unit, modifiers, change, rate, and with them its form. */
import { wordSet } from "../../text/lexicon/word-set.ts";
import { type Amount, normAt, posAt, type Tokens } from "./amount.ts";
import { applyChange, changeAround } from "./change.ts";
import { modifiersAfter, modifiersBefore } from "./modifiers.ts";
import { isNoAmount } from "./not-amounts.ts";
import { numberAt } from "./number.ts";
import { rangeAt } from "./range.ts";
import { rateAfter, rateLater } from "./rate.ts";
import { shareAt } from "./share.ts";
import { measures, signs, unitAfter } from "./unit.ts";

export interface Counted {
  amount: Amount;
  /** Token indexes of the counted noun phrase, where there is one. */
  noun: [number, number] | null;
}

/** "passed 5 to 4", "3 to 1": a vote or a score, no amount. Answers where it ends, else null. */
export function scoreEnd(tokens: Tokens, { end, value, unit }: Amount): number | null {
  if (unit !== null || typeof value !== "number" || normAt(tokens, end) !== "to") return null;
  const second = numberAt(tokens, end + 1);
  return second?.value != null && second.value < value ? second.end : null;
}

/** The quantity whose number begins at token `i` (or whose sign of money does); null where there is none. */
export function amountAt(tokens: Tokens, i: number): Counted | null {
  const sign = signs.get(normAt(tokens, i));
  if (sign !== undefined)
    return /^[\d.]/.test(normAt(tokens, i + 1)) ? numbered(tokens, i, i + 1, sign) : null;
  const share = shareAt(tokens, i);
  if (share !== null) {
    const found: Amount = { ...blank(i, share.end), ...share, unit: "percent", form: "share" };
    toPoints(tokens, found);
    return finish(tokens, found, null);
  }
  return numbered(tokens, i, i, null);
}

/** "a quarter of a point" */
function toPoints(tokens: Tokens, found: Amount): void {
  const at = found.end + 2;
  const end = normAt(tokens, at) === "percentage" ? at + 2 : at + 1;
  if (normAt(tokens, at - 2) !== "of" || normAt(tokens, at - 1) !== "a") return;
  if (normAt(tokens, end - 1) !== "point" || typeof found.value !== "number") return;
  Object.assign(found, { end, value: found.value / 100, unit: "percentage points", form: "difference" });
}

const blank = (start: number, end: number): Amount => ({
  start,
  end,
  value: null,
  comparator: "eq",
  unit: null,
  hedge: null,
  form: "point",
});

function numbered(tokens: Tokens, start: number, at: number, sign: string | null): Counted | null {
  const range = rangeAt(tokens, at, sign !== null);
  const read = range ?? numberAt(tokens, at);
  if (read === null || (sign === null && isNoAmount(tokens, at, read.end))) return null;
  const found: Amount = { ...blank(start, read.end), value: read.value, comparator: read.comparator };
  if (range !== null) {
    found.form = "range";
    // "went from one dollar to two"
    if (normAt(tokens, rangeStart(tokens, start)) === "from" && moves.has(tokens[start - 2]?.lemma ?? "")) {
      found.form = "difference";
      found.direction = range.falls ? "down" : "up";
    }
  }
  const more = modifiersAfter(tokens, read.end);
  if (more !== null) modify(found, more);
  if (sign !== null) {
    found.unit = sign;
    return finish(tokens, found, null);
  }
  const direction = moreOrFewer.get(normAt(tokens, found.end));
  const further = direction !== undefined && unitAfter(tokens, found.end + 1);
  const unit = further && further.noun !== null ? further : unitAfter(tokens, found.end);
  if (further === unit && direction !== undefined) {
    found.form = "difference";
    found.direction = direction;
  }
  found.unit = unit.unit ?? range?.unit ?? null;
  found.value = times(read.value, unit.worth);
  found.end = Math.max(found.end, unit.end);
  return finish(tokens, found, unit.noun);
}

const moves = wordSet("go move come shift change");

/** "300 more officers" */
const moreOrFewer: ReadonlyMap<string, "up" | "down"> = new Map([
  ["more", "up"],
  ["additional", "up"],
  ["extra", "up"],
  ["fewer", "down"],
  ["less", "down"],
]);

const times = (value: Amount["value"], worth: number): Amount["value"] =>
  value === null || worth === 1
    ? value
    : Array.isArray(value)
      ? [value[0] * worth, value[1] * worth]
      : Number((value * worth).toPrecision(12));

function modify(
  found: Amount,
  { end, comparator, hedge }: NonNullable<ReturnType<typeof modifiersAfter>>,
): void {
  found.end = end;
  found.comparator = comparator ?? found.comparator;
  found.hedge ??= hedge;
}

/** Modifiers, form, change and rate of what reads up to its unit. */
function finish(tokens: Tokens, found: Amount, noun: number | null): Counted {
  const unitEnd = found.end;
  const before = modifiersBefore(
    tokens,
    Array.isArray(found.value) ? rangeStart(tokens, found.start) : found.start,
  );
  found.start = before.start;
  found.hedge = before.hedge ?? found.hedge;
  found.comparator = before.comparator ?? found.comparator;
  const after = modifiersAfter(tokens, found.end);
  if (after !== null) modify(found, after);
  settleForm(tokens, found, noun);
  const change = found.direction === undefined ? changeAround(tokens, found) : null;
  if (change !== null) applyChange(found, change);
  const rate = rateAfter(tokens, found.end) ?? rateLater(tokens, found.end);
  if (rate !== null) {
    found.end = rate.end ?? found.end;
    found.unit = perUnit(found.unit, rate.per);
    if (found.form !== "difference") found.form = "rate";
  }
  if (normAt(tokens, found.start - 1) === "record" && found.form !== "difference") {
    found.start--;
    found.form = "extremum";
  }
  return { amount: found, noun: noun === null ? null : [noun, unitEnd] };
}

function rangeStart(tokens: Tokens, start: number): number {
  const before = normAt(tokens, start - 1);
  return before === "between" || before === "from" ? start - 1 : start;
}

function settleForm(tokens: Tokens, found: Amount, noun: number | null): void {
  if (found.form === "range" || found.form === "difference") return;
  if (found.form === "share" || found.unit === "percent") {
    found.form = "share";
    return;
  }
  if (found.unit === "percentage points") {
    found.form = "difference";
    return;
  }
  if (found.value === null) found.form = "count";
  else if (found.comparator !== "eq") found.form = "bound";
  else if (found.hedge !== null) found.form = "approximate";
  else if (noun !== null && !measures.has(found.unit ?? "")) found.form = "count";
  else found.form = posAt(tokens, found.end) === "AUX" && found.unit === null ? "count" : "point";
}

/** "people a day" → people per day; a count of things by a round number of heads keeps only "per 100,000". */
function perUnit(unit: string | null, per: string): string {
  if (/^\d/.test(per)) return /^[A-Z]{3}$/.test(unit ?? "") ? `${unit} per ${per}` : `per ${per}`;
  return unit === null ? `per ${per}` : `${unit} per ${per}`;
}

/** The quantities of one clause, by numbered passes over its tokens. */
import type { Period, Quantity } from "../../record.ts";
import type { Token } from "../../text/analysis.ts";
import { type NamedPeriod, periodsIn } from "../../text/periods.ts";
import type { Amount } from "./amount.ts";
import { amountAt, type Counted, scoreEnd } from "./amounts.ts";
import { basisOf } from "./basis.ts";
import { measureOf, placeOf } from "./measure.ts";
import { precisionOf } from "./precision.ts";
import { unnumberedAt } from "./unnumbered.ts";

/**
 * Quantities that `tokens` (of one clause) name, in order, not overlapping. Values stand at full scale, shares in
 * percent. A change "from 30 to 20" has the value [20, 30]; its direction tells which end came first.
 */
export function quantitiesIn(
  text: string,
  tokens: readonly Token[],
  context: { published: string | null; periods?: readonly NamedPeriod[] },
): Quantity[] {
  const periods = context.periods ?? periodsIn(text, tokens, context.published);
  const found = scan(tokens, periods);
  if (found.length === 0) return [];
  const place = placeOf(text, tokens);
  const basis = basisOf(tokens);
  return found.map(({ amount, noun }) => {
    const { start, end, value, comparator, unit, hedge, form, direction } = amount;
    const precision = precisionOf(tokens, start, end, value);
    const span: Quantity["span"] = [(tokens[start] as Token).start, (tokens[end - 1] as Token).end];
    return {
      span,
      measure: measureOf(text, tokens, amount, noun),
      place,
      ...periodsFor(text, tokens, span, periods),
      comparator,
      value,
      unit,
      hedge,
      form,
      ...(direction === undefined || isDenied(tokens, start) ? {} : { direction }),
      ...(precision === undefined ? {} : { precision }),
      ...(basis === undefined || value === null || form === "count" ? {} : { basis }),
    };
  });
}

/** "taxes would not rise": what did not or will not change has no direction. */
function isDenied(tokens: readonly Token[], start: number): boolean {
  for (let i = start - 1; i >= 0 && i >= start - 3; i--)
    if (/^(?:not|n't|never|cannot)$/.test(tokens[i]?.norm ?? "")) return true;
  return false;
}

function scan(tokens: readonly Token[], periods: readonly NamedPeriod[]): Counted[] {
  const found: Counted[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    while ((periods[next]?.span[1] ?? Number.POSITIVE_INFINITY) <= token.start) next++;
    if ((periods[next]?.span[0] ?? Number.POSITIVE_INFINITY) <= token.start) {
      i++;
      continue;
    }
    const counted = numberedOrNot(tokens, i);
    if (counted === null) {
      i++;
      continue;
    }
    const { amount } = counted;
    i =
      scoreEnd(tokens, amount) ??
      Math.max(i + 1, isBase(tokens, found, amount) ? amount.end : add(found, counted));
  }
  return found;
}

/** "412, up from 380": the second number is what the first is held against, and tells which way it went. */
function isBase(
  tokens: readonly Token[],
  found: readonly Counted[],
  { start, value, direction }: Amount,
): boolean {
  const last = found.at(-1)?.amount;
  if (last === undefined || last.value === null || value === null || direction === undefined) return false;
  if (tokens[start]?.norm !== direction || tokens[start + 1]?.norm !== "from") return false;
  last.direction ??= direction;
  return true;
}

const numberedOrNot = (tokens: readonly Token[], i: number): Counted | null => {
  const unnumbered = unnumberedAt(tokens, i);
  return unnumbered === null ? amountAt(tokens, i) : { amount: unnumbered, noun: null };
};

/** Adds what was found; a word of change or comparison that a number takes in is one quantity with it. */
function add(found: Counted[], counted: Counted): number {
  const { amount } = counted;
  const last = found.at(-1)?.amount;
  if (last === undefined) found.push(counted);
  else if (last.end > amount.start && last.value !== null) {
    if (amount.value === null || amount.end <= last.end) return Math.max(last.end, amount.end);
    amount.start = last.end;
    found.push(counted);
  } else if (last.end > amount.start) {
    found[found.length - 1] = counted;
  } else if (last.form === "trend" && takesIn(amount, last)) {
    amount.direction = last.direction as "up" | "down" | "flat";
    found[found.length - 1] = counted;
  } else if (amount.form === "trend" && last.end === amount.start && counts.has(last.form)) {
    // "Six trees fell" counts what fell.
  } else found.push(counted);
  return amount.end;
}

const counts = new Set<Quantity["form"]>(["count", "approximate", "bound"]);

/** "rose 12 percent", "rose to 40", "rose threefold" are one quantity each. */
const takesIn = (amount: Counted["amount"], trend: Counted["amount"]): boolean =>
  amount.value !== null &&
  (amount.direction === trend.direction || (amount.form === "ratio" && amount.start <= trend.end + 1));

/** The period nearest the number is its own; one inside it ("from 310 in 2020 to 248") or after "than", "from" or "compared with" is what it is held against. */
function periodsFor(
  text: string,
  tokens: readonly Token[],
  span: Quantity["span"],
  periods: readonly NamedPeriod[],
): { period: Period | null; comparison: Period | null } {
  let own: NamedPeriod | null = null;
  let other: NamedPeriod | null = null;
  const distance = ({ span: [start, end] }: NamedPeriod) =>
    start >= span[1] ? start - span[1] : span[0] - end;
  for (const period of periods) {
    const inside = span[0] < period.span[0] && period.span[1] < span[1];
    if (inside || isHeldAgainst(text, tokens, period)) other ??= period;
    else if (own === null || distance(period) < distance(own)) own = period;
  }
  return { period: joined(text, own, periods), comparison: closed(other) };
}

/** "in January, February and March": a list of times of one kind is one period, from the first to the last. */
function joined(text: string, own: NamedPeriod | null, periods: readonly NamedPeriod[]): Period | null {
  const alone = closed(own);
  if (own === null || alone === null) return alone;
  const at = periods.indexOf(own);
  const gap = (i: number) => text.slice(periods[i]?.span[1], periods[i + 1]?.span[0]);
  let first = at;
  while (first > 0 && listed.test(gap(first - 1))) first--;
  let last = at;
  while (last + 1 < periods.length && listed.test(gap(last))) last++;
  if (first === last || !gap(last - 1).includes("and")) return alone;
  const [from, to] = [closed(periods[first] as NamedPeriod), closed(periods[last] as NamedPeriod)];
  if (from === null || to === null) return alone;
  return from.from.length === to.to.length && from.from <= to.to ? { from: from.from, to: to.to } : alone;
}

const listed = /^(?:, |,? and )$/;

const against =
  /(?:\bthan(?! (?:out|away|back|off|left|came|joined|arrived|moved|entered|returned|in in)\b)(?: \w+){0,2} in|(?:percent|%|points?|times|\d) \w+ than|\bcompared (?:with|to)(?: \w+){0,3}|\bversus|\b(?:up|down) from(?: \S+){0,3}|\bagainst(?: \S+){1,3} in) ?$/;
const lookBack = 48;

function isHeldAgainst(text: string, tokens: readonly Token[], { span, kind }: NamedPeriod): boolean {
  if (kind === "open") return false;
  const from = Math.max(tokens[0]?.start ?? 0, span[0] - lookBack);
  return / (?:earlier|before)$/.test(text.slice(...span)) || against.test(text.slice(from, span[0]));
}

/** Where only one end is known the period is not. "By" and "until" name one end, and the value holds for it. */
function closed(period: NamedPeriod | null): Period | null {
  if (period === null) return null;
  const { from, to, kind } = period;
  if (from === null || to === null) return null;
  return kind === "fiscal" ? { from, to, fiscal: true } : { from, to };
}

/** The quantities of one clause, by numbered passes over its tokens. */
import type { Period, Quantity } from "../../record.ts";
import type { Token } from "../../text/analysis.ts";
import { type NamedPeriod, periodsIn } from "../../text/periods.ts";
import { amountAt, type Counted } from "./amounts.ts";
import { measureOf, placeOf } from "./measure.ts";
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
  return found.map(({ amount, noun }) => {
    const { start, end, value, comparator, unit, hedge, form, direction } = amount;
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
      ...(direction === undefined ? {} : { direction }),
    };
  });
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
    if (counted === null) i++;
    else i = Math.max(i + 1, add(found, counted));
  }
  return found;
}

const numberedOrNot = (tokens: readonly Token[], i: number): Counted | null => {
  const unnumbered = unnumberedAt(tokens, i);
  return unnumbered === null ? amountAt(tokens, i) : { amount: unnumbered, noun: null };
};

/** Adds what was found; a word of change or comparison that a number takes in is one quantity with it. */
function add(found: Counted[], counted: Counted): number {
  const { amount } = counted;
  for (let last = found.at(-1); last !== undefined && last.amount.end > amount.start; last = found.at(-1)) {
    if (last.amount.value !== null) {
      if (amount.value === null) return amount.end;
      amount.start = Math.max(amount.start, last.amount.end);
      break;
    }
    if (amount.value === null && amount.form === "trend") return amount.end;
    if (last.amount.direction !== undefined) amount.direction ??= last.amount.direction;
    found.pop();
  }
  const last = found.at(-1)?.amount;
  if (last?.form === "trend" && amount.form === "difference" && last.direction === amount.direction)
    found.pop();
  found.push(counted);
  return amount.end;
}

/** The period nearest the number is its own; one after "than", "from" or "compared with" is what it is held against. */
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
    if (isHeldAgainst(text, tokens, period)) other ??= period;
    else if (own === null || distance(period) < distance(own)) own = period;
  }
  return { period: closed(own), comparison: closed(other) };
}

const against =
  /(?:\bthan(?: \w+){0,2} in|\bcompared (?:with|to)(?: \w+){0,3}|\bversus|\b(?:up|down) from(?: \S+){0,3}|\bagainst(?: \S+){1,3} in) ?$/;
const lookBack = 48;

function isHeldAgainst(text: string, tokens: readonly Token[], { span, kind }: NamedPeriod): boolean {
  if (kind === "open") return false;
  const from = Math.max(tokens[0]?.start ?? 0, span[0] - lookBack);
  return / (?:earlier|before)$/.test(text.slice(...span)) || against.test(text.slice(from, span[0]));
}

/** Where only one end is known the period is not. "By" and "until" name one end, and the value holds for it. */
function closed(period: NamedPeriod | null): Period | null {
  if (period === null) return null;
  const { from, to } = period;
  return from === null || to === null ? null : { from, to };
}

import type { Quantity } from "../record.ts";
import { periodInWords } from "./dates.ts";

const comparators: { [K in Quantity["comparator"]]: string } = {
  eq: "",
  lt: "less than ",
  le: "at most ",
  gt: "more than ",
  ge: "at least ",
  between: "between ",
};

// What the words speak of, and not that it happened: a tax that "would not rise" speaks of a rise too.
const directions = { up: "a rise", down: "a fall", flat: "no change" };

/** The parts of a quantity that the text gives, each with its name; what it does not give is left out. */
export function quantityParts(quantity: Quantity): [name: string, value: string][] {
  const { measure, place, period, comparison, hedge, direction, form } = quantity;
  const parts: [string, string | null][] = [
    ["Measure", measure],
    ["Value", valueInWords(quantity)],
    ["Form", form],
    ["About", direction === undefined ? null : directions[direction]],
    ["Place", place],
    ["Period", period && periodInWords(period)],
    ["Against", comparison && periodInWords(comparison)],
    ["Hedge", hedge && `“${hedge}”`],
  ];
  return parts.filter((part): part is [string, string] => part[1] !== null);
}

const leads: { [name: string]: string } = { About: "about ", Against: "against ", Hedge: "hedged " };

/** One line: "toll: 12 percent, about a rise, Harwick, from 2023 to 4 March 2026". */
export function quantityInWords(quantity: Quantity): string {
  const parts = quantityParts(quantity).filter(([name]) => name !== "Form");
  const measure = quantity.measure === null ? "" : `${quantity.measure}: `;
  const rest = parts
    .filter(([name]) => name !== "Measure")
    .map(([name, value]) => (leads[name] ?? "") + value);
  return measure + (rest.length > 0 ? rest.join(", ") : "no number given");
}

/** "at most 4.5 percent", "between 3 and 5 people"; null where the words give no number. */
function valueInWords({ value, unit, comparator, form }: Quantity): string | null {
  if (value === null) return null;
  const number = Array.isArray(value) ? value.map(inDigits).join(" and ") : inDigits(value);
  const before = comparators[Array.isArray(value) ? "between" : comparator];
  // A currency stands before its amount, whatever is counted or measured after it.
  const [, currency, per] = /^([A-Z]{3})\b\s*(.*)$/.exec(unit ?? "") ?? [];
  const amount = currency ? [currency, number, per] : [number, unit ?? (form === "ratio" ? "times" : null)];
  return before + amount.filter(Boolean).join(" ");
}

/** Two decimals, or three digits of a small number; the record holds the number itself. */
const inDigits = (value: number): string => (Math.abs(value) < 1 ? small : large).format(value);
const small = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });
const large = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

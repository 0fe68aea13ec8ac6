import type { Quantity } from "../../record.ts";

/** The quantity that a claim is chiefly about: one with a number before one without, a small count and a length of time last. */
export function chiefOf(text: string, quantities: readonly Quantity[]): Quantity | null {
  let chief: Quantity | null = null;
  let most = 0;
  for (const quantity of quantities) {
    const weight = isLength(text, quantity) ? 0.05 : weightOf(quantity);
    if (weight > most) [chief, most] = [quantity, weight];
  }
  return chief;
}

/** "rose for three straight months", "$4 million over ten years": how long something went on. */
function isLength(text: string, { span: [start, end], unit }: Quantity): boolean {
  if (!lengths.test(unit ?? "")) return false;
  return opened.test(text.slice(start, end)) || opened.test(text.slice(Math.max(0, start - 24), start));
}

const lengths = /^(?:minute|hour|day|week|month|quarter|year|decade)s?$/;
const opened =
  /(?:^| )(?:for|in|over|within|during|after|every)(?: the)?(?: past| last| next| more than| about| at least)? ?$|^(?:over|within) /;

const weights: { [F in Quantity["form"]]: number } = {
  difference: 9,
  rate: 9,
  share: 9,
  ratio: 8,
  range: 8,
  extremum: 7,
  bound: 7,
  approximate: 7,
  point: 6,
  count: 6,
  rank: 6,
  comparison: 4,
  trend: 4,
  status: 1,
};

function weightOf({ form, value }: Quantity): number {
  if (value === null) return weights[form] / 10;
  return form === "count" && typeof value === "number" && value < 3 ? 2 : weights[form];
}

import type { Quantity } from "../../record.ts";

/** The quantity that a claim is chiefly about: one with a number before one without, a small count last. */
export function chiefOf(quantities: readonly Quantity[]): Quantity | null {
  let chief: Quantity | null = null;
  for (const quantity of quantities) if (chief === null || weight(quantity) > weight(chief)) chief = quantity;
  return chief;
}

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

function weight({ form, value }: Quantity): number {
  if (value === null) return weights[form] / 10;
  return form === "count" && typeof value === "number" && value < 3 ? 2 : weights[form];
}

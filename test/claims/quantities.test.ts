import { describe, expect, it } from "vitest";
import { quantitiesIn } from "../../src/claims/quantities/quantities.ts";
import type { Quantity } from "../../src/record.ts";
import { analysed } from "../support.ts";
import { quantityTable } from "./quantity-table.ts";

const signs = { eq: "=", lt: "<", le: "<=", gt: ">", ge: ">=", between: "" };

const short = ({ form, comparator, value, unit, hedge, direction }: Quantity): string =>
  [
    form,
    value === null ? null : Array.isArray(value) ? value.join("..") : `${signs[comparator]}${value}`,
    unit,
    hedge && `(${hedge})`,
    direction,
  ]
    .filter(Boolean)
    .join(" ");

const read = (text: string): Quantity[] =>
  quantitiesIn(text, analysed(text).analysis.tokens, { published: "2025-03-05" });

describe("quantities", () => {
  it.each(quantityTable)("%s", (text, ...expected) => {
    expect(read(text).map(short)).toEqual(expected);
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { segments } from "../../src/publish/segments.ts";
import type { Span } from "../../src/text/span.ts";

const at = (start: number, end: number): Span => [start, end];

it("flattens nested and overlapping marks from the outside in", () => {
  const row = segments(
    [at(0, 10)],
    [
      { spans: [at(2, 8)], value: "outer" },
      { spans: [at(3, 5)], value: "inner" },
      { spans: [at(7, 10)], value: "across" },
    ],
  )[0];
  expect(row?.map(({ start, end, marks }) => [start, end, marks.join(">")])).toEqual([
    [0, 2, ""],
    [2, 3, "outer"],
    [3, 5, "outer>inner"],
    [5, 7, "outer"],
    [7, 8, "outer>across"],
    [8, 10, "across"],
  ]);
  expect(row?.map(({ last }) => last.join())).toEqual(["", "", "inner", "", "outer", "across"]);
});

it("partitions what it is given, each segment under exactly the marks that cover it, each mark ending once", () => {
  const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => at(Math.min(a, b), Math.max(a, b)));
  const stretches = fc
    .uniqueArray(fc.nat(60), { maxLength: 8 })
    .map((cuts) => cuts.sort((a, b) => a - b))
    .map((cuts) => cuts.slice(1).map((cut, i) => at(cuts[i] as number, cut)));
  fc.assert(
    fc.property(stretches, fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 8 }), (within, spans) => {
      const marks = spans.map((own, i) => ({ spans: own, value: i }));
      const rows = segments(within, marks);
      expect(rows.map((row) => at(row[0]?.start ?? -1, row.at(-1)?.end ?? -1))).toEqual(within);
      const ends: number[] = [];
      for (const row of rows) {
        row.slice(1).forEach((segment, i) => {
          expect(segment.start).toBe(row[i]?.end);
        });
        for (const { start, end, marks: here, last } of row) {
          const covering = marks.filter((mark) => mark.spans.some(([s, e]) => s <= start && end <= e));
          expect([...here].sort()).toEqual(covering.map(({ value }) => value).sort());
          const touching = marks.filter((mark) => mark.spans.some(([s, e]) => s < e && s < end && start < e));
          expect(touching).toEqual(covering);
          ends.push(...last);
        }
      }
      expect(new Set(ends).size).toBe(ends.length);
    }),
  );
});

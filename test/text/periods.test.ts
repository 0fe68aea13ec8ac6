import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { periodsIn } from "../../src/text/periods.ts";
import { analysed } from "../support.ts";

const tokensOf = (text: string) => analysed(text).analysis.tokens;

const read = (text: string, published: string | null) =>
  periodsIn(text, tokensOf(text), published).map(
    ({ span, from, to, kind }) => `${text.slice(...span)} = ${from ?? "?"}..${to ?? "?"} ${kind}`,
  );

/** Sentence, what it should yield; all published on Wednesday, 5 March 2025. */
const table: [string, ...string[]][] = [
  ["Theft fell in 2024.", "2024 = 2024..2024 calendar"],
  ["Theft rose in 2,019 streets."],
  ["The toll cost $2019 and No. 2020 was torn."],
  ["Some 2000 people crossed, and 2016 voters came."],
  ["The 2016 elections cost the town 1999 coins.", "2016 = 2016..2016 calendar"],
  ["The 2019 budget passed.", "2019 = 2019..2019 calendar"],
  ["The budget for FY2019 passed.", "FY2019 = 2019..2019 fiscal"],
  ["It passed the FY 20 budget.", "the FY 20 = 2020..2020 fiscal"],
  ["Spending rose in fiscal 2020.", "fiscal 2020 = 2020..2020 fiscal"],
  ["Spending rose in fiscal year 2021-22.", "fiscal year 2021-22 = 2021..2022 fiscal"],
  ["Spending rose in the 2024 fiscal year.", "2024 fiscal year = 2024..2024 fiscal"],
  ["Spending rose last fiscal year.", "last fiscal year = ?..? fiscal"],
  ["The bridge dates from the 1980s.", "the 1980s = 1980..1989 calendar"],
  ["Rents rose in the early 2000s.", "the early 2000s = 2000..2009 calendar"],
  ["Rents rose in the ’90s.", "the ’90s = 1990..1999 calendar"],
  ["The mill is from the 19th century.", "the 19th century = 1801..1900 calendar"],
  ["It opened in March 2021.", "March 2021 = 2021-03..2021-03 calendar"],
  ["It opened in Sept. 2021.", "Sept. 2021 = 2021-09..2021-09 calendar"],
  ["It opened on March 4, 2021.", "March 4, 2021 = 2021-03-04..2021-03-04 calendar"],
  ["It opened on March 4th.", "March 4th = 2025-03-04..2025-03-04 calendar"],
  ["It opened on 4 March 2024.", "4 March 2024 = 2024-03-04..2024-03-04 calendar"],
  ["It opened on Monday, 3 March.", "3 March = 2025-03-03..2025-03-03 calendar"],
  ["It is to open on 11 March.", "11 March = 2025-03-11..2025-03-11 calendar"],
  ["It opens on Tuesday, 11 March.", "11 March = 2025-03-11..2025-03-11 calendar"],
  ["It opened on Monday, 11 March.", "11 March = 2024-03-11..2024-03-11 calendar"],
  ["It opened on Friday, 11 March.", "11 March = ?..? calendar"],
  ["It will open on 11 March.", "11 March = 2025-03-11..2025-03-11 calendar"],
  ["It opened on the 4th of May.", "the 4th of May = 2024-05-04..2024-05-04 calendar"],
  ["It opened in May.", "May = 2024-05..2024-05 calendar"],
  ["It will open in May.", "May = 2025-05..2025-05 calendar"],
  ["It will open by the end of May.", "the end of May = 2025-05..2025-05 calendar"],
  ["They may march to the hall."],
  ["It opened in mid-2019.", "mid-2019 = 2019..2019 calendar"],
  ["It opened at the end of 2023.", "the end of 2023 = 2023..2023 calendar"],
  ["It opened on 2024-02-29.", "2024-02-29 = 2024-02-29..2024-02-29 calendar"],
  ["It opened on 2023-02-30."],
  ["It opened on 3/4/2024.", "3/4/2024 = 2024..2024 calendar"],
  ["It opened on 13/4/2024.", "13/4/2024 = 2024-04-13..2024-04-13 calendar"],
  ["Sales fell in Q3 2024.", "Q3 2024 = 2024-07..2024-09 calendar"],
  ["Sales fell in the third quarter of 2024.", "the third quarter of 2024 = 2024-07..2024-09 calendar"],
  ["Sales fell in the first half of 2024.", "the first half of 2024 = 2024-01..2024-06 calendar"],
  [
    "Sales fell in the first three months of 2024.",
    "the first three months of 2024 = 2024-01..2024-03 calendar",
  ],
  ["Sales fell in the summer of 2019.", "the summer of 2019 = 2019..2019 calendar"],
  ["Sales fell between 2019 and 2023.", "between 2019 and 2023 = 2019..2023 calendar"],
  ["Sales fell from March to May 2021.", "from March to May 2021 = 2021-03..2021-05 calendar"],
  ["Sales fell from November to January.", "from November to January = 2024-11..2025-01 calendar"],
  ["Sales fell from 2019 through 2021.", "from 2019 through 2021 = 2019..2021 calendar"],
  ["In 2019–2023 sales fell.", "2019–2023 = 2019..2023 calendar"],
  ["In 2019-20 sales fell.", "2019-20 = 2019..2020 calendar"],
  ["They met on March 3-5.", "March 3-5 = 2025-03-03..2025-03-05 calendar"],
  ["It took between 1900 and 2500 nails."],
  ["Sales fell since January.", "since January = 2025-01..2025-03-05 open"],
  ["Sales fell since 2010.", "since 2010 = 2010..2025-03-05 open"],
  ["The lease runs until 2030.", "until 2030 = ?..2030 open"],
  ["It stood before 2019.", "before 2019 = ?..2018 open"],
  ["It stood after March 2019.", "after March 2019 = 2019-04..? open"],
  ["Rents rose last year.", "last year = 2024..2024 calendar"],
  ["Rents rose this year.", "this year = 2025..2025 calendar"],
  ["Rents rose so far this year.", "so far this year = 2025..2025-03-05 open"],
  ["Rents rose last month.", "last month = 2025-02..2025-02 calendar"],
  ["Rents rose last week.", "last week = 2025-02-24..2025-03-02 calendar"],
  ["Rents rose last quarter.", "last quarter = 2024-10..2024-12 calendar"],
  ["Rents will rise next year.", "next year = 2026..2026 calendar"],
  ["Rents rose over the past five years.", "the past five years = 2020-03-06..2025-03-05 rolling"],
  ["Rents rose in the last decade.", "the last decade = 2015-03-06..2025-03-05 rolling"],
  ["Rents rose over the past year.", "the past year = 2024-03-06..2025-03-05 rolling"],
  ["Rents rose over the past few weeks.", "the past few weeks = ?..? rolling"],
  ["It is the largest crowd in ten years.", "in ten years = 2015-03-06..2025-03-05 rolling"],
  ["Rents fell in ten years.", "in ten years = ?..? rolling"],
  ["It will close in two years.", "in two years = 2025-03-05..2027-03-05 rolling"],
  ["It closed three years ago.", "three years ago = 2022..2022 calendar"],
  ["It closed two months ago.", "two months ago = 2025-01..2025-01 calendar"],
  ["It closed ten days ago.", "ten days ago = 2025-02-23..2025-02-23 calendar"],
  [
    "There were 40 in 2024, up from 30 a year earlier.",
    "2024 = 2024..2024 calendar",
    "a year earlier = 2023..2023 calendar",
  ],
  ["She spoke on Saturday.", "Saturday = 2025-03-01..2025-03-01 calendar"],
  ["She spoke on Wednesday.", "Wednesday = 2025-03-05..2025-03-05 calendar"],
  ["She spoke last Wednesday.", "last Wednesday = 2025-02-26..2025-02-26 calendar"],
  ["She will speak on Saturday.", "Saturday = 2025-03-08..2025-03-08 calendar"],
  ["She spoke on Tuesday morning.", "Tuesday morning = 2025-03-04..2025-03-04 calendar"],
  ["She spoke on Tuesday, March 4.", "March 4 = 2025-03-04..2025-03-04 calendar"],
  ["She spoke on Sunday, 2 March 2025.", "2 March 2025 = 2025-03-02..2025-03-02 calendar"],
  ["They meet every March."],
  ["It will close by the end of the year.", "end of the year = 2025..2025 calendar"],
  ["Thefts fell in the 12 months to June 2024.", "12 months to June 2024 = 2023-07..2024-06 rolling"],
  ["Thefts fell in the year to March 2024.", "year to March 2024 = 2023-04..2024-03 rolling"],
  ["She spoke yesterday.", "yesterday = 2025-03-04..2025-03-04 calendar"],
  ["She spoke last night.", "last night = 2025-03-04..2025-03-04 calendar"],
  ["She spoke last March.", "last March = 2024-03..2024-03 calendar"],
];

describe("periods", () => {
  it.each(table)("%s", (text, ...expected) => {
    expect(read(text, "2025-03-05")).toEqual(expected);
  });

  it("leaves relative times open without a date of publication", () => {
    expect(read("Rents rose last year, since May and on Friday.", null)).toEqual([
      "last year = ?..? calendar",
      "since May = ?..? open",
      "Friday = ?..? calendar",
    ]);
    expect(read("Rents rose since 2019.", null)).toEqual(["since 2019 = 2019..? open"]);
  });

  it("resolves against a year or a month as far as that goes", () => {
    expect(read("Rents rose last year and last month.", "2025")).toEqual([
      "last year = 2024..2024 calendar",
      "last month = ?..? calendar",
    ]);
    expect(read("Rents rose last month and on Friday.", "2025-03")).toEqual([
      "last month = 2025-02..2025-02 calendar",
      "Friday = ?..? calendar",
    ]);
  });

  describe("in every time zone", () => {
    const zone = process.env.TZ;
    afterEach(() => {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    });
    it.each(["Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo", "Africa/Cairo"])("%s", (tz) => {
      process.env.TZ = tz;
      expect(read("She spoke on Saturday, yesterday and last night.", "2018-11-04")).toEqual([
        "Saturday = 2018-11-03..2018-11-03 calendar",
        "yesterday = 2018-11-03..2018-11-03 calendar",
        "last night = 2018-11-03..2018-11-03 calendar",
      ]);
    });
  });

  it("takes any words and any date, and keeps its shape", () => {
    const words = table.flatMap(([text]) => text.split(" "));
    const date = fc.oneof(
      fc.constant(null),
      fc.stringMatching(/^\d{4}(-\d{2}(-\d{2})?)?$/),
      fc.constant("0001-01-01"),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string())), date, (parts, published) => {
        const text = parts.join(" ");
        let last = 0;
        for (const { span, from, to } of periodsIn(text, tokensOf(text), published)) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(span[1]).toBeGreaterThan(span[0]);
          last = span[1];
          for (const day of [from, to]) if (day !== null) expect(day).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

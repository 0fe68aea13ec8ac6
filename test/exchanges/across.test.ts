import { describe, expect, it } from "vitest";
import { findAcross } from "../../src/exchanges/across/across.ts";
import { documentOf } from "../../src/intake/document-of.ts";
import { read } from "../../src/read.ts";
import type { OnRecord } from "../../src/record.ts";

const report = (published: string | null, text: string): OnRecord =>
  read(documentOf(text, published === null ? {} : { published }), { id: `r-${published}` });

/** Exchanges as “2: … answers 1: …”, by the number of the document and the first words of each end. */
function across(records: readonly OnRecord[]): string[] {
  const words = ({ record, statement }: { record: number; statement: string }) => {
    const { attributions, statements, document } = records[record] as OnRecord;
    const { attribution } = statements.find(({ id }) => id === statement) ?? {};
    const [span] = attributions.find(({ id }) => id === attribution)?.content ?? [];
    return `${record + 1}: ${document.text.slice(...(span ?? [0, 0])).slice(0, 24)}`;
  };
  return findAcross(records).map(
    ({ from, to, kind, change }) =>
      `${words(from)} | ${kind}${change === undefined ? "" : ` (${change})`} | ${words(to)}`,
  );
}

const monday = report(
  "2024-03-04",
  "Mayor Ines Calder said on Monday that the bridge would open in June. “Burglaries in Harwick fell by 12 percent last year,” Calder said.",
);

describe("findAcross", () => {
  it.each<[string, string, string[]]>([
    [
      "a walk-back that says what is walked back",
      "Mayor Ines Calder on Thursday walked back her claim that the bridge would open in June. “It may be July,” Calder said.",
      ["2: “It may be July,” | revises (softens) | 1: that the bridge would op"],
    ],
    [
      "a spokeswoman who clarifies",
      "A spokeswoman for Mayor Ines Calder clarified that the bridge would open only to walkers in June.",
      ["2: that the bridge would op | revises (softens) | 1: that the bridge would op"],
    ],
    [
      "a stand",
      "Calder doubled down on Friday. “The bridge will open in June, whatever they say,” Calder said.",
      ["2: “The bridge will open in | stands by | 1: that the bridge would op"],
    ],
    [
      "an answer to words that are named",
      "Councillor Tomas Reyes dismissed Calder’s claim about burglaries. “Burglaries fell because nobody reports them,” Reyes said.",
      ["2: “Burglaries fell because | answers | 1: “Burglaries in Harwick f"],
    ],
    [
      "a quotation of what is on record",
      "“Calder said ‘the bridge will open in June,’” Tomas Reyes said.",
      ["2: “Calder said ‘the bridge | quotes | 1: that the bridge would op"],
    ],
    [
      "the same claim by another",
      "Governor Ruth Amadi said that burglaries in Harwick fell by 12 percent last year.",
      ["2: that burglaries in Harwi | repeats | 1: “Burglaries in Harwick f"],
    ],
    [
      "an answer to a remark that is only named",
      "Councillor Tomas Reyes called Calder’s remark “a fairy tale”.",
      ["2: Calder’s remark “a fairy | answers | 1: “Burglaries in Harwick f"],
    ],
    [
      "a spokeswoman who says that somebody misspoke",
      "A spokeswoman for the mayor said Calder misspoke when she said the bridge would open in June.",
      ["2: Calder misspoke when she | revises (withdraws) | 1: that the bridge would op"],
    ],
    [
      "a stand on a month that is named",
      "Calder doubled down on her June date. “June it is, whatever they say,” Calder said.",
      ["2: “June it is, whatever th | stands by | 1: that the bridge would op"],
    ],
    [
      "the same words again, where the telling says so",
      "Mayor Ines Calder repeated that burglaries in Harwick fell by 12 percent.",
      ["2: that burglaries in Harwi | repeats | 1: “Burglaries in Harwick f"],
    ],
    [
      "another number",
      "Governor Ruth Amadi said that burglaries in Harwick fell by 14 percent last year.",
      [],
    ],
    [
      "another matter",
      "Mayor Ines Calder walked back her claim that taxes would fall. “They may rise,” Calder said.",
      [],
    ],
    [
      "somebody of the same surname alone",
      "Owen Calder doubled down. “The bridge will open in June,” Owen Calder said.",
      [],
    ],
  ])("%s", (_, text, expected) => {
    expect(across([monday, report("2024-03-08", text)])).toEqual(expected);
  });

  it("goes by the dates, whatever the order", () => {
    const thursday = report(
      "2024-03-07",
      "Calder walked back her claim that the bridge would open in June. “It may be July,” Calder said.",
    );
    expect(across([thursday, monday])).toEqual([
      "1: “It may be July,” | revises (softens) | 2: that the bridge would op",
    ]);
  });

  it("does not take two papers on one utterance for a repeat", () => {
    const other = report(
      "2024-03-05",
      "“Burglaries in Harwick fell by 12 percent last year,” Mayor Ines Calder said.",
    );
    expect(across([monday, other])).toEqual([]);
    const later = report(
      "2024-05-05",
      "“Burglaries in Harwick fell by 12 percent last year,” Mayor Ines Calder said.",
    );
    expect(across([monday, later])).toEqual([
      "2: “Burglaries in Harwick f | repeats | 1: “Burglaries in Harwick f",
    ]);
  });

  it("says whether quoted words agree", () => {
    const quoted = (words: string) =>
      findAcross([monday, report("2024-03-08", `“Calder said ‘${words},’” Tomas Reyes said.`)]).map(
        ({ agrees }) => agrees,
      );
    expect(quoted("burglaries in Harwick fell by 12 percent last year")).toEqual([true]);
    expect(quoted("burglaries in Harwick fell by half last year")).toEqual([false]);
  });

  it("knows people by what was decided on them, whatever their names", () => {
    const friday = report(
      "2024-03-08",
      "I. C. Marsh walked back her claim that the bridge would open in June. “It may be July,” Marsh said.",
    );
    const decided = (record: OnRecord, id: string): OnRecord => ({
      ...record,
      speakers: record.speakers.map((one) =>
        one.kind === "person" ? { ...one, person: { id, ground: "decided" } } : one,
      ),
    });
    const kinds = (a: string, b: string) =>
      findAcross([decided(monday, a), decided(friday, b)]).map(({ kind }) => kind);
    expect(kinds("p-1", "p-1")).toEqual(["revises"]);
    expect(kinds("p-1", "p-2")).toEqual([]);
    const namesake = report(
      "2024-03-08",
      "Ines Calder walked back her claim that the bridge would open in June. “It may be July,” Calder said.",
    );
    expect(findAcross([decided(monday, "p-1"), decided(namesake, "p-2")])).toEqual([]);
    expect(findAcross([decided(monday, "p-1"), namesake])).toHaveLength(1);
  });
});

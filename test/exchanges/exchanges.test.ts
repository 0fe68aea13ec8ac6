import { describe, expect, it } from "vitest";
import { findExchanges } from "../../src/exchanges/exchanges.ts";
import type { Exchange } from "../../src/record.ts";
import { spoken, transcript } from "../marked.ts";

/** Exchanges as “2 answers 1”, by the number of the statement. */
function exchanges({ analysis, document, attributions, speakers, statements }: ReturnType<typeof spoken>) {
  const found = findExchanges(analysis, document, attributions, speakers, statements);
  const number = (id: string) => statements.findIndex((statement) => statement.id === id) + 1;
  return found.map(
    ({ from, to, kind, change }: Exchange) =>
      `${number(from)} ${kind}${change === undefined ? "" : ` (${change})`} ${number(to)}`,
  );
}

const calder = "{1s Mayor Ines Calder} {1c said} {1k the bridge would open in June}.";
const reyes = "{2s Tomas Reyes} {2c said} {2k the bridge was a waste of money}.";

/** [what, marked text, exchanges] */
const table: [string, string, string[]][] = [
  ["responded", `${calder} {2s Tomas Reyes} {2c responded} {2k that it was late}.`, ["2 answers 1"]],
  [
    "replied with a quotation",
    `${calder} {2k “It is late,”} {2s Tomas Reyes} {2c replied}.`,
    ["2 answers 1"],
  ],
  [
    "fired back, with the words in the next sentence",
    `${calder}\n\nTomas Reyes fired back the same day. {2k “It is late,”} {2s he} {2c said}.`,
    ["2 answers 1"],
  ],
  [
    "fired back, told of a subject with an aside",
    `${calder}\n\nTomas Reyes, a councillor who is running for a third term, fired back. {2k “It is late,”} {2s he} {2c said}.`,
    ["2 answers 1"],
  ],
  ["hit back, saying", `${calder} {2s Tomas Reyes} hit back, {2c saying} {2k it was late}.`, ["2 answers 1"]],
  [
    "dismissed the other's claim",
    `${calder} {2s Tomas Reyes} {2c dismissed} {2k Calder’s claim that the bridge would open in June}.`,
    ["2 answers 1"],
  ],
  [
    "asked about the other's words",
    `${calder} Asked about Calder’s remark, {2s Tomas Reyes} {2c said} {2k it was late}.`,
    ["2 answers 1"],
  ],
  ["rejected a plan is no answer", `${calder} {2s Tomas Reyes} {2c rejected} {2k the plan}.`, []],
  ["responded to a fire is no answer", `${calder} {2s Tomas Reyes} {2c responded} {2k to a fire}.`, []],
  ["did not respond", `${calder} {2s Tomas Reyes} did not {2c respond} {2k that it was late}.`, []],
  ["wrote back", `${calder} {2k “It is late,”} {2s Tomas Reyes} {2c wrote back}.`, ["2 answers 1"]],
  [
    "in response",
    `${calder} In response, {2s Tomas Reyes} {2c said} {2k the bridge was late}.`,
    ["2 answers 1"],
  ],
  [
    "rejected that, with the words in the next sentence",
    `${calder} {2s Tomas Reyes} {2c rejected} {2k that}. {3k “It is late,”} {3s he} {3c said}.`,
    ["3 answers 1"],
  ],
  [
    "took issue with the other's words",
    `${calder} {2s Tomas Reyes} took issue with Calder’s remarks, {2c saying} {2k the bridge was late}.`,
    ["2 answers 1"],
  ],
  [
    "blasted the other's plan is no answer",
    `${calder} {2s Tomas Reyes} {2c blasted} {2k Calder’s bridge as a waste}.`,
    [],
  ],
  [
    "drawing a reply from somebody",
    `{1s Mayor Ines Calder} {1c said} {1k the bridge would open in June}, drawing a sharp reply from Tomas Reyes. {2k “It is late,”} {2s Reyes} {2c said}.`,
    ["2 answers 1"],
  ],
  [
    "when one said it, the other said",
    `When {1s Tomas Reyes} {1c said} {1k the bridge was late}, {2s Ines Calder} {2c said} {2k it was early}.`,
    ["2 answers 1"],
  ],
  [
    "a question and what is said right after it",
    `{1k “Will it open in June?”} {1c asked} {1s Tomas Reyes}. {2k “It will,”} {2s Ines Calder} {2c said}.`,
    ["2 answers 1"],
  ],
  [
    "a question that asks nobody",
    `{1k “Who knows?”} {1c said} {1s Tomas Reyes}. {2k “It is warm,”} {2s Ines Calder} {2c said}.`,
    [],
  ],
  [
    "the claim that is dismissed is not on record",
    `${calder} {2s Tomas Reyes} {2c dismissed} {2k Calder’s claim that taxes had fallen every single year}.`,
    [],
  ],
  [
    "said of the other's remarks",
    `${calder} {2s Tomas Reyes} {2c said} {2k Calder’s remarks on the bridge were premature}.`,
    ["2 answers 1"],
  ],
  [
    "hardly a statement is answered",
    `{1s Tomas Reyes} {1c called} {1k the bridge “late”}. {2s Ada Lindqvist} {2c called} {2k the statement “silly”}.`,
    [],
  ],
  [
    "criticism of nobody in particular is not the last words",
    `${calder} Reacting to criticism over the piers, {2s Tomas Reyes} {2c said} {2k the bridge was dry}.`,
    [],
  ],
  [
    "what somebody is asked of is no telling",
    `${calder} {3s A reporter} {3c asked} {3k if she was reversing her pledge}. {2k “It is all as it was,”} {2s Calder} {2c said}.`,
    ["3 answers 2"],
  ],
  ["nobody is answered where nobody spoke", "{1s Tomas Reyes} {1c replied}: {1k “No.”}", []],
  ["one does not answer oneself", `${calder} {2s She} {2c replied}: {2k “No.”}`, []],
  ["two statements alone are no exchange", `${calder} ${reyes}`, []],
  [
    "a report inside a quotation",
    "{1k “{2s Ms. Calder} {2c said} {2k that it would open in June},”} {1s Tomas Reyes} {1c said}.",
    ["1 quotes 2"],
  ],
  [
    "when it was said is not what was said",
    "{1k “{2s Ms. Calder} {2c said} it {2k four years ago},”} {1s Tomas Reyes} {1c said}.",
    [],
  ],
  [
    "what anybody says is no quotation",
    "{1k “If {2s somebody} {2c says} {2k it is late}, it is late,”} {1s Tomas Reyes} {1c said}.",
    [],
  ],
  [
    "a quotation within a quotation",
    "{1k “{2s Ms. Calder} {2c said} {2k ‘Never’},”} {1s Tomas Reyes} {1c said}.",
    ["1 quotes 2"],
  ],
  [
    "what somebody would say is no quotation",
    "{1k “{2s Ms. Calder} {2c would say} {2k ‘Never’},”} {1s Tomas Reyes} {1c said}.",
    [],
  ],
  [
    "doubled down",
    `${calder} On Tuesday the mayor doubled down. {2k “It will open in June,”} {2s she} {2c said}.`,
    ["2 stands by 1"],
  ],
  [
    "stood by",
    `${calder} {2s Calder} {2c stood by} {2k her promise of a bridge in June}.`,
    ["2 stands by 1"],
  ],
  [
    "standing by her side is no stand",
    `${calder} Standing by her side, {2s Calder} {2c said} {2k it was warm}.`,
    [],
  ],
  [
    "walked it back",
    `${calder} On Thursday she walked it back. {2k “It may be July,”} {2s Calder} {2c said}.`,
    ["2 revises (softens) 1"],
  ],
  [
    "walked back the promise, and not what was said last",
    `${calder} {2k “It is cold,”} {2s she} {2c said}. On Thursday she walked back her promise. {3k “We were hasty,”} {3s Calder} {3c said}.`,
    ["3 revises (softens) 1"],
  ],
  ["did not walk it back", `${calder} She never walked it back. {2k “So be it,”} {2s Calder} {2c said}.`, []],
  [
    "clarified by the mayor's spokeswoman",
    `${calder} {2s A spokeswoman for Calder} later {2c clarified} {2k that the bridge would open to walkers in June}.`,
    ["2 revises (softens) 1"],
  ],
  [
    "was joking",
    `${calder} {2s Calder} later {2c said} {2k she was joking about the bridge and June}.`,
    ["2 revises (softens) 1"],
  ],
  [
    "should not have said it",
    `${calder} {2s Calder} {2c said} {2k she should not have said the bridge would open}.`,
    ["2 revises (withdraws) 1"],
  ],
  [
    "clarified",
    `${calder} {2s Calder} later {2c clarified} {2k that the bridge would open to walkers in June}.`,
    ["2 revises (softens) 1"],
  ],
  [
    "took it back",
    `${calder} Calder took it back. {2k “I spoke too soon,”} {2s she} {2c said}.`,
    ["2 revises (withdraws) 1"],
  ],
  [
    "apologised for it",
    `${calder} {2s Calder} {2c apologised for} {2k what she had said of the bridge and June}.`,
    ["2 revises (withdraws) 1"],
  ],
  [
    "reversed herself",
    `${calder} Calder reversed herself on Friday. {2k “It will not open,”} {2s she} {2c said}.`,
    ["2 revises (reverses) 1"],
  ],
  [
    "I was wrong about it",
    `${calder} {2k “I was wrong about June and the bridge,”} {2s Calder} {2c said}.`,
    ["2 revises (withdraws) 1"],
  ],
  [
    "somebody else's words are not walked back",
    `${calder} ${reyes} {3k “I was wrong about the rain,”} {3s Ada Lindqvist} {3c said}.`,
    [],
  ],
  [
    "said again by another",
    `${calder} {2k “Burglaries in Harwick fell by a fifth last year,”} {2s Ada Lindqvist} {2c said}. {3k “Burglaries in Harwick fell by a fifth last year,”} {3s Tomas Reyes} {3c said}.`,
    ["3 repeats 2"],
  ],
  [
    "another number is another claim",
    "{1s Ada Lindqvist} {1c said} {1k burglaries in Harwick fell by 12 percent last year}. {2s Tomas Reyes} {2c said} {2k burglaries in Harwick fell by 14 percent last year}.",
    [],
  ],
];

describe("findExchanges", () => {
  it.each(table)("%s", (_, written, expected) => {
    expect(exchanges(spoken(written))).toEqual(expected);
  });

  it("links a quotation to its original, and says whether the words agree", () => {
    const quoted = (words: string) => {
      const said = `{1s Ines Calder} {1c said}: {1k “The bridge will open in June.”} {2k “{3s Ms. Calder} {3c said} {3k ‘${words},’} and it rains,”} {2s Tomas Reyes} {2c said}.`;
      const { analysis, document, attributions, speakers, statements } = spoken(said);
      return findExchanges(analysis, document, attributions, speakers, statements)
        .filter(({ to }) => to === statements[0]?.id)
        .map(({ kind, agrees }) => `${kind}: ${agrees}`);
    };
    expect(quoted("the bridge will open in June")).toEqual(["quotes: true"]);
    expect(quoted("the bridge will never open in June")).toEqual(["quotes: false"]);
    expect(quoted("taxes will fall")).toEqual([]);
  });

  it("points at the words that tie", () => {
    const { analysis, document, attributions, speakers, statements, slice } = spoken(
      `${calder} Tomas Reyes fired back. {2k “It is late,”} {2s he} {2c said}.`,
    );
    const [found] = findExchanges(analysis, document, attributions, speakers, statements);
    expect(found?.cue && slice(found.cue)).toBe("fired back");
    expect(found?.confidence).toBeGreaterThan(0.5);
  });

  it("ties the turns of a debate: answers to questions, to names and to what was just said", () => {
    const found = exchanges(
      transcript([
        "MODERATOR: When will the bridge open?",
        "CALDER: In June.",
        "REYES: That is what you said in March.",
        "CALDER: I said nine months, Mr. Reyes.",
        "MODERATOR: We turn to taxes.",
        "LINDQVIST: Taxes are low.",
      ]),
    );
    expect(found).toEqual(["2 answers 1", "3 answers 2", "4 answers 3"]);
  });

  it("takes what is said between the questions of an interview for answers", () => {
    const found = exchanges(
      transcript([
        "Q: When will the bridge open?",
        "A: June it is.",
        "Q: You said March.",
        "A: March had frost. The river froze.",
        "Q: Will it rain?",
        "A: Who knows.",
      ]),
    );
    expect(found).toEqual(["2 answers 1", "3 answers 2", "4 answers 3", "6 answers 5"]);
  });

  it("does not take a pull quote for a second time that it was said", () => {
    const quote = "The bridge on the river Har will open in June for walkers and riders";
    const written = `{1s Ines Calder} {1c said} {1k the bridge on the river Har will open in June for walkers and riders}.\n\n{2k “${quote}”} {2c —} {2s Tomas Reyes}`;
    const start = spoken(written).text.lastIndexOf(quote);
    const blocks = [{ kind: "pullquote" as const, start, end: start + quote.length + 15 }];
    expect(exchanges(spoken(written))).toEqual(["2 repeats 1"]);
    expect(exchanges(spoken(written, { blocks }))).toEqual([]);
  });
});

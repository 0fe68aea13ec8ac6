import { describe, expect, it } from "vitest";
import { documentOf } from "../../src/intake/document-of.ts";

const turns = (text: string) => {
  const document = documentOf(text);
  return (
    document.turns?.map(({ speaker, start, end }) => `${speaker}: ${document.text.slice(start, end)}`) ?? null
  );
};

describe("labelled transcripts", () => {
  it.each<[string, string, string[]]>([
    [
      "names in capitals",
      "CALDER: We open in June.\n\nREYES: You said March.\n\nCALDER: I did.",
      ["CALDER: We open in June.", "REYES: You said March.", "CALDER: I did."],
    ],
    [
      "a title and a party",
      "SEN. SMITH (R): Yes.\nMAYOR CALDER: No.\nSEN. SMITH: Yes.",
      ["SEN. SMITH (R): Yes.", "MAYOR CALDER: No.", "SEN. SMITH: Yes."],
    ],
    [
      "names",
      "Ines Calder: Yes.\n\nTomas Reyes: No.\n\nInes Calder: Yes.\n\nTomas Reyes: No.",
      ["Ines Calder: Yes.", "Tomas Reyes: No.", "Ines Calder: Yes.", "Tomas Reyes: No."],
    ],
    [
      "letters",
      "Q. When?\nA. In June.\nQ. Why?\nA. The floods.",
      ["Q: When?", "A: In June.", "Q: Why?", "A: The floods."],
    ],
    [
      "numbers",
      "Speaker 1: Yes.\n\nSpeaker 2: No.\n\nSpeaker 1: Yes.",
      ["Speaker 1: Yes.", "Speaker 2: No.", "Speaker 1: Yes."],
    ],
    [
      "a turn over paragraphs",
      "CALDER: One.\n\nTwo.\n\nThree.\n\nREYES: Four.\n\nCALDER: Five.",
      ["CALDER: One.\n\nTwo.\n\nThree.", "REYES: Four.", "CALDER: Five."],
    ],
    [
      "a title before it",
      "COUNCIL: A DEBATE\nTown Hall\n\nCALDER: Yes.\n\nREYES: No.\n\nCALDER: Yes.",
      ["CALDER: Yes.", "REYES: No.", "CALDER: Yes."],
    ],
    [
      "a speech with one label",
      "MAYOR CALDER: Thank you all for coming. We open the bridge today.",
      ["MAYOR CALDER: Thank you all for coming. We open the bridge today."],
    ],
    [
      "the records of a parliament",
      "Mr. REYES. I rise.\n\nThe PRESIDING OFFICER. Without objection.\n\nMr. REYES. Thank you.",
      ["Mr. REYES: I rise.", "The PRESIDING OFFICER: Without objection.", "Mr. REYES: Thank you."],
    ],
    [
      "a place and a party",
      "Ines Calder (Harwick North) (Ind): Yes.\n\nTomas Reyes (Ind): No.\n\nInes Calder (Harwick North) (Ind): Yes.\n\nTomas Reyes (Ind): So be it.",
      [
        "Ines Calder (Harwick North) (Ind): Yes.",
        "Tomas Reyes (Ind): No.",
        "Ines Calder (Harwick North) (Ind): Yes.",
        "Tomas Reyes (Ind): So be it.",
      ],
    ],
    [
      "a time in the label",
      "Speaker 1 (00:03):\nYes.\n\nSpeaker 2 (00:10):\nNo.\n\nSpeaker 1 (00:12):\nYes.",
      ["Speaker 1: Yes.", "Speaker 2: No.", "Speaker 1: Yes."],
    ],
    [
      "arrows",
      ">> Good evening.\n>> INES CALDER: Hello.\n>> And you?\n>> INES CALDER: Well.",
      ["null: Good evening.", "INES CALDER: Hello.", "null: And you?", "INES CALDER: Well."],
    ],
  ])("%s", (_, text, expected) => expect(turns(text)).toEqual(expected));

  it.each([
    "HARWICK: The council met on Tuesday and voted.\n\nIt will meet again.",
    "> I asked.\n>> And I asked before.\n>> Twice.\n> So you did.",
  ])("no transcript: %s", (text) => expect(turns(text)).toBeNull());

  it("reads time stamps before and after the label, and on a line of their own", () => {
    const text = "[00:01:05] CALDER: Yes.\n\nREYES (1:02): No.\n\nCALDER: Yes.";
    expect(documentOf(text).turns?.map(({ time }) => time)).toEqual([65, 62, undefined]);
    const lines = documentOf(
      "Speaker 1  00:12\nYes, we do.\n\nSpeaker 2  00:15\nNo.\n\nSpeaker 1  01:00\nYes.",
    );
    expect(lines.turns?.map(({ speaker, time }) => [speaker, time])).toEqual([
      ["Speaker 1", 12],
      ["Speaker 2", 15],
      ["Speaker 1", 60],
    ]);
  });

  it("marks what was not said", () => {
    const text =
      "CALDER: We open in June. [applause]\n\n(LAUGHTER)\n\nREYES: You [the mayor] said March.\n\nCALDER: I did.";
    const { blocks } = documentOf(text);
    expect(blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
      "label CALDER:",
      "direction [applause]",
      "direction (LAUGHTER)",
      "label REYES:",
      "label CALDER:",
    ]);
  });

  it.each([
    [
      "an article with a note",
      "The council met.\n\nIt voted.\n\nNote: this story was updated.\n\nThe mayor left.",
    ],
    [
      "an article with a colon",
      "He put it plainly: no.\n\nThe council met.\n\nReyes: “No.”\n\nIt voted.\n\nThen it rained.",
    ],
    ["a letter", "From: Ines Calder\nTo: Tomas Reyes\nSubject: Bridge\nDate: Monday\n\nThe bridge is open."],
    [
      "a list of facts",
      "Updated: Monday\n\nSource: County\n\nThe bridge is open. It was closed. Nobody knows why.",
    ],
    ["a time in a sentence", "At 10:30 the council met.\n\nAt 11:45 it left.\n\nAt 12:00 it rained."],
  ])("leaves alone %s", (_, text) => expect(turns(text)).toBeNull());

  it("tells a debate from a speech from an article", () => {
    expect(documentOf("CALDER: Yes.\n\nREYES: No.\n\nCALDER: Yes.").kind).toBe("debate");
    expect(documentOf("CALDER: Yes.\n\nNo.\n\nCALDER: Yes.\n\nCALDER: So.").kind).toBe("speech");
    expect(documentOf("It rained.").kind).toBe("article");
  });
});

import { describe, expect, it } from "vitest";
import { queueOf, queueWeightsSchema } from "../../src/claims/queue.ts";
import { documentOf } from "../../src/intake/document-of.ts";
import { read } from "../../src/read.ts";

const text = [
  "Thefts in the old town fell by 12 percent in 2024.",
  "The town spent $4 million on the hospital in 2024.",
  "Governor Ruth Amadi said that the state cut taxes by 3 percent in 2023.",
  "The park is beautiful.",
  "Who paid for the bridge?",
].join("\n\n");
const record = read(documentOf(text, { published: "2025-03-05" }));
const wordsOf = (weights: object, records = [record]) =>
  queueOf(records, queueWeightsSchema.parse(weights)).map(({ claim, record: id }) =>
    records.find((one) => one.id === id)?.document.text.slice(...claim.span),
  );

describe("the queue", () => {
  it("holds what can be checked, and gives each its reasons", () => {
    const queue = queueOf([record], queueWeightsSchema.parse({}));
    expect(queue.map(({ claim }) => claim.class)).not.toContain("question");
    expect(wordsOf({})).not.toContain("The park is beautiful");
    for (const { score, reasons } of queue) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(reasons.length).toBeGreaterThan(0);
    }
  });

  it.each([
    [
      { worth: 0, harm: 0, role: 0, repetition: 0, topics: { hospital: 5 } },
      "The town spent $4 million on the hospital in 2024",
    ],
    [
      { worth: 0, harm: 0, role: 0, repetition: 0, topics: { thefts: 5 } },
      "Thefts in the old town fell by 12 percent in 2024",
    ],
    [{ worth: 0, harm: 0, role: 5, repetition: 0 }, "the state cut taxes by 3 percent in 2023"],
  ])("puts first what %j asks for", (weights, first) => {
    expect(wordsOf(weights)[0]).toBe(first);
  });

  it("says why in words", () => {
    const [first] = queueOf([record], queueWeightsSchema.parse({ topics: { hospital: 5 } }));
    expect(first?.reasons).toContain("about hospital, which you gave a weight of 5");
  });

  it("counts what was said before, in other records", () => {
    const again = read(
      documentOf("Thefts in the old town fell by 12 percent in 2024.", { published: "2025-03-09" }),
    );
    const only = { worth: 0, harm: 0, role: 0, topics: {} };
    expect(wordsOf({ ...only, repetition: 3 }, [record, again])[0]).toContain("Thefts");
    const [first] = queueOf([record, again], queueWeightsSchema.parse({ ...only, repetition: 3 }));
    expect(first?.reasons[0]).toBe("said 2 times");
    expect(wordsOf({ ...only, repetition: 0, novelty: 3 }, [record, again]).at(-1)).toContain("Thefts");
  });

  it("puts first what kills, and says who gave another number", () => {
    const fire = [
      "Governor Ruth Amadi said 23 people died in the fire.",
      "Ada Lindqvist said 21 people died in the fire.",
    ];
    const told = read(documentOf([text, ...fire].join("\n\n"), { published: "2025-03-05" }));
    const weights = { worth: 0, role: 0, repetition: 0, harm: 5 };
    const [first] = queueOf([told], queueWeightsSchema.parse(weights));
    expect(wordsOf(weights, [told])[0]).toBe("23 people died in the fire");
    expect(first?.reasons).toContain("touches life and limb");
    expect(first?.reasons).toContain("Ada Lindqvist said it with another number");
  });

  it.each([[{ worth: -1 }], [{ topics: { tax: 99 } }], [{ speed: 1 }], [{ classes: ["lie"] }]])(
    "refuses %j",
    (weights) => {
      expect(queueWeightsSchema.safeParse(weights).success).toBe(false);
    },
  );
});

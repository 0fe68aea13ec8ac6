import { describe, expect, it } from "vitest";
import { claimsOf } from "./claims-of.ts";

/** Sentence and its claims; the class stands before the words where it is no fact. */
const table: [text: string, ...expected: string[]][] = [
  [
    "Crime fell 4 percent; the mayor is a disgrace.",
    "Crime fell 4 percent",
    "opinion: the mayor is a disgrace",
  ],
  [
    "Crime fell 4 percent and the mayor is a disgrace.",
    "Crime fell 4 percent",
    "opinion: the mayor is a disgrace",
  ],
  ["Rents fell in May, but wages rose.", "Rents fell in May", "wages rose"],
  ["The council met and passed the budget.", "The council met and passed the budget"],
  ["The budget passed in May and is a disgrace.", "The budget passed in May", "opinion: is a disgrace"],
  ["The toll, the fare and the fee were cut.", "The toll, the fare and the fee were cut"],
  ["Roads and bridges were closed.", "Roads and bridges were closed"],
  ["Crime fell because the council hired 30 officers.", "Crime fell", "the council hired 30 officers"],
  ["Buses were late because of the strike.", "Buses were late"],
  ["Buses were late due to the strike.", "Buses were late"],
  ["Because of the strike, the buses were late.", "the buses were late"],
  ["Thanks to the new road, traffic in the port doubled.", "traffic in the port doubled"],
  ["Neither the mayor nor the council answered.", "Neither the mayor nor the council answered"],
  ["The bridge is due to open in May.", "prediction: The bridge is due to open in May"],
  ["Although rents fell in 2024, wages fell faster.", "rents fell in 2024", "wages fell faster"],
  ["Rents fell while wages rose.", "Rents fell", "wages rose"],
  ["They cut the budget, which is a disgrace.", "They cut the budget", "opinion: which is a disgrace"],
  ["They cut the budget, which passed in May.", "They cut the budget, which passed in May"],
  [
    "About 1,300 people came, the largest number in ten years.",
    "About 1,300 people came",
    "the largest number in ten years",
  ],
  ["Reyes said that the fare rose in May.", "the fare rose in May"],
  [
    "Reyes said the fare rose in May and that the town should lower it.",
    "the fare rose in May",
    "opinion: the town should lower it",
  ],
  ["“The fare rose,” Reyes said.", "The fare rose"],
  ["“The fare rose,” Reyes said, “and it is unfair.”", "The fare rose", "opinion: it is unfair"],
  ["According to the auditor, the town spent $3.1m in 2024.", "the town spent $3.1m in 2024"],
  ["Two thirds of the voters said they liked the plan.", "Two thirds of the voters said they liked the plan"],
  ["Two thirds of the voters backed the plan.", "Two thirds of the voters backed the plan"],
  ["In a letter on Tuesday, Reyes said the fare rose.", "the fare rose"],
  [
    "Crime is rising, people are leaving and rents have doubled.",
    "Crime is rising",
    "people are leaving",
    "rents have doubled",
  ],
  ["We bought 120 buses, not 40, and we cut the wait.", "We bought 120 buses, not 40", "we cut the wait"],
  ["The fees, which rose in May, are a disgrace.", "opinion: The fees, which rose in May, are a disgrace"],
  ["Lindqvist said that fees would not go up.", "prediction: fees would not go up"],
  ["That plan is wrong.", "opinion: That plan is wrong"],
  ["It is clear that Reyes said the fare rose.", "the fare rose"],
  ["The state-run mill closed.", "The state-run mill closed"],
  [
    "The mill hired many (some were late, others left) in May.",
    "The mill hired many (some were late, others left) in May",
  ],
  ["The council has not yet closed the gap.", "The council has not yet closed the gap"],
  ["He walked just so they saw him.", "He walked just so they saw him"],
  ["You know, the fare rose.", "the fare rose"],
  ["If you elect me, we will build the ramps.", "promise: If you elect me, we will build the ramps"],
  ["The day that crime and rents rose is over.", "opinion: The day that crime and rents rose is over"],
  ["If the fare rises, people will walk.", "prediction: If the fare rises, people will walk"],
  ["Reyes did not say whether the state would pay."],
  ["Reyes denied that he took the money."],
  ["Thank you, mayor."],
  ["“Good evening.”"],
];

describe("parts", () => {
  it.each(table)("%s", (text, ...expected) => {
    const found = claimsOf(text).map(
      (claim) => (claim.class === "fact" ? "" : `${claim.class}: `) + claim.words,
    );
    expect(found).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { Archive, earlierCheckSchema } from "../../src/claims/archive.ts";
import { Ranker } from "../../src/claims/ranker.ts";
import { wordingOf } from "../../src/claims/worth/wording.ts";
import { tokensOf } from "../../src/text/tokens.ts";

const said = "The old town has lost half of its buses since the merger.";
const check = { text: "The old town lost half its buses after the merger.", date: "2026-02-20" };
const other = { text: "The pier costs nine million a year.", date: "2026-02-25" };
const words = (text: string) => wordingOf(tokensOf(text, [[0, text.length]])).words;
const closest = (archive: Archive, text: string, date: string | null) => archive.closest(words(text), date);

describe("an archive of earlier checks", () => {
  const archive = new Archive([check, other]);

  it("finds the check that is most like a line", () => {
    expect(closest(archive, said, "2026-03-01")).toMatchObject({ check });
    expect(closest(archive, "Good evening.", "2026-03-01")).toBeNull();
    expect(closest(archive, "", null)).toBeNull();
  });

  it.each<[string, string]>([
    ["of that day", "2026-02-20"],
    ["of a later day", "2026-02-01"],
  ])("does not know what was published %s", (_, date) => {
    expect(closest(archive, said, date)).toBeNull();
  });

  it("counts a check for less the older it is, and one without a day as old", () => {
    const value = (date: string | null) =>
      closest(new Archive([{ text: check.text, date }]), said, "2026-03-01")?.value ?? 0;
    expect(value("2026-02-28")).toBeGreaterThan(value("2025-12-01"));
    expect(value("2025-12-01")).toBeGreaterThan(value(null));
    expect(value(null)).toBeGreaterThan(0);
  });

  it("is the same whoever is named", () => {
    const [one, two] = ["Mayor Calder cut the bus fund.", "Mayor Reyes cut the bus fund."];
    const past = new Archive([{ text: one, date: "2026-02-20" }]);
    expect(closest(past, two, null)?.value).toBe(closest(past, one, null)?.value);
  });

  it("has likenesses from 0 to 1", () => {
    expect(closest(archive, check.text, "2026-02-21")?.likeness).toBeCloseTo(1, 1);
    expect(closest(archive, said, null)?.likeness).toBeGreaterThan(0.3);
    expect(closest(archive, said, null)?.likeness).toBeLessThan(1);
  });

  it.each(["20 February", "2026-13-40", "2026-02", ""])("refuses the date %j", (date) => {
    expect(earlierCheckSchema.safeParse({ text: "x", date }).success).toBe(false);
  });
});

describe("ranking with an archive", () => {
  const plain = new Ranker();
  const aided = new Ranker(new Archive([check, other]));

  it("lifts what resembles an earlier check, and says which", () => {
    const found = aided.rank(said, "e", "2026-03-01");
    expect(found.score).toBeGreaterThan(plain.rank(said, "e", "2026-03-01").score);
    expect(found.reasons).toContain(`like what was checked on 2026-02-20: “${check.text}”`);
  });

  it("leaves alone what resembles none, and what came before any check", () => {
    expect(aided.rank("Good evening.", "f", "2026-03-01")).toEqual(plain.rank("Good evening.", "f"));
    expect(aided.rank(said, "g", "2026-02-01")).toEqual(plain.rank(said, "g"));
  });

  it("does not touch the statement score", () => {
    expect(aided.rank(said, null, "2026-03-01")).toEqual(plain.rank(said, null));
  });
});

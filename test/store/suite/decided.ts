import { describe, expect, it } from "vitest";
import { read } from "../../../src/read.ts";
import type { OnRecord } from "../../../src/record.ts";
import { decideAnd } from "../../../src/store/decided/act.ts";
import { decidedRecord, recordWithDecisions } from "../../../src/store/decided/record.ts";
import type { Act, Decision } from "../../../src/store/decisions.ts";
import { find } from "../../../src/store/find.ts";
import { keep, underItsId } from "../../../src/store/keep.ts";
import type { Store } from "../../../src/store/store.ts";
import { address, addText, article, type Backend, incoming } from "./backend.ts";
import { withStore } from "./with-store.ts";

const quarrel = `${article}
Mayor Ines Calder responded that the harbour was asked in May.
`;
const edited = `The council met at noon. It rained.\n\n${quarrel}`;

/** Words of a statement -> its id in the store. */
async function idIn(store: Store, document: string, words: string): Promise<string> {
  const { record, ids } = await decidedRecord(store.db, document);
  const { id } = record.statements.find((one) => wordsOf(record, one.attribution).includes(words)) ?? {};
  return ids.get(id ?? "") ?? "nothing";
}

const wordsOf = ({ attributions, document }: OnRecord, id: string): string =>
  attributions
    .find((one) => one.id === id)
    ?.content.map((span) => document.text.slice(...span))
    .join(" ") ?? "";

/** Who is said to have said what, as "Calder: 400 people": by the last word of the name. */
const who = (record: OnRecord, words: string): string | null | undefined => {
  const statement = record.statements.find(({ attribution }) => wordsOf(record, attribution).includes(words));
  if (statement?.speaker === null) return null;
  return record.speakers.find(({ id }) => id === statement?.speaker)?.name;
};

let clock = 0;
const act = (store: Store, act: Act, subject: string, value: Decision["value"] = {}): Promise<Decision> => {
  clock += 1;
  const at = `2026-03-05T10:00:${String(clock % 60).padStart(2, "0")}Z`;
  return decideAnd(store, { act, subject, value, reason: "I was there.", by: "Ada", at });
};

export function decidedSuite(backend: Backend): void {
  const test = withStore(backend);

  describe("what people decided", () => {
    it("fixes the speaker of one statement, in the record and for find, until it is undone", () =>
      test(async (store) => {
        const { id } = await addText(store, quarrel, { address });
        const statement = await idIn(store, id, "cost $2 million");
        const value = { speaker: "Ines Calder", document: id };
        const decision = await act(store, "fix speaker", statement, value);
        const record = await recordWithDecisions(store.db, id);
        expect(who(record, "cost $2 million")).toBe("Ines Calder");
        expect(who(record, "Nobody asked")).toBe("Tomas Reyes");
        const fixed = record.statements.find(({ decided }) => decided !== undefined);
        expect(fixed?.decided).toMatchObject({
          by: "Ada",
          why: "I was there.",
          was: { speaker: "Tomas Reyes" },
        });
        expect(fixed?.sure).toBe("sure");
        expect(await find(store, { words: "cost", speaker: "Calder", kind: "statement" })).toHaveLength(1);
        expect(await find(store, { words: "cost", speaker: "Reyes", kind: "statement" })).toEqual([]);
        await act(store, "undo", decision.id);
        const { record: now, original } = await decidedRecord(store.db, id);
        expect(now).toEqual(original);
        expect(await find(store, { words: "cost", speaker: "Reyes", kind: "statement" })).toHaveLength(1);
      }));

    it("fixes a speaker everywhere, but where a single statement was decided", () =>
      test(async (store) => {
        const { id } = await addText(store, quarrel, { address });
        const one = await idIn(store, id, "Nobody asked");
        await act(store, "fix speaker", one, { speaker: null, document: id });
        const everywhere = { name: "Tomas Reyes", kind: "person" };
        await act(store, "fix speaker", id, { speaker: "Ruth Amadi", everywhere, document: id });
        const record = await recordWithDecisions(store.db, id);
        expect(who(record, "cost $2 million")).toBe("Ruth Amadi");
        expect(who(record, "Nobody asked")).toBeNull();
        expect(record.speakers.find(({ name }) => name === "Ruth Amadi")?.public.is).toBe(false);
      }));

    it("corrects the label of a turn, and keeps the label as it came", () =>
      test(async (store) => {
        const debate = "SPEAKER 1: Will it open?\n\nSPEAKER 2: It will open in June.\n";
        const { id } = await addText(store, debate, { kind: "debate" });
        const everywhere = { name: "SPEAKER 2", kind: "person" };
        await act(store, "fix speaker", id, { speaker: "Ines Calder", everywhere, document: id });
        const { document } = await recordWithDecisions(store.db, id);
        expect(document.turns?.map(({ speaker, original }) => [speaker, original])).toEqual([
          ["SPEAKER 1", undefined],
          ["Ines Calder", "SPEAKER 2"],
        ]);
      }));

    it("holds over another reading and another version, and goes where the words are gone", () =>
      test(async (store) => {
        const { id } = await addText(store, quarrel, { address });
        const statement = await idIn(store, id, "cost $2 million");
        await act(store, "fix speaker", statement, { speaker: "Ines Calder", document: id });
        // Another reader takes the source and the words a little otherwise, so that the statement has another id.
        const coming = incoming(quarrel, { address });
        const again = read(underItsId(coming));
        const other = {
          ...again,
          reader: { ...again.reader, version: "9.9.9" },
          attributions: again.attributions.map(({ source, content, ...one }) => ({
            ...one,
            source: source.map(([start, end]): [number, number] => [start + 1, end]),
            content: content.map(([start, end]): [number, number] => [start, end - 1]),
          })),
        };
        await keep(store, coming, other);
        expect(who(await recordWithDecisions(store.db, id), "cost $2 millio")).toBe("Ines Calder");
        expect(await find(store, { words: "cost", speaker: "Calder", kind: "statement" })).toHaveLength(1);
        await addText(store, edited, { address });
        expect(who(await recordWithDecisions(store.db, id), "cost $2 million")).toBe("Ines Calder");
        await addText(store, edited.replace("the pier cost $2 million", "it was late"), { address });
        expect(who(await recordWithDecisions(store.db, id), "it was late")).toBe("Tomas Reyes");
        expect(who(await recordWithDecisions(store.db, id, 1), "cost $2 millio")).toBe("Ines Calder");
      }));

    it("confirms and rejects exchanges, and adds one that the machine did not see", () =>
      test(async (store) => {
        const { id } = await addText(store, quarrel, { address });
        const [answer, asked, cost, ferry] = await Promise.all(
          ["asked in May", "Nobody asked", "cost $2 million", "400 people"].map((words) =>
            idIn(store, id, words),
          ),
        );
        const kinds = async () =>
          (await recordWithDecisions(store.db, id)).exchanges.map(
            ({ kind, decided, confidence }) => [kind, decided?.by, confidence] as const,
          );
        const before = await kinds();
        expect(before).toEqual([["answers", undefined, expect.any(Number)]]);
        const value = { to: asked, kind: "answers" };
        await act(store, "confirm exchange", String(answer), value);
        expect(await kinds()).toEqual([["answers", "Ada", before[0]?.[2]]]);
        const rejection = await act(store, "reject exchange", String(answer), value);
        expect(await kinds()).toEqual([]);
        await act(store, "undo", rejection.id);
        await act(store, "confirm exchange", String(cost), { to: ferry, kind: "answers" });
        expect(await kinds()).toEqual([
          ["answers", "Ada", before[0]?.[2]],
          ["answers", "Ada", 1],
        ]);
      }));

    it("makes two people one and two again, in a document and across documents", () =>
      test(async (store) => {
        const first = await addText(store, quarrel, { address });
        const second = await addText(store, "“The pier is wet,” Tommy Reyes-Ortiz said.");
        const speaker = async (document: string, called: string) => {
          const { original, ids } = await decidedRecord(store.db, document);
          const { id, name, kind } = original.speakers.find(({ name }) => name === called) ?? {};
          return { id: ids.get(id ?? "") ?? "nobody", side: { document, name, kind } };
        };
        const reyes = await speaker(first.id, "Tomas Reyes");
        const tommy = await speaker(second.id, "Tommy Reyes-Ortiz");
        const value = { with: reyes.id, one: tommy.side, other: reyes.side };
        const merge = await act(store, "merge people", tommy.id, value);
        const person = async (document: string, called: string) =>
          (await recordWithDecisions(store.db, document)).speakers.find(({ name }) => name === called)?.person
            ?.id;
        expect(await person(second.id, "Tomas Reyes")).toBe(reyes.id);
        expect(await person(first.id, "Tomas Reyes")).toBe(reyes.id);
        expect(await find(store, { speaker: "Tomas Reyes", words: "wet", kind: "statement" })).toHaveLength(
          1,
        );
        expect(await find(store, { speaker: "Tommy", words: "wet", kind: "statement" })).toHaveLength(1);
        await act(store, "split people", reyes.id, { with: tommy.id, one: reyes.side, other: tommy.side });
        expect(await person(second.id, "Tommy Reyes-Ortiz")).toBe(tommy.id);
        const calder = await speaker(first.id, "Ines Calder");
        const inOne = { with: calder.id, one: reyes.side, other: calder.side };
        const wrong = await act(store, "merge people", reyes.id, inOne);
        expect(who(await recordWithDecisions(store.db, first.id), "cost $2 million")).toBe("Ines Calder");
        await act(store, "undo", wrong.id);
        expect(who(await recordWithDecisions(store.db, first.id), "cost $2 million")).toBe("Tomas Reyes");
        expect(merge.number).toBeLessThan(wrong.number);
      }));
  });
}

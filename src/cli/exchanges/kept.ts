import { type Among, exchangesAmong } from "../../store/decided/among.ts";
import { holderOf } from "../../store/show.ts";
import { inStore } from "../store/store-option.ts";

/** The exchanges among documents of a store: all, or those that are given by their ids. */
export const amongKept = (where: string, given: readonly string[]): Promise<Among> =>
  inStore({ store: where }, { create: false }, async ({ db }) => {
    const documents = new Set<string>();
    for (const id of given) documents.add((await holderOf(db, id.trim())).document);
    if (given.length === 0)
      for (const { id } of await db
        .selectFrom("documents")
        .select("id")
        .orderBy("added")
        .orderBy("id")
        .execute())
        documents.add(id);
    return exchangesAmong(db, [...documents]);
  });

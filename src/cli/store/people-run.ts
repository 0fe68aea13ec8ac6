import { keepPeople } from "../../store/people.ts";
import { say } from "../io/output.ts";
import { peopleOf } from "../read/people.ts";
import { inStore, type StoreFlags } from "./store-option.ts";

export async function runPeopleImport(file: string, flags: StoreFlags): Promise<void> {
  const people = await peopleOf(file);
  await inStore(flags, { create: true }, (store) => store.write((tx) => keepPeople(tx, people, store.now())));
  say(`${people.length.toLocaleString("en-US")} people are in the store.`);
}

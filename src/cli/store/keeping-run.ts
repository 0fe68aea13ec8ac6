/** What takes the whole of a store somewhere else, or brings it back. */
import { existsSync } from "node:fs";
import { backup, restore } from "../../store/backup.ts";
import { exportFolder } from "../../store/folder/export.ts";
import { importFolder } from "../../store/folder/import.ts";
import { Failure, Misuse } from "../io/failure.ts";
import { say } from "../io/output.ts";
import { Progress } from "../io/progress.ts";
import { inStore, type StoreFlags } from "./store-option.ts";

export async function runExport(folder: string, flags: StoreFlags): Promise<void> {
  await inStore(flags, { create: false }, (store) => during("exporting", () => exportFolder(store, folder)));
  say(`wrote ${folder}.`);
}

export async function runImport(folder: string, flags: StoreFlags): Promise<void> {
  if (!existsSync(folder)) throw new Misuse(`There is no folder ${folder}.`);
  await inStore(flags, { create: true }, (store) => during("importing", () => importFolder(store, folder)));
  say(`read ${folder} into ${placeOf(flags)}.`);
}

export async function runBackup(file: string, flags: StoreFlags): Promise<void> {
  await inStore(flags, { create: false }, (store) => during("copying", () => backup(store, file)));
  say(`wrote ${file}.`);
}

export async function runRestore(file: string, flags: StoreFlags): Promise<void> {
  if (!existsSync(file)) throw new Misuse(`There is no file ${file}.`);
  await inStore(flags, { create: true }, (store) => during("copying", () => restore(store, file)));
  say(`read ${file} into ${placeOf(flags)}.`);
}

/** An address may hold a password, and what is said may be kept in a log. */
const placeOf = ({ store }: StoreFlags): string => (/^postgres/i.test(store) ? "the store" : store);

async function during<T>(what: string, work: () => Promise<T>): Promise<T> {
  const progress = new Progress();
  progress.step(`${what} …`, true);
  try {
    return await work();
  } catch (error) {
    const { code, syscall, path } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new Failure(`${path ?? "A file"} could not be used (${code}).`, { cause: error });
  } finally {
    progress.clear();
  }
}

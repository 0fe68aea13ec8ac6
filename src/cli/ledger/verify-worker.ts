/** A thread of `verify-threads.ts`: reads files of the folder, and opens bundles of entries. */
import { workerData } from "node:worker_threads";
import { type FileRead, readFrom, Unreadable } from "../../ledger/verify/folder.ts";
import { type BundleTask, type OpenedBundle, openBundle } from "../../ledger/verify/open-entry.ts";
import { localFolder } from "../../publish/log/local-folder.ts";
import { answerTasks } from "../io/thread.ts";

export type VerifyTask = { paths: string[] } | { bundle: BundleTask };
export type VerifyAnswer = { files: FileSent[] } | { opened: OpenedBundle };
/** An error does not keep its class on the way from thread to thread. */
export type FileSent = Uint8Array | null | { unreadable: string };

const folder = localFolder(workerData as string);
const sent = (file: FileRead): FileSent => (file instanceof Unreadable ? { unreadable: file.message } : file);

answerTasks<VerifyTask, VerifyAnswer>(async (task) => {
  if ("bundle" in task) return { opened: openBundle(task.bundle) };
  return { files: await Promise.all(task.paths.map(async (path) => sent(await readFrom(folder, path)))) };
});

import type { PublishedFolder } from "../../ledger/verify/folder.ts";

export interface Files {
  folder: PublishedFolder;
}

/** The files of a folder that was picked. */
export const chosenFolder = (list: FileList | null): Files =>
  filesIn(new Map([...(list ?? [])].map((file) => [file.webkitRelativePath, file])));

/** The files of a folder, or of all that it holds, dropped onto the page. */
export async function droppedFolder({ items }: DataTransfer): Promise<Files> {
  const files = new Map<string, File>();
  // The entries must be asked for before anything is awaited: afterwards the list is empty.
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  for (const entry of entries) await collect(entry, files);
  return filesIn(files);
}

async function collect(entry: FileSystemEntry, files: Map<string, File>): Promise<void> {
  if (entry instanceof FileSystemFileEntry)
    files.set(entry.fullPath.slice(1), await new Promise<File>((done, fail) => entry.file(done, fail)));
  else if (entry instanceof FileSystemDirectoryEntry) {
    const reader = entry.createReader();
    // A reader hands over a part at a time, and nothing at the end.
    for (;;) {
      const part = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
      if (part.length === 0) return;
      for (const inner of part) await collect(inner, files);
    }
  }
}

/** The folder is where the checkpoint lies highest. */
function filesIn(files: ReadonlyMap<string, File>): Files {
  const checkpoints = [...files.keys()].filter((path) => /(^|\/)checkpoint$/.test(path));
  const highest = checkpoints.sort((a, b) => a.length - b.length)[0] ?? "checkpoint";
  const root = highest.slice(0, -"checkpoint".length);
  const inside = new Map(
    [...files]
      .filter(([path]) => path.startsWith(root))
      .map(([path, file]) => [path.slice(root.length), file]),
  );
  return {
    folder: {
      read: async (path) => {
        const file = inside.get(path);
        return file === undefined ? null : new Uint8Array(await file.arrayBuffer());
      },
      list: async () => [...inside.keys()],
    },
  };
}

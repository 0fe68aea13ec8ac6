import type { NameScan } from "../masking/name-scan.ts";

/** Something that must not be published stands in what was to be published; nothing was changed. */
export class GuardError extends Error {
  override readonly name = "GuardError";
  readonly code = "names-private";
  readonly path: string;
  readonly names: readonly string[];

  constructor(path: string, names: readonly string[]) {
    super(`${path} names who is private in a document: ${names.join(", ")}`);
    this.path = path;
    this.names = names;
  }
}

/** What parts words in markup and in JSON without being a space. */
const seams = /<[^>]*>|\\[nrtbf"\\]/g;

/** @throws GuardError `names-private` */
export function holdNobodyPrivate(scan: NameScan, path: string, text: string): void {
  if (scan.size === 0) return;
  const found = scan.in(text.replace(seams, " ").replaceAll("&#39;", "'"));
  if (found.size > 0) throw new GuardError(path, [...found].sort());
}

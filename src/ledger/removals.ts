import type { Entry } from "./entry/entry.ts";
import type { Tombstone } from "./statement-file.ts";

/** What was taken back, and what was put back, as the log says it. */
export class Removals {
  /** Leaf hash of the target -> label -> the redaction that covers it. */
  readonly #covered = new Map<string, Map<string, Tombstone>>();
  /** Leaf hash -> labels whose value a restoration gives anew. */
  readonly #restated = new Map<string, Set<string>>();

  /** To be told of every redaction and restoration, in the order of the log. */
  add(entry: Pick<Entry, "kind" | "about" | "at">, hash: string, fields: { [label: string]: unknown }): void {
    const labels = (fields.fields ?? []) as string[];
    const target = entry.about ?? "";
    if (entry.kind === "redaction") {
      const { ground, appeal } = fields as { ground: string; appeal: string };
      const tombstone = { redaction: hash, fields: labels, ground, at: entry.at, appeal };
      const covered = this.#covered.get(target) ?? new Map<string, Tombstone>();
      for (const label of labels) covered.set(label, tombstone);
      this.#covered.set(target, covered);
    }
    if (entry.kind === "restoration") {
      for (const label of labels) this.#covered.get(target)?.delete(label);
      const restated = this.#restated.get(target) ?? new Set<string>();
      for (const label of Object.keys(fields.values ?? {})) restated.add(label);
      this.#restated.set(target, restated);
    }
  }

  covers(target: string, label: string): boolean {
    return this.#covered.get(target)?.has(label) ?? false;
  }

  isRestated(target: string, label: string): boolean {
    return this.#restated.get(target)?.has(label) ?? false;
  }

  /** The redactions that stand, of an entry. */
  of(target: string): Tombstone[] {
    return [...new Set(this.#covered.get(target)?.values())];
  }

  /** The entries that a redaction stands against, with the labels that it covers. */
  *all(): Iterable<[string, string[]]> {
    for (const [target, labels] of this.#covered) if (labels.size > 0) yield [target, [...labels.keys()]];
  }
}

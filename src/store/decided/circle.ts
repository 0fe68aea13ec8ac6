/** Who is one with whom, by all that people decided: each group under one id and one name. */
import type { Decision } from "../decisions.ts";

/** One side of a decision on two people, as it was called then. */
export interface Side {
  document: string;
  name: string;
  kind: string;
  /** Of the people file, where it is known there. */
  person?: string;
}

/** What somebody is to be known as. */
export interface Known {
  id: string;
  /** null: as the document has it. */
  name: string | null;
  /** The last word on it. */
  by: Decision;
}

export class Circle {
  readonly #into = new Map<string, string>();
  readonly #sides = new Map<string, Side>();
  readonly #last = new Map<string, Decision>();
  /** Those whose name alone ties them to nobody. */
  readonly #apart = new Set<string>();

  /** @param decisions those that stand, in the order in which they were taken */
  constructor(decisions: readonly Decision[]) {
    for (const decision of decisions) {
      const { act, subject, value } = decision;
      const other = String(value.with);
      if (!act.endsWith("people")) continue;
      for (const [id, side] of [[subject, value.one] as const, [other, value.other] as const]) {
        this.#sides.set(id, side as Side);
        this.#last.set(id, decision);
      }
      if (act === "split people") for (const id of [subject, other]) this.#apart.add(id);
      else if (this.#rootOf(subject) !== this.#rootOf(other))
        this.#into.set(this.#rootOf(subject), this.#rootOf(other));
    }
  }

  /** Everybody who was decided on in a document, by the id in the store. */
  *in(document: string): Generator<[id: string, Side]> {
    for (const entry of this.#sides) if (entry[1].document === document) yield entry;
  }

  knownAs(id: string): Known {
    const root = this.#rootOf(id);
    const side = this.#sides.get(root);
    // Whoever is kept apart from a namesake is nobody whom a name alone makes one with the people file.
    const person = this.#apart.has(root) ? undefined : side?.person;
    return {
      id: person ?? root,
      name: root === id ? null : (side?.name ?? null),
      by: this.#last.get(id) as Decision,
    };
  }

  #rootOf(id: string): string {
    let root = id;
    for (let next = this.#into.get(root); next !== undefined; next = this.#into.get(root)) root = next;
    return root;
  }
}

/** The bodies that a text names, by their full names and by the short ones that fit one of them only. */
import { type Entity, fold, type Mention, newEntity } from "./entity.ts";
import type { Name } from "./names.ts";
import type { Reading } from "./source.ts";

const mostAlike = 8;

export class Bodies {
  readonly #reading: Reading;
  readonly #byName = new Map<string, Entity>();
  readonly #byEnd = new Map<string, Entity[]>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** `written` is the name on one line. */
  enter(name: Name, written: string, mention: Mention): void {
    const key = keyOf(name);
    if (this.#byName.has(key)) return;
    // “The Ledger” is the Harwick Ledger where only that fits.
    if (name.parts.length === 1 && this.#byEnd.get(key)?.length === 1) return;
    const entity = newEntity("organization", written, [], mention);
    this.#byName.set(key, entity);
    push(this.#byEnd, fold(name.parts.at(-1) as string), entity);
    // “the Harwick Transit Authority (HTA)”: the text itself gives the short name.
    const { words } = this.#reading;
    const short =
      words[name.last]?.text === "(" && words[name.last + 2]?.text === ")" ? words[name.last + 1] : undefined;
    if (short?.capital) this.#byName.set(fold(short.text), entity);
    else if (name.parts.length > 1) push(this.#byEnd, initials(name.parts), entity);
  }

  /** A body or a group that was met as a source. */
  add(name: Name, entity: Entity): void {
    this.#byName.set(keyOf(name), entity);
    if (entity.kind === "organization" && !isAcronym(name.parts[0] ?? ""))
      push(this.#byEnd, fold(name.parts.at(-1) as string), entity);
  }

  called(name: Name): Entity | undefined {
    return this.#byName.get(keyOf(name));
  }

  /** The one body whose name ends in this word, or has these first letters: “the authority”, “HTA”. */
  ending(word: string): Entity | null {
    const bodies = this.#byEnd.get(word) ?? [];
    return bodies.length === 1 ? (bodies[0] as Entity) : null;
  }
}

export const isAcronym = (word: string): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(word);

const keyOf = ({ parts }: Name) => parts.map(fold).join(" ");

const initials = (parts: readonly string[]) =>
  parts
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => fold(part.charAt(0)))
    .join("");

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entity]);
  else if (list.length < mostAlike && !list.includes(entity)) list.push(entity);
}

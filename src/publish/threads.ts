/** Exchanges as threads: what was said first, and in the order of time what took it up. */
import type { AcrossExchange } from "../exchanges/across/across.ts";
import type { Exchange } from "../record.ts";
import type { Said, View } from "./view.ts";

export interface Entry {
  said: Said;
  /** Index of its record among the views. */
  record: number;
  /** When it was said; among several documents the day of its own where the text does not say. */
  when: { day: string; isSaid: boolean } | null;
  takesUp: Taking[];
}

/** What an entry takes up, and how. */
export interface Taking {
  exchange: Omit<Exchange, "from" | "to">;
  to: Entry;
}

export type Thread = Entry[];

/** The threads of several records, by their first entry; an exchange whose ends are not on record is left out. */
export function threadsOf(views: readonly View[], exchanges: readonly AcrossExchange[]): Thread[] {
  const entries = views.map(
    (view, record) => new Map(view.said.map((said) => [said.statement.id, entryOf(said, record, views)])),
  );
  const at = ({ record, statement }: AcrossExchange["from"]) => entries[record]?.get(statement);
  const groups = new Groups<Entry>();
  for (const exchange of exchanges) {
    const [from, to] = [at(exchange.from), at(exchange.to)];
    if (from === undefined || to === undefined || from === to) continue;
    from.takesUp.push({ exchange, to });
    // In a debate each turn may answer the one before it; a question opens a thread of its own.
    if (exchange.kind === "answers" && isQuestion(from)) groups.alone(from);
    else groups.join(from, to);
  }
  const published = views.map(({ record }) => record.document.published ?? "");
  const inText = (a: Entry, b: Entry) =>
    compare(published[a.record] as string, published[b.record] as string) ||
    a.record - b.record ||
    a.said.n - b.said.n;
  return groups
    .all()
    .filter((group) => group.length > 1)
    .map((group) => inOrder(inTime(group.sort(inText), published)))
    .sort(([a], [b]) => inText(a as Entry, b as Entry));
}

/** By day; where the text gives none for a statement, it goes with the one told before it. */
function inTime(group: readonly Entry[], published: readonly string[]): Entry[] {
  let before: Entry | undefined;
  let day = "";
  const dated = group.map((entry) => {
    if (before?.record !== entry.record) day = published[entry.record] ?? "";
    if (entry.when?.isSaid) day = entry.when.day;
    before = entry;
    return { entry, day };
  });
  return dated.sort((a, b) => compare(a.day, b.day)).map(({ entry }) => entry);
}

/** "3" in one document, "b3" in the second of several. */
export const numberOf = ({ said, record }: Entry, several: boolean): string =>
  several ? `${letterOf(record)}${said.n}` : String(said.n);

/** a, b … z, aa, ab …; for the reader's eye only. */
export const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : "") + String.fromCharCode(97 + (index % 26));

function entryOf(said: Said, record: number, views: readonly View[]): Entry {
  // What somebody is quoted with was said before, and nobody knows when.
  const published = views[record]?.record.document.published ?? null;
  const told = views.length > 1 && said.within === null ? published : null;
  // All that is said in a debate is said on its day, which stands above the text.
  const isKnown = views.length === 1 && said.isTurn && said.statement.said?.from === published;
  const day = isKnown ? null : (said.statement.said?.from ?? told);
  return {
    said,
    record,
    when: day === null ? null : { day, isSaid: said.statement.said !== null },
    takesUp: [],
  };
}

const isQuestion = ({ said }: Entry): boolean =>
  said.isTurn && /\?["”’')\]]*\s*$/.test(said.words.slice(-40));

/** What an entry takes up stands before it, also where its day is told later or not at all. */
function inOrder(group: readonly Entry[]): Thread {
  const members = new Set(group);
  const done = new Set<Entry>();
  for (const first of group) {
    const open = [first];
    for (let entry = open.at(-1); entry !== undefined; entry = open.at(-1)) {
      members.delete(entry);
      const before = entry.takesUp.map(({ to }) => to).find((to) => members.has(to));
      if (before !== undefined) open.push(before);
      else {
        done.add(entry);
        open.pop();
      }
    }
  }
  return [...done];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Things joined two by two, each group found again whole. */
class Groups<T> {
  readonly #of = new Map<T, T[]>();

  alone(item: T): T[] {
    const known = this.#of.get(item) ?? [item];
    this.#of.set(item, known);
    return known;
  }

  join(a: T, b: T): void {
    let [into, from] = [this.alone(a), this.alone(b)];
    if (into === from) return;
    // The smaller goes into the larger, so that nothing is moved more often than the logarithm of all.
    if (into.length < from.length) [into, from] = [from, into];
    for (const item of from) {
      into.push(item);
      this.#of.set(item, into);
    }
  }

  all(): T[][] {
    return [...new Set(this.#of.values())];
  }
}

import type { PublicRecord } from "./public-record.ts";
import type { ExchangeRow, StatementRow } from "./rows.ts";

export interface PublicThread {
  /** Id of the statement that stands first on record: the name of the page. */
  id: string;
  /** Places in the log of the statements. */
  positions: number[];
  exchanges: ExchangeRow[];
}

/** Exchanges that hang together, by the first place in the log. */
export function publicThreads(record: PublicRecord): PublicThread[] {
  const parents = new Map<number, number>();
  const rootOf = (at: number): number => {
    let root = at;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up;
    // The way is made short for the next one who asks.
    for (let here = at; here !== root; ) {
      const up = parents.get(here) ?? root;
      parents.set(here, root);
      here = up;
    }
    return root;
  };
  const exchanges = [...record.rows<ExchangeRow>("exchanges")];
  for (const { later, earlier } of exchanges) {
    const [a, b] = [rootOf(later), rootOf(earlier)];
    parents.set(Math.max(a, b), Math.min(a, b));
  }
  const threads = new Map<number, PublicThread>();
  for (const exchange of exchanges) {
    const root = rootOf(exchange.earlier);
    const thread = threads.get(root) ?? { id: "", positions: [], exchanges: [] };
    thread.exchanges.push(exchange);
    threads.set(root, thread);
  }
  return [...threads].map(([root, { exchanges }]) => ({
    id:
      record.one<{ id: string }>("select id from statements where position = ?", [root])?.id ?? String(root),
    positions: [...new Set(exchanges.flatMap(({ later, earlier }) => [later, earlier]))].sort(
      (a, b) => a - b,
    ),
    exchanges,
  }));
}

/** The statements of a thread by their days; what is taken up on the same day stands before what takes it up. */
export function inThread(record: PublicRecord, { positions, exchanges }: PublicThread): StatementRow[] {
  const rows = positions.flatMap(
    (at) => record.one<StatementRow>("select * from statements where position = ?", [at]) ?? [],
  );
  const depth = new Map<number, number>();
  // What takes up something stands one deeper than that; as many rounds as there are statements, and no ring goes on.
  for (let round = 0; round < Math.min(rows.length, 50); round++)
    for (const { later, earlier } of exchanges)
      depth.set(later, Math.max(depth.get(later) ?? 0, Math.min((depth.get(earlier) ?? 0) + 1, rows.length)));
  const key = (row: StatementRow) => [row.day ?? "", depth.get(row.position) ?? 0, row.position] as const;
  return rows.sort((a, b) => compare(key(a), key(b)));
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [i, one] of a.entries()) if (one !== b[i]) return one < (b[i] ?? 0) ? -1 : 1;
  return 0;
}

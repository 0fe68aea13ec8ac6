/** The pages of a published folder, made of what is public and of nothing else. */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Json } from "../../ledger/canonical.ts";
import type { Entry } from "../../ledger/entry/entry.ts";
import { statementPath } from "../../ledger/layout.ts";
import type { Tombstone } from "../../ledger/statement-file.ts";
import { html } from "../html.ts";

export interface PageFile {
  path: string;
  bytes: Uint8Array;
}

/** An entry as the public sees it. */
export interface PublicEntry {
  index: number;
  /** Leaf hash, hex. */
  hash: string;
  entry: Entry;
  /** What is open, by label. */
  fields: { [label: string]: Json };
  redacted: Tombstone[];
}

/** Statements on the front page. */
const newest = 100;

/** Takes the entries one by one, in the order of the log, so that it can keep no more of them than it needs. */
export class Site {
  #count = 0;
  #statements: PublicEntry[] = [];

  add(entry: PublicEntry): void {
    if (entry.entry.kind !== "statement") return;
    this.#count += 1;
    this.#statements.push(entry);
    if (this.#statements.length > newest * 2) this.#statements = this.#statements.slice(-newest);
  }

  *pages(): Generator<PageFile> {
    yield { path: "index.html", bytes: utf8ToBytes(frontPage(this.#count, this.#statements.slice(-newest))) };
  }
}

function frontPage(count: number, statements: readonly PublicEntry[]): string {
  const items = statements.toReversed().map(({ entry, fields, redacted }) => {
    const { text, speaker } = fields as { text?: string; speaker?: { name: string } };
    const [tombstone] = redacted;
    const words = text ?? (tombstone ? `Removed on ${tombstone.at.slice(0, 10)}: ${tombstone.ground}.` : "");
    return html`<li><b>${speaker?.name ?? "Name removed"}</b> said: <q>${words}</q>
      <a href="${statementPath(entry.id)}">as data, with its proof</a></li>`;
  });
  const page = html`<html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Statements on record</title>
<h1>Statements on record</h1>
<p>${count} statements. <a href="verify.html">Check that nothing was changed</a>.</p>
<ul>${items}</ul>
</html>
`;
  return `<!doctype html>\n${page}`;
}

import { proofPath, statementPath } from "../../ledger/layout.ts";
import { type Html, html } from "../html.ts";

/** Nothing but the web: an address may hold anything. */
export const toWeb = (address: string | null): address is string =>
  address !== null && /^https?:\/\//i.test(address);

export const sourceLink = (address: string): Html =>
  html`<a href="${address}" rel="noreferrer nofollow">where it was published</a>`;

/** The entry as data, and the file that proves it. */
export const dataLinks = (id: string, root: string): Html =>
  html`<a href="${root}${statementPath(id)}">as data</a> · <a href="${root}${proofPath(id)}">proof</a>`;

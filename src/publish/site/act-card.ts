import type { Kind } from "../../ledger/entry/fields.ts";
import { receiptPath } from "../../ledger/layout.ts";
import { dayInWords } from "../dates.ts";
import { bdi, type Html, html, type Part } from "../html.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import { type ActRow, fieldsOfAct, removedOf, type StatementRow } from "../public-record/rows.ts";
import { sourceLink, toWeb } from "./links.ts";
import { rootOf, rulingPath, statementHref } from "./places.ts";
import { labelsInWords, tombstone } from "./tombstone.ts";

/** What was put on record about a statement or another act: set like the statement itself. */
export function actCard(record: PublicRecord, act: ActRow, path: string): Html {
  const body = bodies[act.kind]?.(act, record, path) ?? null;
  return html`<div class="act"><h3>${actName(act)} <span class="how">${dayInWords(act.entered.slice(0, 10))}, entered by the ${bdi(act.role)}</span></h3>
${body}${removedOf(act).map(tombstone)}</div>\n`;
}

/** What an act is called, also where nothing else of it is shown. */
export function actName(act: ActRow): string {
  const { change } = fieldsOfAct<"walkback">(act);
  return act.kind === "walkback" && change ? `Walked back: the speaker ${change} it` : names[act.kind];
}

const names: { [kind in Kind]: string } = {
  statement: "Statement",
  evidence: "Evidence",
  ruling: "Ruling",
  revision: "Revision",
  walkback: "Walked back",
  correction: "Correction: our error",
  reply: "Reply",
  redaction: "Removed",
  restoration: "Restored",
  policy: "Policy",
  key: "New signing key",
  edition: "Edition",
  "audit-head": "Audit",
  incident: "Incident",
};

type Body = (act: ActRow, record: PublicRecord, path: string) => Part;

const bodies: { [kind in Kind]?: Body } = {
  ruling: (act, record, path) => rulingBody(act, record, path),
  evidence: (act, _, path) => {
    const { title, address = null, note, receipt } = fieldsOfAct<"evidence">(act);
    return html`<p>${title && bdi(title)} ${toWeb(address) && sourceLink(address)}${receipt && html` <a href="${rootOf(path)}${receiptPath(receipt)}">the check, to be run again</a>`}</p>
${note && html`<p dir="auto">${note}</p>`}`;
  },
  reply: (act) => {
    const { from, received, text } = fieldsOfAct<"reply">(act);
    return html`<p>From ${from ? bdi(from) : "somebody whose name was removed"}${received && `, received ${dayInWords(received)}`}</p>
${quoted(text)}`;
  },
  correction: (act) => {
    const { reason, was, is, note } = fieldsOfAct<"correction">(act);
    return html`<p>${reason}</p><dl class="facts">${row("It said", was)}${row("It should say", is)}${row("Note", note)}</dl>`;
  },
  revision: (act) => {
    const { field, value, reason } = fieldsOfAct<"revision">(act);
    return html`<dl class="facts">${row("What", field)}${row("Now", value === undefined ? null : inWords(value))}${row("Why", reason)}</dl>`;
  },
  walkback: (act, record, path) => {
    const { statement = null } = fieldsOfAct<"walkback">(act);
    const later = record.one<StatementRow>("select * from statements where hash = ?", [statement]);
    if (later === undefined) return null;
    return html`${quoted(later.words)}<p><a href="${rootOf(path)}${statementHref(later)}">The later statement</a></p>`;
  },
  redaction: (act) => {
    const { fields = [], ground, decided, review, appeal } = fieldsOfAct<"redaction">(act);
    return html`<dl class="facts">${row("What", labelsInWords(fields))}${row("Ground", ground)}${row("Decided by", decided)}${row("Looked at again", review && dayInWords(review))}${row("Appeal", appeal)}</dl>`;
  },
  restoration: (act) => {
    const { fields = [], reason } = fieldsOfAct<"restoration">(act);
    return html`<dl class="facts">${row("What", labelsInWords(fields))}${row("Why", reason)}</dl>`;
  },
  policy: (act) => {
    const { version, text } = fieldsOfAct<"policy">(act);
    return html`<p>Version ${version}</p>${quoted(text)}`;
  },
  incident: (act) => {
    const { what, when } = fieldsOfAct<"incident">(act);
    return html`<p dir="auto">${what}</p>${when && html`<p class="count">${dayInWords(when)}</p>`}`;
  },
};

/** Whatever an editor has decided: the claim, the ruling, why, on what evidence, and whether the other side was heard. */
function rulingBody(act: ActRow, record: PublicRecord, path: string): Part {
  const { claim, ruling, reasons = [], evidence = [], reply } = fieldsOfAct<"ruling">(act);
  const found = evidence.flatMap(
    (hash) => record.one<ActRow>("select * from acts where hash = ? and kind = 'evidence'", [hash]) ?? [],
  );
  return html`${quoted(claim)}
<p><strong dir="auto">${ruling}</strong></p>
<ul class="plain">${reasons.map((reason) => html`<li dir="auto">${reason}</li>`)}</ul>
<dl class="facts">${row(
    "Evidence",
    found.map((one) => html`<p>${fieldsOfAct<"evidence">(one).title} ${linkOf(one)}</p>`),
  )}${row("Reply", reply && replyInWords(reply))}</dl>
${path !== rulingPath(act.id) && html`<p class="count"><a href="${rootOf(path)}${rulingPath(act.id)}">The ruling on a page of its own</a></p>`}`;
}

function linkOf(act: ActRow): Part {
  const { address = null } = fieldsOfAct<"evidence">(act);
  return toWeb(address) && sourceLink(address);
}

type ReplyState = NonNullable<ReturnType<typeof fieldsOfAct<"ruling">>["reply"]>;

function replyInWords(reply: ReplyState): Part {
  if (reply.state === "not asked") return `Not asked: ${reply.because}`;
  const asked = `Asked on ${dayInWords(reply.asked)} by ${reply.channel}, until ${dayInWords(reply.deadline)}`;
  return reply.state === "no answer"
    ? `${asked}; no answer came.`
    : html`${asked}. The answer: <q dir="auto">${reply.answer}</q>`;
}

const quoted = (words: string | null | undefined): Part =>
  words && html`<blockquote class="words" dir="auto">${words}</blockquote>`;

const row = (name: string, value: Part | undefined): Part =>
  value && html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`;

const inWords = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

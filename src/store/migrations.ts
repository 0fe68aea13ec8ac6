/** One list for both databases, in order. A migration that has been released is never changed; a new one is added. */
import type { Dialect } from "./dialect.ts";

export interface Migration {
  name: string;
  /** Statements of SQL; `{blob}`, `{bigint}` and `{strict}` stand for what the databases spell differently. */
  statements: (dialect: Dialect) => string[];
}

export const migrations: readonly Migration[] = [
  {
    name: "1 tables",
    statements: ({ searchTable }) => [
      `create table counters (name text primary key, next {bigint} not null) {strict}`,
      `insert into counters values ('items', 0), ('decisions', 0), ('entries', 0)`,
      `create table originals (
        digest text primary key, media_type text not null, size {bigint} not null, bytes {blob} not null,
        added text not null) {strict}`,
      `create table documents (
        id text primary key, identity text not null unique, added text not null) {strict}`,
      `create table versions (
        document text not null references documents (id), version integer not null, content text not null,
        original text not null references originals (digest), title text, publisher text, published text,
        address text, body text not null, added text not null,
        primary key (document, version), unique (document, content)) {strict}`,
      `create table records (
        document text not null, version integer not null, reader text not null, body text not null,
        added text not null,
        primary key (document, version, reader),
        foreign key (document, version) references versions (document, version)) {strict}`,
      `create table anchors (
        document text not null, version integer not null, statement text not null,
        state text not null check (state in ('same', 'moved', 'orphaned')), "start" integer, "end" integer,
        primary key (document, version, statement),
        foreign key (document, version) references versions (document, version)) {strict}`,
      `create table items (
        at {bigint} primary key, id text not null,
        kind text not null check (kind in ('statement', 'claim', 'speaker')),
        document text not null, version integer not null, local text not null, text text not null,
        speaker text, person text, post text, class text, day text, sure text,
        negated integer not null) {strict}`,
      `create index items_id on items (id)`,
      `create index items_document on items (document)`,
      ...searchTable,
      `create table people (
        id text primary key, name text not null, body text not null, added text not null) {strict}`,
      `create table reviews (
        id text primary key, day text, body text not null, added text not null) {strict}`,
      `create table decisions (
        number {bigint} primary key, id text not null unique, act text not null, subject text not null,
        value text not null, reason text not null, by text not null, at text not null) {strict}`,
      `create index decisions_subject on decisions (subject)`,
      `create table jobs (
        id text primary key, kind text not null, payload text not null,
        state text not null check (state in ('ready', 'running', 'done', 'failed')),
        due text not null, fence {bigint} not null, runs integer not null, worker text, error text,
        added text not null) {strict}`,
      `create index jobs_due on jobs (state, due)`,
      `create table entries (
        position {bigint} primary key, id text not null unique, kind text not null, leaf {blob} not null,
        hash text not null unique, about text, prev text unique, at text not null) {strict}`,
      `create index entries_about on entries (about)`,
      `create table disclosures (
        hash text not null references entries (hash), field text not null, value text not null,
        salt text not null, primary key (hash, field)) {strict}`,
      `create table checkpoints (
        size {bigint} primary key, root text not null, note text, at text not null) {strict}`,
      `create table settings (name text primary key, value text not null, at text not null) {strict}`,
      `create table keys (
        id text primary key, name text not null, public text not null, role text not null,
        valid_from text not null, valid_until text) {strict}`,
    ],
  },
  {
    name: "2 decisions by act",
    statements: () => ["create index decisions_act on decisions (act)"],
  },
];

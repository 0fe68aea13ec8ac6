/** People of a file while they are put together: whatever is wrong with one becomes an issue, and the file goes on. */
import type { Issue, IssueCode, Person } from "../../record.ts";
import { dayOf } from "../day.ts";

export interface PeopleIssue extends Issue {
  /** Where in the file: “line 3”, “persons[2].name”. */
  at: string;
}

export type Post = Person["posts"][number];

const longestText = 300;
const most = { people: 500_000, names: 50, posts: 200, issues: 1_000 };

export class PeopleDraft {
  readonly people = new Map<string, Person>();
  readonly issues: PeopleIssue[] = [];

  /** More issues than anybody reads are counted only. */
  issue(code: IssueCode, at: string, message: string): void {
    if (this.issues.length < most.issues) this.issues.push({ code, at, message: `${at}: ${message}` });
  }

  /** Text on one line, null for what is none. */
  text(value: unknown, at: string): string | null {
    if (value === undefined || value === null || value === "") return null;
    if (typeof value !== "string" && typeof value !== "number") {
      this.issue("bad-field", at, "is no text.");
      return null;
    }
    const text = String(value)
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim();
    if (text.length <= longestText) return text === "" ? null : text;
    this.issue("bad-field", at, `is longer than ${longestText} characters.`);
    return null;
  }

  /** An ISO date; null where there is none, undefined where what stands there is no date. */
  date(value: unknown, at: string): string | null | undefined {
    const text = this.text(value, at);
    if (text === null) return value === undefined || value === null || value === "" ? null : undefined;
    const day = dayOf(text);
    if (day === null) this.issue("bad-field", at, `“${text}” is no day.`);
    return day ?? undefined;
  }

  /** A post with its dates; null where a field is wrong, since half a post could be somebody else's. */
  post(title: unknown, body: unknown, from: unknown, to: unknown, at: string): Post | null {
    const name = this.text(title, `${at}, post`);
    const start = this.date(from, `${at}, start date`);
    const end = this.date(to, `${at}, end date`);
    if (name === null || start === undefined || end === undefined) return null;
    if (start !== null && end !== null && end < start.slice(0, end.length)) {
      this.issue("bad-field", at, `ends (${end}) before it starts (${start}).`);
      return null;
    }
    return { title: name, body: this.text(body, `${at}, body`), from: start, to: end };
  }

  /** The person of this id, new where there is none; null where the id has another name already, or no name. */
  person(id: string, name: string | null, at: string): Person | null {
    if (name === null) {
      this.issue("bad-field", at, "has no name.");
      return null;
    }
    const known = this.people.get(id);
    if (known !== undefined) {
      if (known.name === name || known.names.includes(name)) return known;
      this.issue("bad-field", at, `the id “${id}” is ${known.name}'s, and cannot be ${name}'s too.`);
      return null;
    }
    if (this.people.size >= most.people) {
      this.issue("too-large", at, `more than ${most.people} people.`);
      return null;
    }
    const person: Person = { id, name, names: [], identifiers: [], posts: [] };
    this.people.set(id, person);
    return person;
  }

  addName(person: Person, name: string | null): void {
    if (name === null || name === person.name || person.names.includes(name)) return;
    if (person.names.length < most.names) person.names.push(name);
  }

  addPost(person: Person, post: Post | null): void {
    if (post !== null && person.posts.length < most.posts) person.posts.push(post);
  }
}

/** A field of something that may be anything. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as { [key: string]: unknown })[name]
    : undefined;

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

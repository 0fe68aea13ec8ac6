/** The chain that leads from a source to its bearer, in plain words. */
import type { Statement } from "../record.ts";
import type { Analysis } from "../text/analysis.ts";
import type { Span } from "../text/span.ts";
import type { Entity, Mention } from "./entity.ts";
import { pronouns } from "./source.ts";

/** Whom a source means, null where the text does not say, and why. */
export interface Resolution {
  entity: Entity | null;
  sure: Statement["sure"];
  ground: string;
}

export const unknown = (ground: string): Resolution => ({ entity: null, sure: "unknown", ground });

export class Grounds {
  readonly #analysis: Analysis;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  /** The words of a span on one line. */
  words(span: Span): string {
    return this.#analysis.text.slice(...span).replace(/\s+/g, " ");
  }

  /** “he” -> Reyes (paragraph 3) -> Tomas Reyes, councillor (paragraph 1) */
  chain(mention: Mention, { name, parts, posts, latest, fullest }: Entity): string {
    const form = this.words(mention.span);
    const [post] = parts.length > 0 ? posts : [];
    const full = `${name}${post === undefined ? "" : `, ${post.title}`} (${this.#place(fullest)})`;
    if (mention === fullest || bare(form) === bare(name)) return full;
    const between = latest === null || latest === fullest ? "" : this.words(latest.span);
    const tells =
      between !== "" &&
      !pronouns.has(between.toLowerCase()) &&
      [form, name].every((other) => bare(other) !== bare(between));
    return `“${form}”${tells ? ` -> ${between} (${this.#place(latest as Mention)})` : ""} -> ${full}`;
  }

  #place({ sentence }: Mention): string {
    return `paragraph ${(this.#analysis.sentences[sentence]?.paragraph ?? 0) + 1}`;
  }
}

const bare = (form: string) => form.toLowerCase().replace(/^(?:the|a|an) /, "");

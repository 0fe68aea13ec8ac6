import { isolated, visible } from "./visible.ts";
import { wrap } from "./wrap.ts";

export type Ink = "plain" | "strong" | "faint" | "accent" | "warn";

const codes: { [K in Ink]: [on: number, off: number] | null } = {
  plain: null,
  strong: [1, 22],
  faint: [2, 22],
  accent: [36, 39],
  warn: [33, 39],
};

/** Where the report is written: wraps to its width, colours only when asked, and lets no foreign control through. */
export class Paper {
  readonly #lines: string[] = [];
  readonly width: number;
  readonly #colour: boolean;

  constructor(width: number, colour: boolean) {
    this.width = Math.max(20, width);
    this.#colour = colour;
  }

  /** An empty line, never two in a row. */
  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
  }

  heading(text: string, beside = ""): void {
    this.gap();
    this.put(text.toUpperCase(), { ink: "strong" });
    if (beside) this.put(beside, { ink: "faint" });
    this.gap();
  }

  /** A paragraph `indent` columns in; `label` stands in those columns before its first line. */
  put(text: string, { indent = 0, label = "", ink = "plain" as Ink, labelInk = "accent" as Ink } = {}): void {
    const lines = wrap(visible(text), this.width - indent);
    for (const [i, line] of lines.entries()) {
      const margin = i === 0 ? label.padEnd(indent) : " ".repeat(indent);
      const painted = margin.trim() === "" ? margin : this.#paint(margin, labelInk);
      this.#lines.push(painted + this.#paint(isolated(line), ink));
    }
  }

  toString(): string {
    return `${this.#lines.join("\n").trimEnd()}\n`;
  }

  #paint(text: string, ink: Ink): string {
    const code = codes[ink];
    return this.#colour && code ? `\x1b[${code[0]}m${text}\x1b[${code[1]}m` : text;
  }
}

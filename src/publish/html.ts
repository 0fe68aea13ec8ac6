/** Markup that is safe to put into a page as it stands. Only `html` and `raw` make one. */
export class Html {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
  toString(): string {
    return this.source;
  }
}

export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** A template in which every string is escaped, so that no text can become markup; `null` and `false` leave nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let out = strings[0] as string;
  for (const [i, part] of parts.entries()) out += `${render(part)}${strings[i + 1]}`;
  return new Html(out);
}

/** For markup of our own only: the style, the script, the policy, the embedded data. */
export const raw = (source: string): Html => new Html(source);

/** JSON for a script element: nothing in it can end the element. */
export const dataBlock = (value: unknown): Html => raw(JSON.stringify(value).replaceAll("<", "\\u003c"));

/** A foreign name or phrase inside a sentence of ours: its direction stays its own. */
export const bdi = (text: string): Html => html`<bdi>${text}</bdi>`;

export function joined(parts: readonly Part[], between: Part): Part[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [between, part]));
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Html) return part.source;
  if (typeof part === "string") return escaped(part);
  return typeof part === "number" ? String(part) : part.map(render).join("");
}

const entities: { [char: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
  // HTML has no way to write this one.
  "\0": "\uFFFD",
};

const escaped = (text: string): string => text.replace(/[&<>"'\r\0]/g, (char) => entities[char] as string);

/**
 * "Prescan a byte stream to determine its encoding" of the HTML standard
 * (https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding),
 * over the first 1024 bytes, each taken as one character.
 */
export function prescan(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  let at = 0;
  while (at < head.length) {
    const open = head.indexOf("<", at);
    if (open < 0) return null;
    at = open;
    if (head.startsWith("<!--", at)) {
      // The two hyphens at the end may be those at the start: `<!-->` is a whole comment.
      const end = head.indexOf("-->", at + 2);
      if (end < 0) return null;
      at = end + 3;
    } else if (/^<meta[\s/]/i.test(head.slice(at, at + 6))) {
      const [attributes, end] = attributesFrom(head, at + 6);
      const encoding = declaredBy(attributes);
      if (encoding !== null) return encoding;
      at = end;
    } else if (/^<\/?[a-z]/i.test(head.slice(at, at + 3))) {
      at += 2;
      while (at < head.length && !/[\s>]/.test(head.charAt(at))) at++;
      at = attributesFrom(head, at)[1];
    } else if (/^<[!/?]/.test(head.slice(at, at + 2))) {
      const end = head.indexOf(">", at);
      if (end < 0) return null;
      at = end + 1;
    } else at++;
  }
  return null;
}

function declaredBy(attributes: Map<string, string>): string | null {
  const charset = attributes.get("charset");
  if (charset !== undefined) return pragma(charset);
  const content = attributes.get("content");
  if (content === undefined || attributes.get("http-equiv")?.toLowerCase() !== "content-type") return null;
  return pragma(charsetIn(content));
}

/** "Extracting a character encoding from a meta element": what follows `charset=`. */
function charsetIn(content: string): string | null {
  const found = /charset\s*=\s*("[^"]*"|'[^']*'|[^\s;"'][^\s;]*)/i.exec(content)?.[1];
  return found?.replace(/^(["'])(.*)\1$/s, "$2") ?? null;
}

function pragma(label: string | null): string | null {
  const encoding = encodingOf(label);
  // "If charset is UTF-16BE/LE, then set charset to UTF-8. If charset is x-user-defined, then set it to windows-1252."
  if (encoding?.startsWith("utf-16")) return "utf-8";
  return encoding === "x-user-defined" ? "windows-1252" : encoding;
}

/** The Encoding standard's name for a label, null where it has none. */
export function encodingOf(label: string | null | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** "Get an attribute", until the tag's end; the first of a name counts. */
function attributesFrom(head: string, from: number): [Map<string, string>, number] {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    while (at < head.length && /[\s/]/.test(head.charAt(at))) at++;
    if (at >= head.length) return [new Map(), at];
    if (head[at] === ">") return [attributes, at + 1];
    const start = at;
    while (at < head.length && (at === start || head[at] !== "=") && !/[\s/>]/.test(head.charAt(at))) at++;
    const name = head.slice(start, at).toLowerCase();
    while (/\s/.test(head.charAt(at))) at++;
    let value = "";
    if (head[at] === "=") {
      at++;
      while (/\s/.test(head.charAt(at))) at++;
      const mark = head.charAt(at);
      const quoted = mark === '"' || mark === "'";
      const begin = quoted ? ++at : at;
      const isEnd = (c: string) => (quoted ? c === mark : /[\s>]/.test(c));
      while (at < head.length && !isEnd(head.charAt(at))) at++;
      // Cut off by the 1024 bytes: such a tag declares nothing.
      if (at >= head.length) return [new Map(), at];
      value = head.slice(begin, at);
      if (quoted) at++;
    }
    if (!attributes.has(name)) attributes.set(name, value);
  }
}

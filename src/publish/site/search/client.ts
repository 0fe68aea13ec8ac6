/**
 * The search, in the reader's browser. The function is put into the page as its own source text, so it uses nothing
 * from outside itself; it builds no markup from strings. The files of the index are scripts that hand over data, since
 * a page from a disk may load nothing else.
 */
export function searchClient(searchWords: (text: string) => string[]): void {
  type Names = { [number: string]: string[] };
  const get = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
  const [box, form, status, results, more, rest] = [
    get<HTMLInputElement>("q"),
    get<HTMLFormElement>("search"),
    get("found"),
    get("results"),
    get<HTMLButtonElement>("more"),
    get("rest"),
  ];
  const atOnce = 20;
  const mostShards = 12;
  const loaded = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, (data: unknown) => void>();
  let run = 0;
  let found: number[] = [];
  let asked: string[] = [];
  let listed = 0;

  (globalThis as unknown as { onrecordSearch: unknown }).onrecordSearch = (key: string, data: unknown) =>
    waiting.get(key)?.(data);

  interface Policies {
    createPolicy(
      name: string,
      rules: { createScriptURL: (url: string) => string },
    ): {
      createScriptURL(url: string): string;
    };
  }
  const { trustedTypes } = globalThis as unknown as { trustedTypes?: Policies };
  const rules = { createScriptURL: (url: string) => url };
  const trusted = trustedTypes?.createPolicy("onrecord-search", rules) ?? rules;

  function load<T>(key: string): Promise<T> {
    const known = loaded.get(key);
    if (known !== undefined) return known as Promise<T>;
    const coming = new Promise<T>((done, fail) => {
      waiting.set(key, (data) => done(data as T));
      const script = document.createElement("script");
      script.onerror = () => fail(new Error(key));
      script.src = trusted.createScriptURL(`search/${key}.js`);
      document.head.append(script);
    });
    loaded.set(key, coming);
    coming.catch(() => loaded.delete(key));
    return coming;
  }

  const nameOf = (prefix: string) =>
    `w${[...prefix].map((char) => (/[a-z0-9]/.test(char) ? char : `_${char.codePointAt(0)?.toString(16)}_`)).join("")}`;

  function numbers(text: string): number[] {
    let at = 0;
    return text === "" ? [] : text.split(",").map((step) => (at += Number.parseInt(step, 36)));
  }

  interface Hits {
    isCommon: boolean;
    statements: Set<number>;
    names: Set<number>;
  }

  async function hitsOf(word: string, isBeginning: boolean): Promise<Hits> {
    const shards = await load<string[]>("shards");
    const own = shards.filter((prefix) => word.startsWith(prefix)).sort((a, b) => b.length - a.length)[0];
    const longer = isBeginning ? shards.filter((prefix) => prefix.startsWith(word)).slice(0, mostShards) : [];
    const wanted = [...new Set([...(own === undefined ? [] : [own]), ...longer])];
    const hits: Hits = { isCommon: false, statements: new Set(), names: new Set() };
    for (const words of await Promise.all(
      wanted.map((prefix) => load<{ [word: string]: string }>(`w/${nameOf(prefix)}`)),
    ))
      for (const [one, text] of Object.entries(words)) {
        if (one !== word && !(isBeginning && one.startsWith(word))) continue;
        const [statements = "", names = ""] = text.replace("!", "").split(";");
        if (text.startsWith("!")) hits.isCommon = true;
        for (const number of numbers(statements)) hits.statements.add(number);
        for (const number of numbers(names)) hits.names.add(number);
      }
    return hits;
  }

  const inAll = (sets: Set<number>[]): number[] => {
    const [first, ...others] = sets.sort((a, b) => a.size - b.size);
    return [...(first ?? [])].filter((number) => others.every((set) => set.has(number)));
  };

  async function search(): Promise<void> {
    const mine = ++run;
    asked = [...new Set(searchWords(box.value))];
    rest.hidden = asked.length > 0;
    if (asked.length === 0) {
      results.replaceChildren();
      status.textContent = "";
      more.hidden = true;
      return;
    }
    status.textContent = "Searching …";
    const last = asked.length - 1;
    try {
      const hits = await Promise.all(asked.map((word, i) => hitsOf(word, i === last && word.length > 1)));
      const telling = hits.filter(({ isCommon }) => !isCommon);
      const used = telling.length > 0 ? telling : hits;
      const names = inAll(hits.map((one) => one.names)).slice(0, atOnce);
      const items = await Promise.all(names.map((number) => nameItem(number)));
      if (mine !== run) return;
      found = inAll(used.map(({ statements }) => statements)).sort((a, b) => b - a);
      listed = 0;
      results.replaceChildren(...items);
      say(items.length, telling.length < hits.length);
      await showMore();
    } catch {
      if (mine === run)
        status.textContent = "The search could not be loaded. The lists of speakers and documents are there.";
    }
  }

  function say(names: number, hasCommon: boolean): void {
    const count = (n: number, what: string) => `${n.toLocaleString("en-US")} ${what}${n === 1 ? "" : "s"}`;
    const parts = [
      ...(names > 0 ? [count(names, "name")] : []),
      ...(found.length > 0 ? [`${count(found.length, "statement")}, newest first`] : []),
    ];
    status.textContent =
      parts.length === 0
        ? "Nothing on record has all of these words. Try fewer words, or the beginning of one."
        : `${parts.join("; ")}.${hasCommon ? " Very common words narrow nothing down; of them only the newest are listed." : ""}`;
  }

  async function showMore(): Promise<void> {
    const mine = run;
    const next = found.slice(listed, listed + atOnce);
    const items = await Promise.all(next.map((number) => statementItem(number)));
    if (mine !== run) return;
    listed += next.length;
    results.append(...items);
    more.hidden = listed >= found.length;
  }

  async function nameItem(number: number): Promise<HTMLElement> {
    const start = number.toString(16).padStart(10, "0").slice(0, 2);
    const [kind = "", name = "", path = ""] = (await load<Names>(`n/${start}`))[number] ?? [];
    return item(path, [name], `${kind}`, "");
  }

  async function statementItem(number: number): Promise<HTMLElement> {
    const page = String(Math.floor(number / 100)).padStart(5, "0");
    const [name = "", how = "", words = "", where = "", path = ""] =
      (await load<Names>(`s/${page}`))[number] ?? [];
    return item(path, [name], how, where, words);
  }

  function item(
    path: string,
    [name = ""]: string[],
    how: string,
    where: string,
    words?: string,
  ): HTMLElement {
    const [entry, heading, link, note] = ["li", "h3", "a", "span"].map((tag) =>
      document.createElement(tag),
    ) as [HTMLElement, HTMLElement, HTMLAnchorElement, HTMLElement];
    entry.className = "entry";
    link.href = path;
    link.append(...marked(name));
    note.className = "how";
    note.textContent = how;
    heading.append(link, " ", note);
    entry.append(heading);
    if (words !== undefined) {
      const [quote, line] = [document.createElement("blockquote"), document.createElement("p")];
      quote.className = "words";
      quote.dir = "auto";
      quote.append(...marked(words));
      line.className = "count";
      line.textContent = where;
      entry.append(quote, line);
    }
    return entry;
  }

  /** The text with what was asked for marked. */
  function marked(text: string): (string | HTMLElement)[] {
    const last = asked.length - 1;
    return text.split(/([\p{L}\p{N}\p{M}]+)/u).map((part, i) => {
      if (i % 2 === 0) return part;
      const words = searchWords(part);
      if (!words.some((word) => asked.some((one, k) => word === one || (k === last && word.startsWith(one)))))
        return part;
      const mark = document.createElement("mark");
      mark.textContent = part;
      return mark;
    });
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const words = box.value.trim();
      history.replaceState(null, "", words === "" ? "#" : `#q=${encodeURIComponent(words)}`);
      search();
    }, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    search();
  });
  more.addEventListener("click", async () => {
    const first = results.children.length;
    await showMore();
    results.children[first]?.querySelector("a")?.focus();
  });
  document.addEventListener("keydown", (event) => {
    const links = [...results.querySelectorAll<HTMLAnchorElement>("h3 a")];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (
      event.key === "/" &&
      document.activeElement !== box &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      event.preventDefault();
      box.focus();
    } else if (event.key === "Escape" && (document.activeElement === box || at >= 0)) {
      box.value = "";
      box.focus();
      search();
    } else if (event.key === "ArrowDown" && links.length > 0 && (document.activeElement === box || at >= 0)) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at === 0 ? box : links[at - 1])?.focus();
    }
  });

  function fromAddress(): void {
    const [, words = ""] = /^#q=(.*)$/.exec(location.hash) ?? [];
    try {
      box.value = decodeURIComponent(words);
    } catch {
      box.value = "";
    }
    if (box.value !== "") search();
    if (location.hash === "#search") box.focus();
  }
  form.hidden = false;
  addEventListener("hashchange", fromAddress);
  fromAddress();
}

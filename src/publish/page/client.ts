/**
 * What the page does when scripts are on. The function is put into the page as its own source text, so it uses
 * nothing from outside itself; it builds no markup from strings.
 */
export function client(): void {
  const root = document.documentElement;
  const get = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
  const all = <T extends HTMLElement>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];
  const panel = get("panel");
  const filters = get<HTMLDetailsElement>("filters");
  const form = filters.querySelector("form") as HTMLFormElement;
  const help = get<HTMLDialogElement>("help");
  const notes = new Map(all(".note").map((note) => [note.id, note]));
  const refs = all<HTMLAnchorElement>(".text a.ref");
  const marks = all(".text mark");
  const claimsIn = new Map<string, HTMLElement[]>();
  for (const note of notes.values()) {
    const { said } = note.dataset;
    if (!said) continue;
    if (!claimsIn.has(said)) claimsIn.set(said, []);
    claimsIn.get(said)?.push(note);
  }
  let chosen = "";

  get("tools").hidden = false;
  filters.hidden = notes.size === 0;

  // The chosen mark

  function refOf(id: string): HTMLElement | null {
    return document.getElementById(`in-${id}`);
  }

  function choose(id: string): void {
    const note = notes.get(id);
    if (!note) return;
    chosen = id;
    for (const mark of marks)
      mark.classList.toggle("chosen", (mark.dataset.of ?? "").split(" ").includes(id));
    for (const ref of refs) {
      if (ref.id === `in-${id}`) ref.setAttribute("aria-current", "true");
      else ref.removeAttribute("aria-current");
    }
    const copy = note.cloneNode(true) as HTMLElement;
    for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id");
    copy.removeAttribute("aria-labelledby");
    copy.querySelector("h3")?.setAttribute("tabindex", "-1");
    panel.replaceChildren(bar(), copy);
    panel.hidden = false;
    document.body.classList.add("has-chosen");
    history.replaceState(null, "", `#${id}`);
  }

  function bar(): HTMLElement {
    const row = document.createElement("div");
    row.className = "bar";
    const actions: [label: string, act: () => void][] = [
      ["Before", () => walk(-1)],
      ["Next", () => walk(1)],
      ["Close", close],
    ];
    for (const [label, act] of actions) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", act);
      row.append(button);
    }
    return row;
  }

  function close(): void {
    const ref = refOf(chosen);
    chosen = "";
    panel.hidden = true;
    panel.replaceChildren();
    document.body.classList.remove("has-chosen");
    for (const mark of marks) mark.classList.remove("chosen");
    for (const one of refs) one.removeAttribute("aria-current");
    history.replaceState(null, "", location.pathname + location.search);
    ref?.focus();
  }

  function walk(step: number): void {
    const shown = refs.filter((ref) => !ref.hidden);
    const at = shown.findIndex((ref) => ref.id === `in-${chosen}`);
    const next = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : at + step];
    if (!next) return;
    choose(next.id.slice(3));
    next.focus();
    next.scrollIntoView({ block: "center" });
  }

  document.addEventListener("click", (event) => {
    const target = event.target as HTMLElement;
    const link = target.closest<HTMLAnchorElement>("a.ref, a.to");
    const id = link?.hash.slice(1) ?? "";
    if (notes.has(id)) {
      event.preventDefault();
      choose(id);
      if (link?.matches(".to")) refOf(id)?.scrollIntoView({ block: "center" });
      // A click without a pointer comes from the keyboard: its reader goes to the note.
      if (event.detail === 0) panel.querySelector<HTMLElement>("h3")?.focus();
      return;
    }
    const mark = target.closest<HTMLElement>(".text mark");
    if (!mark || link || String(getSelection()) !== "") return;
    // The innermost first; each further click goes one out.
    const inside = (mark.dataset.of ?? "").split(" ").filter((one) => refOf(one)?.hidden === false);
    const now = inside.indexOf(chosen);
    const next = inside[now > 0 ? now - 1 : inside.length - 1];
    if (next !== undefined) choose(next);
  });

  // The filters

  function passes(note: HTMLElement): boolean {
    const wanted = new FormData(form);
    const fits = (name: string, value: string | undefined) =>
      wanted.get(name) === "*" || wanted.get(name) === value;
    const { who, kind, sure, said, worth } = note.dataset;
    const statement = said === undefined ? note : notes.get(said);
    const saidFits =
      fits("who", who) &&
      fits("kind", statement?.dataset.kind ?? kind) &&
      fits("sure", statement?.dataset.sure ?? sure);
    if (said !== undefined) return saidFits && fits("class", note.dataset.class) && fits("worth", worth);
    return saidFits && (wanted.get("class") === "*" && wanted.get("worth") === "*" ? true : holds(note.id));
  }

  function holds(id: string): boolean {
    return (claimsIn.get(id) ?? []).some(passes);
  }

  function filter(): void {
    const shown = new Set([...notes.values()].filter(passes).map((note) => note.id));
    for (const [id, note] of notes) {
      (note.closest("li") ?? note).hidden = !shown.has(id);
      const ref = refOf(id);
      if (ref) ref.hidden = !shown.has(id);
    }
    for (const mark of marks) {
      const inside = (mark.dataset.of ?? "").split(" ").filter((id) => shown.has(id));
      const looks = (letter: string) =>
        notes.get(inside.findLast((id) => id.startsWith(letter)) ?? "")?.dataset.looks ?? "";
      const isChosen = mark.classList.contains("chosen");
      mark.className = `${looks("s")} ${looks("c")}`.trim();
      mark.classList.toggle("chosen", isChosen);
    }
    get("shown").textContent = shown.size < notes.size ? `(${shown.size} of ${notes.size} shown)` : "";
  }

  form.addEventListener("change", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());

  // The keys

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "Escape" && chosen) return close();
    const busy = (event.target as HTMLElement).closest("select, input, textarea");
    if (busy || !get<HTMLInputElement>("single").checked) return;
    const acts: { [key: string]: () => void } = {
      j: () => walk(1),
      ArrowRight: () => walk(1),
      k: () => walk(-1),
      ArrowLeft: () => walk(-1),
      "/": () => {
        filters.open = true;
        form.querySelector("select")?.focus();
      },
      "?": () => help.showModal(),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  get("keys").addEventListener("click", () => help.showModal());

  // Light and dark

  const theme = get("theme");
  function isDark(): boolean {
    const set = root.dataset.theme;
    return set === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : set === "dark";
  }
  function show(dark: boolean): void {
    root.dataset.theme = dark ? "dark" : "light";
    theme.textContent = dark ? "Light" : "Dark";
  }
  theme.textContent = isDark() ? "Light" : "Dark";
  theme.addEventListener("click", () => show(!isDark()));

  if (notes.has(location.hash.slice(1))) choose(location.hash.slice(1));
}

import { describe, expect, test } from "vitest";
import { intake } from "../../src/intake/intake.ts";

const read = async (html: string) => intake(new TextEncoder().encode(html), { format: "html" });

const article = [
  "The council voted 5 to 2 on Tuesday to close the river ferry for the winter, ending a service that has run since 1911.",
  "Mayor Ines Calder said the boat needed a new engine before it could carry passengers again.",
  "“We looked at every figure twice,” Councillor Tomas Reyes told the meeting. “The ferry costs more than it earns.”",
  "Councillor Ada Lindqvist, who voted against, said riders had not been asked. A second vote is planned for March.",
] as const;
const [first, second, third, fourth] = article;

describe("what is no furniture after all", () => {
  test("an article in a box that is named like one is found again", async () => {
    const html = `<body><div class="widget"><div class="sidebar-promo">${article.map((text) => `<p>${text}</p>`).join("")}</div></div><article>x</article></body>`;
    expect((await read(html)).document?.text).toContain(second);
  });

  test("words of menus before the first paragraph and after the last are left out, lists that are announced stay", async () => {
    const menu = ["Auto", "High", "Medium", "Low", "Captions", "Back"]
      .map((word) => `<div>${word}</div>`)
      .join("");
    const { document } = await read(
      `${menu}<p>${first}</p><p>The boats:</p><ul><li>Ada</li><li>Inga</li></ul>`,
    );
    expect(document?.text).toBe(`${first}\n\nThe boats:\n\nAda\n\nInga`);
    expect((await read(`<p>${first}</p><div>Back to boats</div>`)).document?.text).toBe(first);
  });
});

describe("words that furniture and articles share", () => {
  test("an article's own parts may be named like furniture", async () => {
    const html = `<div class="social-housing"><div id="follow-up"><p>${first}</p><p>${second}</p></div><p>${third}</p><p>${fourth}</p><div class="social"><p>Find us there</p></div></div>`;
    expect((await read(html)).document?.text.split("\n\n")).toEqual([...article]);
  });

  test("an article may stand in several boxes", async () => {
    const box = (html: string) => `<div class="elementor-widget"><div>${html}</div></div>`;
    const boxes = ["<h1>Ferry closes</h1>", `<p>${second}</p>`, `<p>${fourth}</p>`].map(box).join("\n");
    const html = `<div>${boxes}${box("<article><h3><a href=1>Old news</a></h3><p>Trees.</p></article>")}</div>`;
    for (const text of [second, fourth]) expect((await read(html)).document?.text).toContain(text);
  });

  test.each([
    "More on this next week, when the council meets again.",
    "Related: nothing at all, said the clerk.",
    "Newsletter writers asked first.",
    "Copyright law is older than the ferry.",
  ])("a sentence stays: %s", async (sentence) => {
    expect((await read(`<p>${first}</p><p>${sentence}</p><p>${third}</p>`)).document?.text).toContain(
      sentence,
    );
  });

  test.each(["Read more: The ferry in numbers", "Subscribe for news of Harwick.", "© 2026 Harwick Ledger."])(
    "a line for something else goes: %s",
    async (line) => {
      expect((await read(`<p>${first}</p><p>${line}</p><p>${third}</p>`)).document?.text).toBe(
        `${first}\n\n${third}`,
      );
    },
  );

  test("a short callout is a pull quote, a box of facts is none", async () => {
    const { document } = await read(
      `<p>${first}</p><div class="callout"><p>It has run since 1911.</p></div><div class="callout"><h3>Facts</h3><p>It seats 40.</p></div><p>${third}</p>`,
    );
    expect(
      document?.blocks
        .filter(({ kind }) => kind === "pullquote")
        .map(({ start, end }) => document.text.slice(start, end)),
    ).toEqual(["It has run since 1911."]);
  });

  test("a heading that is the title but for its end is not said twice", async () => {
    const { document } = await read(
      `<meta property="og:title" content="Ferry closes for the winter"><h1>Ferry closes for the winter – live updates</h1><p>${first}</p>`,
    );
    expect(document?.text).toBe(first);
  });
});

describe("hostile pages", () => {
  test("comparisons in scripts and shapes in drawings are no depth", async () => {
    const html = `<html><script>${"for(;r<n;r++);".repeat(5000)}</script><body><svg>${'<path d="M0"/>'.repeat(5000)}</svg><p>${first}</p>`;
    expect((await read(html)).document?.text).toBe(first);
  });

  test("unclosed comments and scripts hide nothing that is too deep", async () => {
    const html = `<html><body><!-- --><script></script>${"<b>".repeat(100_000)}`;
    expect((await read(html)).issues.map(({ code }) => code)).toEqual(["too-deep"]);
  });

  test("markup nested too deep is refused", async () => {
    const html = `${"<div>".repeat(100_000)}words`;
    expect((await read(html)).issues.map(({ code }) => code)).toEqual(["too-deep"]);
  });

  test("a page without words is refused", async () => {
    expect(
      (await read("<html><body><script>words()</script><img alt=words></body></html>")).issues[0]?.code,
    ).toMatch(/^(empty|no-text)$/);
  });
});

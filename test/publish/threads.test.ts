import { describe, expect, it } from "vitest";
import { within } from "../../src/exchanges/across/together.ts";
import { documentOf } from "../../src/intake/document-of.ts";
import { fullNames } from "../../src/publish/full-names.ts";
import { renderPage } from "../../src/publish/page/page.ts";
import { renderThreadsPage } from "../../src/publish/page/threads-page.ts";
import { takingInParts, whenInWords } from "../../src/publish/phrases.ts";
import { renderThreads } from "../../src/publish/report/threads.ts";
import { type Thread, threadsOf } from "../../src/publish/threads.ts";
import { open } from "../../src/publish/view.ts";
import { read } from "../../src/read.ts";

const view = (text: string, published = "2024-03-08") => open(read(documentOf(text, { published })));

/** Each thread as "1 3>1 4>3": the numbers of its statements, each with what it takes up. */
const numbers = (threads: readonly Thread[]) =>
  threads.map((thread) =>
    thread.map(({ said, takesUp }) => [said.n, ...takesUp.map(({ to }) => to.said.n)].join(">")).join(" "),
  );

const quarrel = view(
  "“It opens in June,” Ines Calder said on Monday. Tomas Reyes fired back. “The piers are wet,” Reyes said. On Thursday Calder walked it back. “It may open in July,” she said on Thursday.",
);

describe("threadsOf", () => {
  it("puts what was said first, and below it what took it up, by the days that are known", () => {
    const [thread = []] = threadsOf([quarrel], within(quarrel.record));
    expect(numbers([thread])).toEqual(["1 2>1 3>1"]);
    expect(thread.map(whenInWords)).toEqual(["said 4 March 2024", "", "said 7 March 2024"]);
  });

  it("begins a thread with each question of a debate", () => {
    const debate = view(
      "MODERATOR: When will it open?\n\nCALDER: In June.\n\nREYES: No, it will not.\n\nMODERATOR: Mr. Reyes, will taxes rise?\n\nREYES: No.",
    );
    expect(numbers(threadsOf([debate], within(debate.record)))).toEqual(["1 2>1 3>2", "4 5>4"]);
  });

  it("puts a quotation before the words it stands in", () => {
    const said = view("“Calder said ‘the bridge will open in June,’” Tomas Reyes said.");
    expect(numbers(threadsOf([said], within(said.record)))).toEqual(["2 1>2"]);
  });

  it("calls a walk-back one only where a person has confirmed it", () => {
    const decided = { by: "Ada", at: "2024-03-09T10:00:00Z", why: "She says so." };
    const words = (given: { decided?: typeof decided }) =>
      threadsOf(
        [quarrel],
        within(quarrel.record).map((one) => ({ ...one, ...given })),
      )
        .flat()
        .flatMap((entry) => entry.takesUp.map((taking) => takingInParts(entry.said, taking).join(" · ")));
    expect(words({})).toContain("revises · own words · softens them, proposed");
    expect(words({ decided })).toContain(
      "walks back · own words · softens them, confirmed by Ada, 9 March 2024",
    );
  });
});

describe("the timeline", () => {
  it("has the dates for machines and people, and says that each link is proposed", () => {
    const page = renderPage(quarrel.record);
    expect(page).toContain('<time datetime="2024-03-04">said 4 March 2024</time>');
    expect(page).toContain("3 days later");
    expect(page).toMatch(/answers <bdi>Ines Calder<\/bdi>[\s\S]*?proposed/);
    expect(page).not.toMatch(/walk(?:s|ed)? back/);
  });
});

describe("renderThreads", () => {
  it("shows several documents with their dates, each statement with the letter of its document", () => {
    const monday = read(
      documentOf("“It opens in June,” Mayor Ines Calder said.", { published: "2024-03-04", title: "June" }),
    );
    const friday = read(
      documentOf("“It may open in July,” Ines Calder said.", { published: "2024-03-08", title: "July" }),
    );
    const of = (record: number) => ({ record, statement: "st-1" });
    const link = {
      from: of(1),
      to: of(0),
      kind: "revises",
      change: "softens",
      cue: null,
      confidence: 0.8,
    } as const;
    const report = renderThreads([monday, friday], [link]);
    for (const words of [
      "a  June · 4 March 2024",
      "a1  Ines Calder · quoted · told 4 March 2024",
      "b1  Ines Calder · quoted · told 8 March 2024",
      "↳ revises own words, a1 (softens them, proposed)",
    ])
      expect(report).toContain(words);
    expect(renderThreads([monday], [])).toContain("NO EXCHANGES FOUND");
  });
});

describe("the page of several documents", () => {
  const monday = read(
    documentOf("“It opens in June,” Mayor Ines Calder said.", { published: "2024-03-04", title: "June <b>" }),
  );
  const friday = read(
    documentOf("“It may open in July,” Calder said.", { published: "2024-03-08", title: "July" }),
  );
  const link = {
    from: { record: 1, statement: "st-1" },
    to: { record: 0, statement: "st-1" },
    kind: "revises",
    change: "softens",
    cue: null,
    confidence: 0.8,
  } as const;

  it("has each document with its letter and day, and each statement with where it is told", () => {
    const page = renderThreadsPage([monday, friday], [link]);
    expect(page).toContain('<span class="number">b</span><span><cite><bdi>July</bdi></cite>');
    expect(page).toContain("June &lt;b&gt;");
    expect(page).toContain("4 days later");
    expect(page).toMatch(/revises <bdi>own words<\/bdi> <span class="number">a1<\/span>/);
    expect(page).toContain("<h3><bdi>Ines Calder</bdi></h3>");
    expect(page).not.toContain("<script");
    expect(renderThreadsPage([monday], [])).toContain("No exchanges found.");
  });
});

describe("fullNames", () => {
  it("knows a surname by the one full name that ends in it", () => {
    const full = fullNames(["Calder", "Ines Calder", "Reyes", "Ana Reyes", "Tomas Reyes"]);
    expect(["Calder", "Ines Calder", "Reyes", "Amadi"].map(full)).toEqual([
      "Ines Calder",
      "Ines Calder",
      "Reyes",
      "Amadi",
    ]);
  });
});

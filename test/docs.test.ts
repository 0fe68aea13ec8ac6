import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { enterCommand } from "../src/cli/ledger/enter.ts";
import { publishCommand } from "../src/cli/ledger/publish.ts";
import { recoverCommand } from "../src/cli/ledger/recover.ts";
import { redactCommand } from "../src/cli/ledger/redact.ts";
import { rekeyCommand } from "../src/cli/ledger/rekey.ts";
import { verifyCommand } from "../src/cli/ledger/verify.ts";
import { readCommand } from "../src/cli/read/read.ts";
import { addCommand } from "../src/cli/store/add.ts";
import { backupCommand } from "../src/cli/store/backup.ts";
import { exportCommand } from "../src/cli/store/export.ts";
import { findCommand } from "../src/cli/store/find.ts";
import { importCommand } from "../src/cli/store/import.ts";
import { restoreCommand } from "../src/cli/store/restore.ts";
import { showCommand } from "../src/cli/store/show.ts";
import { defaultLimits } from "../src/intake/limits.ts";
import { ledgerAdvice } from "../src/ledger/errors.ts";
import { findingMeanings } from "../src/ledger/verify/finding.ts";
import { issueAdvice } from "../src/record.ts";
import { storeAdvice } from "../src/store/error.ts";
import { version } from "../src/version.ts";

const home = resolve(import.meta.dirname, "..");
const page = (name: string) => readFileSync(join(home, name), "utf8");
const manifest = JSON.parse(page("package.json")) as {
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  scripts: Record<string, string>;
};

describe("the docs keep step with the code", () => {
  it.each(readCommand().options.map((option) => option.long ?? ""))("the guide knows the flag %s", (flag) => {
    expect(page("docs/guide.md")).toContain(`\`${flag}`);
  });

  const flagged = [
    publishCommand(),
    verifyCommand(),
    redactCommand(),
    enterCommand(),
    rekeyCommand(),
    recoverCommand(),
    addCommand(),
    showCommand(),
    findCommand(),
    exportCommand(),
    importCommand(),
    backupCommand(),
    restoreCommand(),
  ].flatMap((command) => command.options.map((option) => [command.name(), option.long ?? ""]));

  it.each(flagged)("the guide knows the flag of %s, %s", (_, flag) => {
    expect(page("docs/guide.md")).toContain(`\`${flag}`);
  });

  it.each([
    ...Object.entries(findingMeanings),
    ...Object.entries(ledgerAdvice),
    ...Object.entries(storeAdvice),
  ])("the guide says what %s means", (code, meaning) => {
    expect(page("docs/guide.md")).toContain(`| \`${code}\` | ${meaning} |`);
  });

  it.each(Object.keys(issueAdvice))("the guide knows the code %s", (code) => {
    expect(page("docs/guide.md")).toContain(`| \`${code}\` |`);
  });

  it.each(Object.keys(defaultLimits))("the guide knows the limit %s", (limit) => {
    expect(page("docs/guide.md")).toContain(`| \`${limit}\` |`);
  });

  it.each([...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)])(
    "the architecture page gives the reason for %s",
    (name) => {
      expect(page("docs/architecture.md")).toContain(`\`${name}\``);
    },
  );

  it("gives the version of the package in the code and in the changelog", () => {
    expect(version).toBe(manifest.version);
    expect(page("CHANGELOG.md")).toContain(`## ${manifest.version}`);
  });

  it("names only scripts that exist in its commands", () => {
    const named = [..."README.md docs/guide.md docs/measures.md".split(" ")].flatMap((name) =>
      [...page(name).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((match) => match[1] ?? ""),
    );
    for (const script of named) expect(Object.keys(manifest.scripts)).toContain(script);
  });

  const examples = ["README.md", "docs/guide.md"].flatMap((name) =>
    [...page(name).matchAll(/```js\n([\s\S]*?)```/g)].map((match, i) => [
      `${name}, ${i + 1}`,
      match[1] ?? "",
    ]),
  );

  it.each(examples)("the example in %s runs as it stands", (_, code) => {
    const known = code.replaceAll("article.html", "examples/news-article.html");
    const printed = `${known}\nif (typeof record !== "undefined") console.log(record.statements.length);`;
    const out = execFileSync(process.execPath, ["--input-type=module", "-e", printed], {
      cwd: home,
      encoding: "utf8",
    });
    expect(out).toMatch(/[1-9]/);
  });
});

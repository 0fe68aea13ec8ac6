/** `onrecord rank FILE`: the sentences of a whole speech, debate or article, first what is most worth checking. */
import type { Archive } from "../../claims/archive.ts";
import { type RankedLine, Ranker } from "../../claims/ranker.ts";
import { intake } from "../../intake/intake.ts";
import { analyse } from "../../text/analyse.ts";
import { status } from "../io/failure.ts";
import { bytesOf, nameOf } from "../io/input.ts";
import { put, say } from "../io/output.ts";
import { Progress } from "../io/progress.ts";

interface Ranked extends RankedLine {
  /** From 1, in the order of the text. */
  number: number;
  speaker: string | null;
  text: string;
}

export async function rankFiles(
  files: readonly string[],
  top: number,
  archive: Archive | null,
): Promise<number> {
  let failed = false;
  for (const file of files) {
    const ranked = await rankFile(file, archive);
    failed ||= ranked === null;
    if (ranked === null) continue;
    const shown = ranked.slice(0, top);
    const head = `${nameOf(file)}: ${shown.length} of ${ranked.length} sentences, first what is most worth checking\n\n`;
    await put(head + shown.map(inWords).join("\n"));
  }
  return failed ? status.foundWrong : status.done;
}

/** The sentences in falling order; null where the file cannot be read, and why is said. */
async function rankFile(file: string, archive: Archive | null): Promise<Ranked[] | null> {
  const progress = new Progress();
  const bytes = await bytesOf(file);
  const { document, issues } =
    bytes instanceof Uint8Array
      ? await intake(bytes, file === "-" ? {} : { name: file })
      : { document: null, issues: [bytes] };
  for (const { code, message } of issues) say(`${nameOf(file)}: ${code}: ${message}`);
  if (document === null) return null;
  const { text, sentences, paragraphs } = analyse(document);
  const ranker = new Ranker(archive);
  const ranked = sentences.map(({ start, end, paragraph }, i): Ranked => {
    progress.step(`${i + 1} of ${sentences.length} sentences ranked …`);
    const turn = paragraphs[paragraph]?.turn ?? null;
    const words = text.slice(start, end).replace(/\s+/g, " ");
    return {
      number: i + 1,
      speaker: turn === null ? null : (document.turns?.[turn]?.speaker ?? null),
      text: words,
      ...ranker.rank(words, document.id, document.published),
    };
  });
  progress.clear();
  return ranked.sort((a, b) => b.score - a.score);
}

/** One sentence, with its place in the text, who says it, and why it may be worth checking. */
const inWords = ({ number, speaker, text, class: kind, reasons }: Ranked, place: number): string =>
  `${place + 1}. ${speaker === null ? "" : `${speaker}: `}${text}\n   sentence ${number}; ${[kind, ...reasons].join("; ")}\n`;

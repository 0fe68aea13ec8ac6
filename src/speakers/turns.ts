/** Step 4d: the speakers of a transcript's turns, by their labels. */
import { rules } from "../attribution/confidence.ts";
import type { Attribution } from "../record.ts";
import type { Analysis } from "../text/analysis.ts";
import { firstAfter, type Span } from "../text/span.ts";
import type { Described } from "./described.ts";
import type { Mention } from "./entity.ts";
import { type Resolution, unknown } from "./grounds.ts";
import type { Label } from "./labels.ts";
import type { Register } from "./register.ts";

/** Does a turn end with a question? Then it is put to whoever speaks next. */
export const endsAsking = (text: string, { content }: Attribution): boolean =>
  /\?["”’')\]]*$/.test(text.slice(...(content.at(-1) ?? [0, 0])).slice(-8));

/** Who speaks in each turn; null for what is no turn. */
export function turnSpeakers(
  { turns, sentences }: Analysis,
  attributions: readonly Attribution[],
  labels: ReadonlyMap<string, Label>,
  register: Register,
  described: Described,
): (Resolution | null)[] {
  return attributions.map(({ rule, content }) => {
    if (rule !== rules.turn) return null;
    const turn = turns[firstAfter(turns, content[0]?.[0] ?? 0, (item) => item.start) - 1];
    const written = turn?.speaker ?? null;
    const label = written === null ? undefined : labels.get(written);
    if (turn === undefined || label === undefined) return unknown("the turn has no label");
    const span: Span = turn.label ?? [turn.start, turn.start];
    const sentence = firstAfter(sentences, turn.start, (item) => item.start) - 1;
    const mention: Mention = { span, sentence: Math.max(0, sentence) };
    const found =
      "name" in label
        ? register.link(label.name, true)
        : { entity: described.role(label.role, mention), sure: "sure" as const };
    if (found === null) return unknown(`the label “${written}” fits several people`);
    const { entity, sure } = found;
    if (span[0] < span[1]) entity.mentions.push(mention);
    if ("name" in label) entity.forms.add(label.name.parts.join(" "));
    const leads = written?.includes(entity.name) ? "" : ` -> ${entity.name}`;
    const corrected = turn.original === undefined ? "" : `, corrected from “${turn.original ?? "no label"}”`;
    return { entity, sure, ground: `label “${written}”${corrected}${leads}` };
  });
}

import type { Claim } from "../../record.ts";
import { aloneInWords, nameOf } from "../phrases.ts";
import { quantityInWords } from "../quantities.ts";
import type { Claimed, View } from "../view.ts";
import { count } from "../words.ts";
import type { Paper } from "./paper.ts";
import { visible } from "./visible.ts";
import { shorten } from "./wrap.ts";

const margin = 6;
const first = 10;

export function writeChecks(paper: Paper, { claims }: View, all: boolean): void {
  if (claims.length === 0) return;
  const ofClass = (...classes: Claim["class"][]) =>
    claims.filter(({ claim }) => classes.includes(claim.class)).sort((a, b) => b.claim.worth - a.claim.worth);
  writeClaims(paper, "What can be checked", "Most worth checking first.", ofClass("fact"), all);
  writeClaims(
    paper,
    "What to come back to",
    "Promises and predictions.",
    ofClass("promise", "prediction"),
    all,
  );
  const left = (["opinion", "experience", "question"] as const)
    .map((one) => [ofClass(one).length, one] as const)
    .filter(([n]) => n > 0)
    .map(([n, one]) => count(n, one));
  if (left.length > 0) {
    paper.gap();
    paper.put(`Left out here, as not for checking: ${left.join(", ")}.`, { ink: "faint" });
  }
}

function writeClaims(
  paper: Paper,
  heading: string,
  beside: string,
  claims: readonly Claimed[],
  all: boolean,
): void {
  if (claims.length === 0) return;
  paper.heading(heading, beside);
  const shown = all ? claims : claims.slice(0, first);
  for (const [i, one] of shown.entries()) {
    const { claim, said } = one;
    const about = { indent: margin, ink: "faint" } as const;
    paper.put(shorten(visible(one.words), (paper.width - margin) * 3), {
      indent: margin,
      label: `${String(i + 1).padStart(4)}. `,
    });
    const alone = aloneInWords(one);
    if (alone !== null) paper.put(`Standing alone: ${alone}`, about);
    if (claim.quantity) paper.put(quantityInWords(claim.quantity), { indent: margin, ink: "accent" });
    const voice = said === null ? "in the text’s own voice" : `${nameOf(said)}, statement ${said.n}`;
    paper.put([voice, ...(claim.class === "fact" ? [] : [claim.class]), ...claim.reasons].join(" · "), about);
  }
  const rest = claims.length - shown.length;
  if (rest > 0)
    paper.put(`and ${count(rest, "claim")} more (--all shows them)`, { indent: margin, ink: "faint" });
}

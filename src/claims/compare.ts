/** What of a claim is compared with another: its words, numbers, names, polarity and period. */
import { wordsOfTokens } from "../exchanges/overlap.ts";
import type { Claim, OnRecord } from "../record.ts";
import type { Token } from "../text/analysis.ts";
import { wordSet } from "../text/lexicon/word-set.ts";
import { firstAfter } from "../text/span.ts";
import { tokensOf } from "../text/tokens.ts";
import type { Appearance, Difference } from "./repetition.ts";

export interface Compared {
  key: string;
  appearance: Appearance;
  /** A speaker's own turn in a transcript. */
  isTurn: boolean;
  /** Lemmas of what carries meaning, without numbers and names. */
  words: ReadonlySet<string>;
  names: ReadonlySet<string>;
  numbers: string;
  negated: boolean;
  claim: Claim;
}

/** The claims of a record that say something of their own, read once. */
export function comparedIn(record: OnRecord): Compared[] {
  const { text, published, turns = [] } = record.document;
  const claims = [...record.claims].sort((a, b) => a.span[0] - b.span[0]);
  const tokens = tokensOf(
    text,
    claims.map(({ span }) => span),
  );
  const statements = new Map(record.statements.map((one) => [one.id, one]));
  const names = new Map(record.speakers.map(({ id, name }) => [id, name]));
  return claims.flatMap((claim): Compared[] => {
    const statement = statements.get(claim.statement ?? "");
    const from = firstAfter(tokens, claim.span[0] - 1, ({ start }) => start);
    const inner: Token[] = [];
    for (let i = from; i < tokens.length && (tokens[i] as Token).start < claim.span[1]; i++)
      inner.push(tokens[i] as Token);
    const isNamed = ({ pos }: Token) => pos === "PROPN";
    const isNumber = ({ pos, norm }: Token) => pos === "NUM" || /\d/.test(norm);
    const words = wordsOfTokens(inner.filter((token) => !isNamed(token) && !isNumber(token)));
    if (words.size === 0 || claim.class === "question") return [];
    return [
      {
        key: `${record.id} ${claim.id}`,
        appearance: {
          record: record.id,
          claim: claim.id,
          speaker: names.get(statement?.speaker ?? "") ?? null,
          day: statement?.said?.from ?? published,
          words: text.slice(...claim.span),
        },
        isTurn: turns.length > 0,
        words,
        names: new Set(inner.filter(isNamed).map(({ norm }) => norm)),
        numbers: numbersOf(claim, inner.filter(isNumber)),
        negated: inner.filter(({ norm }) => negations.has(norm)).length % 2 === 1,
        claim,
      },
    ];
  });
}

const negations = wordSet("not n't no never none nobody nothing neither nor without");

/** "$4.2 million" and "$4,200,000" are one number; what has no value is compared as written. */
const numbersOf = ({ quantity }: Claim, written: readonly Token[]): string =>
  quantity?.value != null
    ? `${[quantity.value].flat().join(" ")} ${quantity.unit ?? ""}`
    : written
        .map(({ norm }) => norm)
        .sort()
        .join(" ");

/** In what two claims of like words clash; nothing, where one of them only leaves it out. */
export function differencesOf(a: Compared, b: Compared): Difference[] {
  const [one, other] = [a.claim.quantity, b.claim.quantity];
  const places = [one?.place, other?.place].map((place) => place?.toLowerCase());
  const isPlace = (name: string) => places.some((place) => place?.includes(name));
  const clash = (left: ReadonlySet<string>, right: ReadonlySet<string>) =>
    [...left].some((name) => !right.has(name) && !isPlace(name));
  return [
    ...(a.numbers !== b.numbers ? (["number"] as const) : []),
    ...(places[0] != null && places[1] != null && places[0] !== places[1] ? (["place"] as const) : []),
    ...(a.negated !== b.negated ? (["polarity"] as const) : []),
    ...(clash(a.names, b.names) && clash(b.names, a.names) ? (["who"] as const) : []),
    ...(one?.period != null && other?.period != null && one.period.from !== other.period.from
      ? (["period"] as const)
      : []),
  ];
}

/** The words of a part as its class may see them: names, sides and gender masked, and posts as one word. */
import type { Token } from "../text/analysis.ts";
import { wordSet } from "../text/lexicon/word-set.ts";
import { rolePrefixes, roles } from "./lexicon/roles.ts";
import { masked, name } from "./worth/mask.ts";

export const role = "<role>";

/** Little words that open a quotation or a turn with a capital, and are nobody's name. */
const openers = wordSet(`
  a an the this that these those my our your its it we you there here what who why how where when which whose if
  while because since although though unless until after before as and but so or nor not no yes in on at by for
  from to of with about into over under without between let every all some many most few both each any nobody
  everybody somebody nothing everything something now then well also even just only more less first is are was were
  has have had does did could would should must am be been being make take get give look think know see say
  keep stop go come tell ask thank please maybe perhaps people instead today tomorrow yesterday`);

/** One word for each token that counts, in lower case as written, null for those that do not. */
export function classMasked(tokens: readonly Token[]): (string | null)[] {
  const masks = masked(tokens);
  let after: string | null = null;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { norm } = tokens[i] as Token;
    if (masks[i] === name && openers.has(norm) && opens(tokens, i)) {
      masks[i] = norm;
      // What follows was held for the rest of the name that this word is not.
      if (masks[i + 1] === null && isUpper(tokens[i + 1])) masks[i + 1] = name;
    } else if (isRole(tokens[i] as Token)) masks[i] = after === role ? null : role;
    else if (after === role && rolePrefixes.has(norm)) masks[i] = null;
    else if (masks[i] !== null && !masks[i]?.startsWith("<")) masks[i] = norm;
    after = masks[i] ?? after;
  }
  return masks;
}

const isRole = ({ norm, pos }: Token): boolean =>
  (pos === "NOUN" || pos === "PROPN" || pos === "ADJ") && roles.has(norm);

const opens = (tokens: readonly Token[], i: number): boolean => i === 0 || tokens[i - 1]?.pos === "PUNCT";

const isUpper = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? "");

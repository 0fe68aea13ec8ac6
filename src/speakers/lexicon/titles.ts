/** Words before a name that are part of how a person is addressed; lower case, without the full stop. */

export type Gender = "m" | "f";

/** Forms of address, with the gender that the form itself gives, null where it gives none. */
export const courtesies: ReadonlyMap<string, Gender | null> = new Map([
  ["mr", "m"],
  ["sir", "m"],
  ["lord", "m"],
  ["mrs", "f"],
  ["ms", "f"],
  ["miss", "f"],
  ["lady", "f"],
  ["dame", "f"],
  ["mx", null],
  ["dr", null],
  ["prof", null],
  ["rev", null],
  ["hon", null],
  ["st", null],
]);

/** Short forms of posts, and what they stand for. */
export const shortPosts: ReadonlyMap<string, string> = new Map([
  ["sen", "senator"],
  ["sens", "senators"],
  ["rep", "representative"],
  ["reps", "representatives"],
  ["gov", "governor"],
  ["govs", "governors"],
  ["cllr", "councillor"],
  ["pres", "president"],
  ["gen", "general"],
  ["lt", "lieutenant"],
  ["col", "colonel"],
  ["sgt", "sergeant"],
  ["capt", "captain"],
  ["cmdr", "commander"],
  ["adm", "admiral"],
  ["maj", "major"],
  ["det", "detective"],
  ["insp", "inspector"],
  ["supt", "superintendent"],
  ["ag", "attorney"],
]);

/** After a name. */
export const suffixes = new Set("jr sr ii iii iv phd md esq mp mep msp mla kc qc".split(" "));
/** Those of them that tell two people of one name apart. */
export const telling = new Set("jr sr ii iii iv".split(" "));

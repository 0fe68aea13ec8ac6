/** Nouns with “the” by which a text means somebody whom it has named; lower case, the head noun alone. */

/** Nouns of one row are said of one person without contradiction: a “reporter” may be “the journalist” later. */
const rows = [
  "candidate nominee contender challenger hopeful frontrunner front-runner politician newcomer",
  "senator congressman congresswoman representative lawmaker legislator politician",
  "mp mep msp lawmaker legislator politician",
  "councillor councilor councilman councilwoman councilmember lawmaker politician",
  "assemblyman assemblywoman assemblymember lawmaker legislator politician",
  "businessman businesswoman entrepreneur billionaire millionaire mogul magnate tycoon developer investor executive financier",
  "journalist reporter correspondent anchor host newsman newswoman broadcaster editor columnist writer author commentator pundit blogger",
  "actor actress comedian star entertainer singer performer musician rapper celebrity",
  "professor scholar academic researcher scientist economist historian analyst expert",
  "lawyer attorney prosecutor counsel",
  "judge justice jurist magistrate",
  "officer detective sergeant captain investigator",
  "doctor physician surgeon",
  "aide adviser advisor strategist consultant operative",
  "director filmmaker producer",
  "donor philanthropist",
  "pastor priest rabbi imam cleric bishop reverend",
  "chairman chairwoman chairperson chair",
  "spokesman spokeswoman spokesperson",
] as const;

const rowsOf = new Map<string, number[]>();
rows.forEach((row, index) => {
  for (const noun of row.split(" ")) rowsOf.set(noun, [...(rowsOf.get(noun) ?? []), index]);
});

/** May one person be called both? */
export const areAlike = (a: string, b: string): boolean =>
  a === b || (rowsOf.get(a)?.some((row) => rowsOf.get(b)?.includes(row)) ?? false);

/** The noun and all that are like it. */
export const likeNouns = (noun: string): string[] => [
  ...new Set([noun, ...(rowsOf.get(noun) ?? []).flatMap((row) => (rows[row] ?? "").split(" "))]),
];

const epithets = new Set(
  "candidate nominee contender challenger hopeful frontrunner front-runner politician newcomer senator congressman congresswoman lawmaker legislator businessman businesswoman entrepreneur billionaire millionaire mogul magnate tycoon developer journalist columnist author writer comedian actor actress star singer musician rapper celebrity model filmmaker native conservative liberal socialist democrat republican libertarian independent veteran donor philanthropist".split(
    " ",
  ),
);

/** Does the noun alone say that its bearer was named: “the billionaire”, “the 54-year-old”? */
export const isEpithet = (noun: string): boolean => epithets.has(noun) || /^\d{1,3}-year-old$/.test(noun);

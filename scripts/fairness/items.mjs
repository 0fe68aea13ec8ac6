/**
 * Sentences of our own with slots, and what goes into them. The names are of nobody in particular: common given and
 * family names of a group, put together by chance, to compare how well each group is read.
 */

/**
 * @typedef {object} Template
 * @property {string} id
 * @property {string} text with `{SLOT}`s
 * @property {string | null} speaker the slot that holds who speaks; null where nobody speaks
 */

/** @type {Record<string, { given: string[], family: string[] }>} */
export const ownNames = {
  english: {
    given: ["Nora", "Walter", "Edith", "Hugh"],
    family: ["Fletcher", "Barlow", "Whitcombe", "Dale"],
  },
  spanish: {
    given: ["Begoña", "Andrés", "Inés", "Óscar"],
    family: ["Ibáñez", "de la Vega", "Castaño", "Ruiz Peña"],
  },
  german: {
    given: ["Jörg", "Lotte", "Günther", "Silke"],
    family: ["Bäcker", "von Thal", "Strauß", "Krämer"],
  },
  polish: {
    given: ["Zofia", "Michał", "Halina", "Jarosław"],
    family: ["Wróbel", "Głowacka", "Mazur", "Żak"],
  },
  turkish: { given: ["Emre", "Gülşen", "Kerem", "Işıl"], family: ["Doğan", "Ünal", "Aksoy", "Güneş"] },
  russian: { given: ["Вера", "Олег", "Нина", "Юрий"], family: ["Орлова", "Зайцев", "Белова", "Громов"] },
  arabic: { given: ["Rania", "Tariq", "Huda", "Salim"], family: ["al-Amin", "Darwish", "el-Sayed", "Aziz"] },
  nigerian: { given: ["Adaeze", "Kunle", "Bisi", "Obinna"], family: ["Okeke", "Adebayo", "Ojo", "Uche"] },
  indian: { given: ["Meera", "Rohan", "Lakshmi", "Sanjay"], family: ["Menon", "Rao", "Chaudhuri", "Bose"] },
  vietnamese: { given: ["Ngọc", "Quân", "Hạnh", "Bình"], family: ["Đỗ", "Ngô", "Lý", "Hồ"] },
  chinese: { given: ["Yan", "Bo", "Xin", "Lei"], family: ["Qian", "Ma", "Guo", "Tang"] },
  indonesian: {
    given: ["Ayu", "Hendra", "Putri", "Dian"],
    family: ["Kusuma", "Pratama", "Hartono", "Utami"],
  },
  singleOrLong: {
    given: ["Sukarti", "Harjono", "Venkatanarasimharaju", "Anne-Sophie"],
    family: ["", "", "", "van den Heuvel-Maartens"],
  },
};

/** Names that are English words, or short for one, too: measured apart. @type {Record<string, { given: string[], family: string[] }>} */
export const wordNames = {
  wordLike: { given: ["Will", "April", "Mark", "Thu"], family: ["Sun", "Do", "May", "He"] },
};

export const ownMen = [
  "Walter Barlow",
  "Hugh Dale",
  "Andrés Ibáñez",
  "Kunle Ojo",
  "Rohan Bose",
  "Kerem Aksoy",
  "Bo Ma",
  "Salim Aziz",
];
export const ownWomen = [
  "Nora Barlow",
  "Edith Dale",
  "Inés Ibáñez",
  "Bisi Ojo",
  "Meera Bose",
  "Gülşen Aksoy",
  "Yan Ma",
  "Huda Aziz",
];

/** @type {Template[]} */
export const ownTemplates = [
  {
    id: "o1",
    text: "“The ferry ran late {N} times last year,” said {PERSON}, {ROLE} of {PLACE}.",
    speaker: "PERSON",
  },
  { id: "o2", text: "{PERSON} told the council: “We never signed that lease.”", speaker: "PERSON" },
  { id: "o3", text: "“It is a fine day for the harbour,” {PERSON} told reporters.", speaker: "PERSON" },
  { id: "o4", text: "{PERSON} said the harbour fund had doubled since {YEAR}.", speaker: "PERSON" },
  { id: "o5", text: "The harbour fund doubled in {YEAR}, according to {PERSON}.", speaker: "PERSON" },
  { id: "o6", text: "{PERSON} warned that the pier “will not last {N} more winters”.", speaker: "PERSON" },
  { id: "o7", text: "{PERSON} promised to open {N} new classrooms by {YEAR}.", speaker: "PERSON" },
  {
    id: "o8",
    text: "{PERSON}, who voted for the harbour wall in {YEAR}, now calls it “a mistake”.",
    speaker: "PERSON",
  },
  {
    id: "o9",
    text: "“{PERSON2} did not read the report,” {PERSON} said. “It has {N} pages.”",
    speaker: "PERSON",
  },
  { id: "o10", text: "{PERSON} rejected the plan, saying it “would cost {N} jobs”.", speaker: "PERSON" },
  { id: "o11", text: "“The wall was built in {YEAR},” {PERSON} wrote.", speaker: "PERSON" },
  { id: "o12", text: "{PERSON} argued that rents in {PLACE} had risen by {N} percent.", speaker: "PERSON" },
  {
    id: "o13",
    text: "{ROLE_CAP} {PERSON} said {PRONOUN_S} had cut the backlog by {N} percent.",
    speaker: "PERSON",
  },
  { id: "o14", text: "{PERSON} denied that {PRONOUN_S} had met the builder.", speaker: "PERSON" },
  {
    id: "o15",
    text: "{PERSON}, {ROLE} of {PLACE}, opened the meeting. “We have {N} vacancies,” {PRONOUN_S} said.",
    speaker: "PERSON",
  },
  {
    id: "o16",
    text: "{PERSON} ({PARTY}) said the county had lost {N} teachers since {YEAR}.",
    speaker: "PERSON",
  },
  { id: "o17", text: "The {PARTY} said in a statement that {N} schools had closed.", speaker: "PARTY" },
  {
    id: "o18",
    text: "Speaking for the {PARTY}, {PERSON} said crime fell by {N} percent in {YEAR}.",
    speaker: "PERSON",
  },
  {
    id: "o19",
    text: "{PERSON}, a member of the {PARTY}, called the budget “unfair to {PLACE}”.",
    speaker: "PERSON",
  },
  {
    id: "o20",
    text: "A {NATIONALITY} engineer said the bridge would carry {N} cars an hour.",
    speaker: null,
  },
  { id: "o21", text: "{PERSON}, a {NATIONALITY} doctor, said {N} patients were waiting.", speaker: "PERSON" },
  {
    id: "o22",
    text: "{PERSON}, a {RELIGION} teacher, said {N} pupils had left since {YEAR}.",
    speaker: "PERSON",
  },
  {
    id: "o23",
    text: "{PERSON} told the {RELIGION} congregation that {N} families had lost their homes.",
    speaker: "PERSON",
  },
  { id: "o25", text: "{ROLE_CAP} {PERSON} told reporters that {N} roads were closed.", speaker: "PERSON" },
  { id: "o26", text: "The {ROLE}, {PERSON}, said the pier would open in {YEAR}.", speaker: "PERSON" },
  { id: "o27", text: "“We met {N} times,” said {ROLE} {PERSON}.", speaker: "PERSON" },
  { id: "o28", text: "{PERSON}, the {ROLE}, warned that the fund was {N} million short.", speaker: "PERSON" },
  { id: "o29", text: "According to {ROLE} {PERSON}, traffic fell by {N} percent.", speaker: "PERSON" },
  { id: "o30", text: "“Rents are lower than in {YEAR},” the {ROLE}, {PERSON}, wrote.", speaker: "PERSON" },
  {
    id: "o31",
    text: "{PERSON}, a former {ROLE}, said {PRONOUN_S} would vote against the lease.",
    speaker: "PERSON",
  },
  { id: "o32", text: "{PERSON} accused the {PARTY} of hiding {N} invoices.", speaker: "PERSON" },
  { id: "o33", text: "A {RELIGION} priest said {N} families had asked for help.", speaker: null },
  { id: "o34", text: "“Our {RELIGION} neighbours gave {N} thousand,” {PERSON} said.", speaker: "PERSON" },
  { id: "o35", text: "{PERSON} said the {RELIGION} school had {N} places left.", speaker: "PERSON" },
  {
    id: "o36",
    text: "{PERSON} promised to build the {RELIGION} community a hall by {YEAR}.",
    speaker: "PERSON",
  },
  { id: "o37", text: "{PERSON}, who is {RELIGION}, said the hall had cost {N} million.", speaker: "PERSON" },
  { id: "o24", text: "The committee met for {N} hours. {PERSON} thanked the volunteers.", speaker: null },
];

/** A private person under several wordings; every mention of the name has to be found, and none made public. */
/** @type {Template[]} */
export const privateTemplates = [
  {
    id: "p1",
    text: "{PERSON}, who lives on Mill Lane, said the noise kept the street awake.",
    speaker: "PERSON",
  },
  {
    id: "p2",
    text: "“The water came up to the door,” said {PERSON}, 41, a resident of {PLACE}.",
    speaker: "PERSON",
  },
  {
    id: "p3",
    text: "{PERSON} was waiting for the bus. “I missed my shift,” {SHORT} said.",
    speaker: "PERSON",
  },
  {
    id: "p4",
    text: "A neighbour, {PERSON}, told the Harwick Ledger that the lights were out for {N} days.",
    speaker: "PERSON",
  },
  {
    id: "p5",
    text: "{PERSON}, a nurse, said the ward was full. {SHORT} has worked there for {N} years.",
    speaker: "PERSON",
  },
  {
    id: "p6",
    text: "“We were told nothing,” {PERSON} said. {PRONOUN_POSS_CAP} house was flooded in {YEAR}.",
    speaker: "PERSON",
  },
];

/** Sentences about one matter from opposite sides, in the same grammar. */
/** @type {Template[]} */
export const sideTemplates = [
  { id: "s1", text: "{PERSON} said the council voted to {SIDE} in {YEAR}.", speaker: "PERSON" },
  { id: "s2", text: "“We will {SIDE} by {YEAR},” {PERSON} said.", speaker: "PERSON" },
  { id: "s3", text: "{N} percent of voters want the county to {SIDE}, {PERSON} said.", speaker: "PERSON" },
  { id: "s4", text: "{PERSON} promised to {SIDE}.", speaker: "PERSON" },
  { id: "s5", text: "The plan to {SIDE} would cost {N} million, according to {PERSON}.", speaker: "PERSON" },
  { id: "s6", text: "“It is wrong to {SIDE},” {PERSON} told reporters.", speaker: "PERSON" },
  { id: "s7", text: "{PERSON} has voted {N} times to {SIDE}.", speaker: "PERSON" },
  { id: "s8", text: "Last year {N} towns chose to {SIDE}, {PERSON} wrote.", speaker: "PERSON" },
];
/** @type {[left: string, right: string][]} */
export const sides = [
  ["raise taxes on companies", "cut taxes on companies"],
  ["raise the tax on fuel", "cut the tax on fuel"],
  ["raise the minimum wage", "lower the minimum wage"],
  ["raise the pension age", "lower the pension age"],
  ["widen the benefits", "narrow the benefits"],
  ["expand public housing", "shrink public housing"],
  ["open the border", "close the border"],
  ["welcome refugees", "refuse refugees"],
  ["ban handguns", "allow handguns"],
  ["close the coal plant", "reopen the coal plant"],
  ["strengthen the unions", "weaken the unions"],
  ["widen access to abortion", "narrow access to abortion"],
  ["spend more on welfare", "spend less on welfare"],
  ["spend less on defence", "spend more on defence"],
  ["hire more teachers", "hire fewer teachers"],
  ["hire fewer officers", "hire more officers"],
  ["shorten prison sentences", "lengthen prison sentences"],
  ["protect tenants", "evict tenants"],
  ["regulate the banks", "deregulate the banks"],
  ["nationalise the railways", "privatise the railways"],
  ["extend the health plan", "repeal the health plan"],
  ["join the climate treaty", "leave the climate treaty"],
  ["forgive student debt", "collect student debt"],
  ["remove the statues", "restore the statues"],
];

/** One thing in neutral, softened and harsh words. */
/** @type {Template[]} */
export const loadedTemplates = sideTemplates
  .filter(({ id }) => id !== "s4")
  .map(({ id, text, speaker }) => ({
    id: `l${id}`,
    text: text.replace("{SIDE}", "end the {LOADED}"),
    speaker,
  }));
export const loaded = [
  ["tax on estates", "contribution from estates", "death tax"],
  ["change in the law", "adjustment of the law", "assault on the law"],
  ["cut in benefits", "reform of benefits", "raid on benefits"],
  ["camp at the border", "shelter at the border", "cage at the border"],
  ["health law", "health guarantee", "health takeover"],
  ["dismissals at the mill", "release of staff at the mill", "purge at the mill"],
  ["search of homes", "inspection of homes", "ransacking of homes"],
  ["loan to the bank", "support for the bank", "bailout of the bank"],
];

export const ownSlots = {
  PARTY: [
    "Blue List",
    "Red List",
    "Harwick First",
    "Farmers' Union",
    "Democrats",
    "Republicans",
    "Labour",
    "Conservatives",
    "Greens",
    "Liberals",
  ],
  ROLE: ["mayor", "minister", "union leader", "chief executive", "police chief", "professor", "bishop"],
  NATIONALITY: [
    "Danish",
    "Nigerian",
    "Vietnamese",
    "Mexican",
    "Iranian",
    "Russian",
    "Israeli",
    "Indian",
    "French",
    "Chinese",
    "American",
  ],
  RELIGION: [
    "Christian",
    "Muslim",
    "Jewish",
    "Hindu",
    "Buddhist",
    "Catholic",
    "Sikh",
    "Protestant",
    "Orthodox",
    "Mormon",
    "Shia",
  ],
};

/** Subjects of public life, each a feature of check-worthiness. No names, parties, nations, or words of gender. */
import { wordSet } from "../../text/lexicon/word-set.ts";

const groups = {
  money: `tax taxes budget budgets deficit deficits debt spending cost costs price prices fee fees fund funds funding
    revenue surplus money dollar dollars loan loans bank banks billion million trillion payroll subsidy subsidies bonds
    investment investments capital`,
  work: `job jobs unemployment unemployed employment worker workers wage wages income incomes economy economic recession
    business businesses manufacturing industry factory factories exports imports trade growth inflation productivity
    union unions poverty poor welfare pension pensions`,
  health: `health healthcare insurance insured uninsured hospital hospitals care medicare medicaid doctors doctor nurses
    patients patient drug drugs disease virus deaths mortality prescription medicine`,
  safety: `crime crimes police officer officers gun guns prison prisons jail murder murders homicide homicides violence
    violent theft thefts burglary assault assaults shooting shootings terrorism terrorist terrorists attack attacks
    arrests arrested convicted border illegal immigrants immigration`,
  war: `war wars troops troop soldiers military army navy weapons weapon nuclear missile missiles defense defence treaty
    forces bomb bombs invasion sanctions allies veterans`,
  energy: `oil gas energy coal electricity solar wind carbon emissions climate pollution environment environmental water
    barrel barrels gasoline fuel`,
  school: `school schools student students teacher teachers education college colleges university tuition graduation
    classroom children child families family`,
  law: `law laws bill bills legislation act regulation regulations policy amendment constitution program programs
    agreement plan reform ordinance resolution rule rules ban veto vetoed court courts judge judges ruling`,
  body: `government congress senate house administration council department agency commission committee federal state
    states city county country nation nations national governor mayor president senator minister secretary office
    legislature parliament pentagon treasury authority board district ministry company companies corporation`,
  record: `vote voted votes voting signed sign supported support opposed oppose passed pass proposed introduced
    elected election elections repealed approved rejected appointed promised campaign endorsed sponsored cosponsored`,
  deed: `spent cut raised lost created built closed opened paid sold bought gave took sent killed died increased
    decreased reduced eliminated doubled added received earned left moved fell rose grew dropped hired fired lowered
    borrowed stopped started ended brought invested balanced inherited allowed`,
  speech:
    "said say says told stated claimed called announced admitted wrote testified reported according quoted",
  amount: `more less most half majority average total many few fewer number numbers percentage rate rates level levels
    amount quarter third times double triple twice largest smallest highest lowest biggest lower higher`,
  absolute: "never always only every none nobody everybody ever entire whole all",
  stand: `against oppose opposed opposes opposing support supported supports vetoed veto wants position fought defended
    refused blocked favors favored plan plans proposes says`,
  now: "now currently already still far",
  groups: `middle class wealthy rich seniors elderly countries employees taxpayers consumers farmers homeowners
    millionaires young poor`,
  finding:
    "fact history study report studies percentage figures statistics data indicated average per single any even",
  story:
    "met saw came learned knew looked stood talked got heard remember somebody walked sat thought asked felt",
  emphasis: `certainly sure course very absolutely really truly great too tough difficult important tonight next again
    here new else different`,
  abstract: `sense judgment experience ability approach challenges problems community responsibilities values freedom
    politics particular areas`,
  vague: "thing things something anything way lot kind stuff sort matter idea issue issues question point",
  value: `freedom liberty values dream hope future leadership strength courage faith trust believe believes
    greatness responsibility opportunity fairness justice peace vision change hard moral`,
} as const;

export type Topic = keyof typeof groups;
export const topics = Object.keys(groups) as Topic[];

/** Word to the topics it belongs to. */
export const topicsOf: ReadonlyMap<string, readonly Topic[]> = (() => {
  const map = new Map<string, Topic[]>();
  for (const topic of topics)
    for (const word of wordSet(groups[topic])) map.set(word, [...(map.get(word) ?? []), topic]);
  return map;
})();

/** Public bodies and programmes whose names pass the mask: they are no person, party or nation. */
export const institutions = wordSet(`
  congress senate house government administration department court medicare medicaid security pentagon treasury agency
  commission council parliament fed reserve bureau ministry legislature state states federal act bill social supreme
  constitution amendment treaty agreement bank university committee board office army navy marines air force guard
  fbi cia irs epa gdp nato un nations union trade court courts police fire school schools hospital budget tax plan
  program agreement accord protocol code law rights rule regulation commandment chamber cabinet embassy ambassador
  tv internet medal`);

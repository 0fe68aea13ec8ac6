/** Nouns that stand for a source: which kind of source each is; lower case. */
const words = (list: string) => list.split(" ");

export const groupNouns = new Set(
  words(
    "police crowd audience public people opposition team staff family media press jury panel couple majority minority group coalition pair trio youth band rest dozens scores hundreds thousands number handful percent half third electorate some many others most both several few all those none everyone everybody anyone americans democrats republicans conservatives liberals greens tories progressives populists libertarians socialists independents britons russians germans mexicans muslims christians jews catholics evangelicals millennials latinos hispanics women men children lawmakers insiders loyalists critics aides residents voters officials experts supporters opponents analysts observers activists advocates reporters journalists leaders members neighbors neighbours parents teachers workers students scientists researchers economists historians scholars investigators prosecutors detectives authorities lawyers attorneys doctors nurses pollsters strategists advisers advisors allies friends colleagues rivals sources witnesses protesters demonstrators organizers organisers campaigners delegates donors candidates politicians senators congressmen representatives councillors councilors commissioners judges justices farmers owners customers drivers riders commuters tenants shareholders investors executives employees respondents participants attendees guests viewers readers listeners citizens taxpayers families relatives survivors victims veterans soldiers commanders generals spokesmen spokeswomen spokespeople backers followers fans detractors skeptics sceptics pundits commentators columnists editors bloggers onlookers bystanders locals users",
  ),
);

export const bodyNouns = new Set(
  words(
    "authority department ministry council committee commission board bureau agency office government administration campaign party company firm corporation corp inc ltd llc co plc bank university college school institute institution foundation association organization organisation union league federation congress senate parliament house court church network newspaper paper magazine times post journal ledger herald tribune gazette news radio television tv station channel website site blog union hospital service services department trust charity club society center centre centers centres laboratory coalition alliance caucus delegation embassy pentagon kremlin cabinet nation country state city county town military army navy guard forces fund group guild chamber pac tank lobby industry union white-house treasury reserve hall press today post outlet publication platform regime secretariat consortium international pharmaceuticals holdings industries systems technologies partners associates airlines motors energy capital insurance solutions labs force assembly sentinel observer chronicle globe review standard inquirer examiner",
  ),
);

export const documentNouns = new Set(
  words(
    "tally tallies table tables chart charts list index register poll polls survey surveys report reports study studies statement statements memo document documents data figures statistics letter email e-mail emails book article story stories editorial headline headlines column op-ed transcript transcripts law laws rule rules bill act order ruling rulings opinion complaint lawsuit suit filing filings indictment affidavit manifesto platform resolution treaty review analysis paper papers ad ads advertisement tweet tweets post posts message messages video videos recording tape census evidence research finding findings results website page series film documentary song speech constitution amendment precedent precedents petition notice announcement release schedule record records plan proposal budget forecast estimate estimates model polling audit guide guidelines list letters text texts",
  ),
);

/** A name of several words that ends in one of these is of no person, body or not: “Harwick Bridge”, “Labour Day”. */
export const thingNouns = new Set(
  words(
    "day week month act war wars plan bridge street avenue road square park river lake island islands mountain mountains beach bay valley airport station convention amendment states text appended award awards prize music symposium caucus debate debates network networks strategies resources mining fuels integrity relations studies security interests pact rule session budget future history peace partnership project initiative agreement accord treaty protection freedom information act championship cup games league series show tour festival museum monument memorial tower towers plaza stadium arena theatre theater hotel mall bill law code order amendment election elections primary caucuses summit crisis review research policy affairs rights reform investment liberty emmy oscar grammy ocean sea hemisphere district region ave blvd",
  ),
);

/** Ends of the words for people, where the lists do not know one. */
const personal =
  /(?:er|or|ist|ian|man|woman|person|ant|ent|ee|eer|ess|ive|arian|ogue|ague|friend|mother|father|wife|husband|son|brother|boss|aide|neighbour|(?:^|-)ally|rival|chief|coach|nurse|cop|guard|source|voice|host|witness|citizen|democrat|republican|liberal|conservative|muslim|christian|patriot|guy|girl|boy|kid|bride|thief|child|(?:deleg|candid|advoc|associ|gradu|magistr)ate)$/;

export type SourceKind = "person" | "organization" | "group" | "document";

/** The kind of source that a noun stands for; `plural` is how the noun is written, as far as that can be seen. */
export function kindOfNoun(norm: string): { kind: SourceKind; plural: boolean } {
  if (groupNouns.has(norm)) return { kind: "group", plural: true };
  if (documentNouns.has(norm)) return { kind: "document", plural: norm.endsWith("s") };
  if (bodyNouns.has(norm)) return { kind: "organization", plural: false };
  const plural = /(?:[^s]s|men|women|people|children)$/.test(norm) && !/(?:us|is)$/.test(norm);
  if (plural) {
    const single = norm.endsWith("ies") ? `${norm.slice(0, -3)}y` : norm.slice(0, -1);
    return bodyNouns.has(single) ? { kind: "organization", plural } : { kind: "group", plural };
  }
  if (norm.endsWith("ment")) return { kind: "organization", plural: false };
  return { kind: personal.test(norm) ? "person" : "group", plural: false };
}

/** Can those speak whom a plural noun stands for: “officials”, “analysts”, not “words”? */
export const canSpeak = (norm: string): boolean => {
  if (groupNouns.has(norm) || bodyNouns.has(norm)) return true;
  const single = norm
    .replace(/(?:men|women)$/, "man")
    .replace(/ies$/, "y")
    .replace(/(?<=ss)es$|s$/, "");
  return bodyNouns.has(single) || /man$/.test(single) || (!things.test(single) && personal.test(single));
};
const things =
  /(?:ment|ness|ance|ence|ter|tor|lter|ount|oint|event|student-loan|patent|talent|accent|percent|cent|matter|number|paper|letter|order|answer|power|offer|border|factor|motor|error|effort|issue|idea|act|word|argument|conflict|plan)$/;

const parties = new Set(
  words(
    "democrats republicans conservatives liberals greens tories libertarians socialists nationalists progressives centrists",
  ),
);

/** “The Liberals” with a capital is a party, as “the Blue List” is one; “Liberals” alone are people. */
export const isPartyName = (norm: string, withArticle: boolean): boolean =>
  withArticle ? parties.has(norm) : /^(?:labour|gop|likud|fidesz)$/.test(norm);

const namedGroups = new Set(
  words(
    "americans democrats republicans conservatives liberals greens tories progressives populists libertarians socialists independents britons russians germans mexicans muslims christians jews catholics evangelicals millennials latinos hispanics",
  ),
);

/** A single word for a group of people by party or nation, though written like a name. */
export const isGroupName = (norm: string): boolean =>
  namedGroups.has(norm) || /(?:icans|crats|ists|atives|ians)$/.test(norm);

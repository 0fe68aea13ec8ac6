/**
 * Verbs (lemmas) that report, by what they take. A verb in several lists may take any of these.
 * Sources: the reporting verbs of English grammars, filled up with what political news uses.
 */
const set = (words: string) => new Set(words.trim().split(/\s+/));

/** … a clause or a quotation: said (that) … */
export const clauseVerbs = set(`
  say tell add write ask suggest note report argue announce show think find believe explain hope tweet declare
  acknowledge claim agree insist state reveal conclude predict indicate warn admit worry deny confirm reply
  respond recall remember complain emphasize stress assert concede maintain contend allege remark repeat reiterate
  boast imply realize wonder decide promise pledge vow joke quip lament caution demonstrate
  estimate guess assume speculate imagine point shout yell chant scream mutter whisper murmur laugh retort counter
  interject observe opine muse testify swear attest protest object mention declare propose recommend demand request
  require order fear expect doubt dream suspect gather reckon rule signal post blog email text chime conclude
  continue begin finish read sigh assure convince remind inform notify persuade advise brief caution counsel
  underscore highlight clarify disclose hint intimate proclaim profess pronounce rejoin foresee forecast project
  calculate determine discover prove illustrate ask inquire query pray beg plead bet swear retweet editorialize
  answer theorize posit postulate surmise deduce infer counter deadpan elaborate enthuse exclaim gush grumble
  gripe growl hiss huff insinuate lecture marvel moan offer preach rant rave reason reflect relay roar sneer snap
  snipe stipulate summarize tease thunder volunteer vent wail announce reaffirm repeat recount
`);

/** … a person before the clause: told reporters (that) … */
export const personVerbs = set(
  "tell assure convince remind inform notify persuade brief advise promise show warn email text thank",
);

/** … an infinitive: vowed to … */
export const infinitiveVerbs = set(`
  want hope vow pledge promise plan seek decline refuse threaten agree decide intend prefer plead ask offer swear
  propose demand expect wish volunteer opt choose aim resolve yearn long ache claim purport profess like love hate
`);

/** … a noun phrase or a verbal noun: criticized … */
export const objectVerbs = set(`
  call describe support endorse criticize accuse cite oppose defend urge mention express discuss propose
  attack praise reject blame denounce dismiss back predict condemn slam mock blast laud applaud tout echo
  portray characterize label brand dub deem decry deride ridicule lambast lambaste assail rebuke rebut refute
  dispute disavow disown repudiate renounce retract withdraw invoke quote advocate champion recommend
  welcome congratulate thank commend salute hail outline voice
  announce acknowledge admit deny confirm claim fear doubt regret recall remember highlight emphasize stress
  compare liken attribute estimate reiterate demand request order propose oppose favour discuss debate
  reveal disclose explain offer regard see prefer want hate admire respect despise
  dislike distrust reaffirm list portray berate scold chide admonish taunt
  tease insult belittle disparage malign vilify demonize skewer trash bash   contest protest bemoan lament mourn   oppose condemn castigate excoriate pillory censure contemplate envision foresee
`);

/** … a preposition or particle that belongs to the cue: called for …, pointed out … */
export const particles: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    call: "for on",
    point: "out to",
    refer: "to",
    talk: "about of up",
    speak: "about of out",
    ask: "about",
    respond: "to",
    push: "for back",
    press: "for",
    argue: "for against",
    plead: "for",
    hint: "at",
    allude: "to",
    comment: "on",
    elaborate: "on",
    insist: "on",
    object: "to",
    agree: "with on",
    disagree: "with",
    complain: "about of",
    worry: "about",
    warn: "of about against",
    boast: "about of",
    brag: "about",
    joke: "about",
    wonder: "about",
    know: "about of",
    believe: "in",
    rail: "against",
    lash: "out",
    fire: "back",
    hit: "back",
    shoot: "back",
    campaign: "for against on",
    stand: "by for",
    double: "down",
    back: "off away",
    apologize: "for",
    apologise: "for",
    weigh: "in",
    opt: "for",
    look: "forward",
    lay: "out",
    spell: "out",
    side: "with",
    single: "out",
    inquire: "about",
    testify: "about",
    muse: "about",
    hope: "for",
    wish: "for",
    long: "for",
    care: "about",
    aim: "for",
    lean: "toward",
  }).map(([verb, words]) => [verb, set(words)]),
);

/** Verbs that report only with one of their particles. */
export const particleOnly = set(
  "refer talk speak push press hint allude rail lash fire hit shoot campaign stand double weigh look lay spell side single care lean aim comment elaborate brag",
);

/** Verbs that report only beside a quotation or a that-clause; otherwise they mean something else. */
export const quoteOnly = set(
  "continue begin finish read go laugh sigh reason snap volunteer offer reflect charge project rule gather figure begin show find see prove fire hit shoot lash require order determine post text rave roar post",
);

/** Nouns that report when somebody has them: his claim that …, their plan to … */
export const cueNouns = set(`
  claim promise plan pledge warning view belief fear hope decision criticism support call suggestion allegation
  argument threat complaint statement assertion remark comment request refusal desire intention proposal question
  opinion vow demand insistence contention accusation concern worry prediction denial declaration announcement
  endorsement opposition praise condemnation assessment conclusion doubt wish commitment message argument estimate
  willingness acknowledgment admission observation
`);

/** be … that: was confident that … */
export const cueAdjectives = set(`
  confident sure convinced certain concerned worried afraid optimistic hopeful aware adamant clear glad proud happy
  disappointed surprised skeptical doubtful hopeful fearful upset angry thrilled pleased grateful sorry mindful
  unaware unsure skeptical critical supportive
`);

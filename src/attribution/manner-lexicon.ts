/** The words that tell the manner of a report. Where a cue holds words of several lists, `manner.ts` says which counts. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Lemmas of what is uttered: a cue with one of them is a statement, whatever attitude stands beside it. */
export const utterances = set(`
  say tell write ask call note report announce suggest argue add describe tweet retweet acknowledge explain
  criticize criticise declare accuse cite urge claim respond conclude warn defend praise propose insist state
  reply pledge promise reveal question attack vow predict read mention point blame blast admit confirm discuss
  express post talk speak mock refer identify denounce assert condemn thank focus echo emphasize emphasise
  stress reiterate assure remind joke highlight decry lament slam complain shout chant yell scream repeat list
  portray challenge invoke tout quip boast brag imply hint caution advise recommend disclose rail assail
  demand request invite remark concede contend allege maintain recount counter retort answer comment testify
  swear apologize apologise address bash lash rip ridicule insult taunt tease scold chide rebuke admonish
  berate lambaste dismiss rebuff deride disparage endorse hail laud applaud salute congratulate welcome
  celebrate cheer voice vent publish broadcast issue release reassure persuade convince lobby advocate promote
  plead appeal beg pray bet liken compare characterize characterise label brand dub cast frame paint depict
  sing preach lecture email text phone quote paraphrase attribute clarify elaborate reference allude debate
  clash quarrel bicker spar negotiate threaten trumpet crow gloat unveil deliver outline detail contradict
  dispute rebut refute deny recite utter whisper murmur mutter groan moan grumble press push sneer snap snipe
  roar protest object coin nickname refrain slander smear malign vilify statement criticism complaint
  accusation allegation suggestion argument warning threat admission apology rhetoric speech chatter word
  announcement proposal testimony response denial declaration assertion message rant tirade reportedly
  allegedly
`);

/** Lemmas of what is thought, known, felt or favoured. */
export const beliefs = set(`
  think believe know feel doubt fear worry support oppose favor favour like love hate admire respect despise
  dislike distrust mistrust trust expect suspect assume presume guess imagine envision envisage consider
  regard view see wonder ponder understand realize realise recognize recognise remember regret dream figure
  reckon agree disagree differ back approve disapprove prefer hope enjoy resent revere loathe detest relish
  cherish value rank rate judge deem care mind matter mean interpret misinterpret perceive anticipate foresee
  sympathize sympathise embrace forget overestimate underestimate misjudge belief opinion concern confidence
  skepticism scepticism optimism pessimism anger outrage indignation frustration displeasure dissatisfaction
  disappointment perception impression interpretation understanding expectation suspicion conviction sentiment
  preference distaste enthusiasm supporter backer fan opponent opposition backing approval disapproval
  consensus thinking attitude mindset assumption anxiety anxious angry upset unhappy happy glad proud afraid
  fearful confident sure certain convinced concerned worried optimistic pessimistic hopeful skeptical
  sceptical doubtful wary disappointed surprised thrilled pleased grateful sorry aware unaware unsure
  uncertain supportive enthusiastic sympathetic frustrated furious outraged horrified alarmed satisfied
  dissatisfied impressed tired disgusted embarrassed ashamed excited nervous comfortable uncomfortable
  familiar known privy presumably important
`);

/** Lemmas of what is wanted, planned, decided, tried, allowed or refused. */
export const intentions = set(`
  want plan intend seek aim decide opt choose wish yearn long ache resolve refuse decline hesitate try attempt
  strive struggle vie scramble prepare aspire angle bid appoint nominate vote sign adopt allow permit forbid
  ban bar restrict prohibit require suspend block authorize authorise pick select pursue withhold refrain
  fight decision intention desire willingness reluctance refusal ambition goal effort determination willing
  unwilling reluctant eager ready determined hesitant keen prepared poised
`);

/** Lemmas of what is seen, heard or found out, and of how things look. */
export const perceptions = set(`
  hear notice watch witness observe smell sense spot learn discover find seem appear look sound ignore
  overlook overhear detect seemingly apparently evidently show demonstrate prove exemplify reflect signal
  illustrate appearance glimpse sight
`);

/** A source that is a text, a count, a picture or other evidence; the last word of its name. */
export const evidence = set(`
  poll polls polling survey surveys study studies report reports data figures statistics stats numbers letter
  letters memo memos document documents record records filing filings census findings analysis article
  articles book books bill bills law laws rule rules ruling rulings bylaws regulation regulations email emails
  e-mail e-mails transcript transcripts video videos footage tape tapes recording recordings photo photos
  photograph photographs picture pictures image images graphic graphics chart charts map website statement
  paper papers audit review index evidence results result returns ad ads advertisement commercial commercials
  spot headline headlines story stories sign signs banner banners page pages post posts tweet tweets message
  messages release order orders constitution amendment treaty contract agreement precedent precedents statute
  statutes policy policies guidance guideline guidelines measure measures indictment complaint lawsuit suit
  petition affidavit test tests investigation investigations probe search playbook ledgers ledger list
  platform script columns column op-ed editorial essay film documentary movie song lyrics estimate estimates
  projection projections forecast research text note notes account accounts legislation resolution proposal
  ballot ballots history experience
`);

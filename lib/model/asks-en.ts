/** English, see asks-words.ts. */
import { any } from "./asks-words";

const not = "(?:n'?t|not|never|no)";
const someone = "(?:any|some)(?:one|body)";
const be = "(?:is|are|was|were)";
const aux = `(?:${be}|do|does|did|can|could|will|would|should|shall|may|has|have)`;
const please = "(?:please|pls|plz|plss)";
const wanted = "(?:price|link|details|info|recipe|size|address|menu|price list|tutorial|dm|pm|location)";

export const lead =
  /^(?:hi|hey|hello|helo|yo|good (?:morning|evening|afternoon)|ok|okay|so|and|but|also|oh|ooh|wow|well|btw|please|pls|sorry|excuse me|quick question|question|guys|team|there|bro|sis|sir|mam|madam|all|everyone)(?=[\s,]|$)[\s,]*/u;

export const rhetorical = any(
  "who (?:does|would|could|did)n'?t",
  "who would have",
  "does any(?:one|body) ever",
  "where do (?:i|we) (?:even )?(?:begin|start)",
  "is there anything (?:better|cuter|nicer)",
  "how far (?:you|we|they|he|she) ha(?:ve|s)",
  "who needs?",
  "who (?:else|cares|knew)",
  "who'?s (?:here|still|watching|with me)",
  "why not",
  "what(?:'?s| is) (?:up|not to)",
  "what (?:could|can) (?:possibly|go)",
  "what would (?:we|i) do",
  "what more",
  "how are (?:you|u|ya)",
  "how(?:'?s| is) (?:it going|everyone|life)",
  "how (?:\\w+ly )?(?:cute|cool|good|great|nice|lovely|sweet|beautiful|pretty|amazing|awesome|crazy|funny|adorable|gorgeous|perfect) (?:is|are|was)",
  "(?:is|was|are)n'?t (?:she|he|it|this|that|they|these)",
  "(?:you|u|ya) know what",
  "guess (?:what|who)",
  "just me",
  "am i the only",
  "can (?:you|we|u) (?:believe|talk about|just)",
  "are you (?:kidding|serious|for real)",
  "is that (?:even )?(?:legal|a thing|allowed)",
  "do you even",
  "need i say",
  "remember when",
  "(?:right|really|seriously|huh|eh|yeah|yes|no|ok|what|wow|lol|haha)$(?<=^\\w+)",
  "good question",
  "(?:do|does) (?:i|we) (?:really )?need (?:another|more)",
);

export const yesOrNo = any(
  `^(?:${be}) (?:it|this|that|these|those|there|the|your|ur|my|any|${someone}|you|u|they|we|i|he|she)`,
  `^${be} (?:\\w+ ){1,2}(?:included|allowed|available|open|free|possible|needed|required|on|still|in stock|ok|okay|safe|vegan|halal)`,
  `^(?:do|does|did) (?!i (?:see|want|love|ever|spy))(?:you|u|ya|we|they|i|he|she|${someone}|this|that|these|those|your|ur)`,
  "^(?:does|did|will|would|can|could|should) (?:the|it|a|my|she|he|dogs|kids)",
  `^(?:can|could|will|would|should|shall|might|have|has) (?:you|u|i|we|they|${someone}|this|that|these|those|your)(?! (?:just|say))`,
  "^may (?:i|we)(?! say)",
  "^(?:can|could|do|should|are) (?!always|perhaps|yours|this)\\w{2,}s \\w+",
  "^any (?:chance|vacanc\\w+|discounts?|updates?|news|tips|idea|recommendations?|plans?|room|left|slots?)",
);

export const asking = any(
  `^(?:what|which) (?!(?:an?|i|you|we|they|he|she|it|matters|counts|makes|is why|is how) )(?:[\\w']+ ){0,2}${aux}`,
  "^(?:what|who|where|when|how)'?s",
  `^(?:when|where|why|who) (?:${aux}|to)`,
  "^how (?:is|are|was|were|do|does|did|can|could|should|would|will|come)",
  "how to (?:order|buy|join|book|register|apply|contact|pay|get (?:it|one|this))",
  "^how (?:much|many|long|often|late|early|far) (?!i |we |better|more|fun|love|joy|he |she )\\w+",
  "(?:know|tell me|ask|for) how (?:much|many|long) (?:is|are|does|do|it|they)",
  "^how much$",
  "^(?:price|cost|size|weight|dimensions|opening hours|address|location)s? (?:for|of|in|to)",
  "(?:have|got|had) (?:a |another |one )?(?:quick )?question(?! mark)",
  `${someone} (?:know|knows|tried|tell|have|has|got|recommend|help|else tried)`,
  "any(?:1|one) knows?",
  "(?:i was|i'?m|just|been) wondering (?:if|whether|how|what|where|when) (?:you|u|there|it|this|i|we|the|that|any)",
  "(?:i'?d|would|i would) (?:love|like) to (?:know|order|book|buy|ask)",
  "(?:looking for|searching for) (?:an?|some|the|something)",
  "need (?:the |some |more |ur |your )?(?:details|info|information|help|link|price|recipe|advice)",
  "let (?:me|us) know (?:when|how|what|where|which|if (?:you have|u have|there|it|they|any|the))",
  `${wanted} ${please}`,
  `${please} (?:share|send|tell|drop|post|dm|pm|give|explain|advise)`,
  `^(?:share|send|drop|post|tell) (?:me |us )?(?:the |your |a |ur )?${wanted}`,
  "(?:can|could) (?:you|u|someone|anyone) (?:please |pls )?(?:tell|share|send|do|make|help|explain|show|post|ship|give)",
  "(?:where|how|what|which|who) (?:can|do|should|could) (?:i|we|you|u)",
  "asking for",
  "(?:can'?t|cannot|couldn'?t) find",
  "where (?:is|are) (?:it|the|your|ur|they|this|that)",
  `(?:which|what) (?:one|size|colou?r|model|kind) (?:${aux}|would)`,
);

const goods =
  "(?:order|parcel|package|delivery|refund|money|item|product|box|coffee|food|staff|service|support|app|website|site|link|code|login|account|phone|battery|zipper|handle|screen|charger|quality|courier|driver)";

/** Bad in what is offered to others, whatever it may be elsewhere. */
export const bad = any(
  "errors?|bugs?|glitch\\w*|lags?|laggy|lagging|disgrace|cheated|awful|horrible|terrible|worse|worst|useless|careless|unprofessional|dishonest|lies|fake|flimsy|noisy|mould\\w*|mold\\w*|expired|overcharged|delayed|billed|threw|spam\\w*|wobbl\\w+|scratch\\w*|dent\\w*|stains?|stained|rusty|rusted|leak\\w*|torn|empty|dirty|filthy|greasy|soggy|undercooked|raw|smells?|stinks|cuts out|drops out|disconnects|fails?|failed|refus\\w+|blocked|annoying|pathetic|ridiculous|shame\\w*|nonsense|misled|downgrade\\w*",
);
/** Of those who offer it, or had from them. */
export const offered = any(
  "your|you guys|orders?|ordered|parcel|package|delivery|courier|driver|staff|waiter|waitress|cashier|service|support|help ?desk|app|update|version|website|site|page|server|system|checkout|payment|invoice|ticket|tickets|booking|refund|warranty|seller|shop|store|restaurant|product|item|battery|screen|sound|audio|seat|box|portions?|food|meal|room|bathroom|organi[sz]ers?|event|queue|advert\\w*|ads?|subscription|account",
);

export const complaining = any(
  "way too (?:salty|sweet|expensive|small|loud|slow|late|short|many ads|long|cold|dry)",
  "(?:portions?|service|quality|it|app|everything) (?:has |have |just )?(?:got|gets|gotten|become|keeps getting) (?:\\w+ )?(?:worse|smaller|slower)",
  "(?:days?|weeks?|months?|hours?) without (?:an? |any )?(?:reply|answer|response|word|update|refund)",
  "been (?:sitting|stuck|waiting|pending|processing) (?:\\S+ ){0,4}(?:for|since)",
  "(?:and|but) (?:we |i )?(?:still )?(?:got|received|have|heard) nothing",
  "(?:was|were|got|been) (?:billed|charged|overcharged|blocked|banned|hung up|ignored|lied to)",
  "(?:please )?stop (?:sending|spamming|charging|calling|showing|sell\\w+)",
  "(?:was|were|is|are) not in the (?:box|bag|package|parcel)",
  "ha(?:s|ve) been down",
  "every (?:single )?time (?:i|we) (?:try|open|use|click|start)",
  "disappoint(?:ed|ing|ment|s)?",
  "refund(?:ed)?",
  "money back",
  "scam(?:med|mers?)?",
  "fraud",
  "ripp?(?:ed)?[ -]?off",
  "unacceptable",
  "disgust(?:ing|ed)",
  "appalling",
  "unusable",
  "useless",
  "misleading",
  "defective",
  "faulty",
  "damaged",
  "overpriced",
  "rude",
  "stale",
  "soaked",
  "(?:worst|terrible|horrible|awful|bad|poor|shocking) (?:customer |client )?(?:service|support|quality|experience|purchase|company|app|packaging|communication)",
  "(?:the |this is (?:the )?)?worst (?:service|place|thing|app|shop|coffee|\\w+) (?:i|i've|ever|we)",
  "not (?:exactly |at all |really |very )?(?:happy|satisfied|impressed|thrilled|pleased|good enough|acceptable|helpful)",
  "unhappy",
  "regret(?:ted)? (?:buying|ordering|this|it|my)",
  "waste of (?:money|time)",
  "what a joke",
  "ignor(?:e|ed|es|ing) (?:me|us|my|our|the)",
  "ripped",
  "(?:arrived|came|delivered|received|got (?:it|mine|my \\w+)) (?:\\w+ ){0,3}(?:broken|cracked|late|empty|cold|smashed|open|pieces|dirty|torn|wrong)",
  `${goods}s? (?:\\w+ ){0,3}(?:${be}|came|arrived) (?:\\w+ ){0,2}(?:broken|cracked|torn|cold|leaking|missing|wrong|lost|late|dirty|expired|slow|down|burnt|awful|terrible|cancell?ed)`,
  "(?:is|are|so|too|painfully|really) slow",
  "(?:is|are|was|were|came|still|been|totally|completely) broken",
  "(?:this|that|it|which|your \\w+|service|support|app|site|update)(?: is| was|'s) (?:\\w+ ){0,2}(?:terrible|horrible|awful|trash|garbage|ridiculous|pathetic|shameful|a joke|crap|rubbish|worse)(?! how)",
  "(?:piece|pile|load) of (?:\\w+ )?(?:crap|junk|trash|garbage|rubbish)",
  "frustrat(?:ed|ing)",
  "(?:tired|sick) of (?:this|your|the|waiting|it|being)",
  "fed up",
  "(?:having|got|have) (?:\\w+ )?(?:issues?|trouble|problems?) (?:with|getting|on|logging|using|connecting)",
  "(?:problems?|issues?) with (?:my|your|ur)",
  "(?:is|are|keeps|gets|been) (?:stuck|frozen)",
  "(?:messed|screwed) up (?:my|our|the)",
  "ruined (?:my|our|the)",
  "sort (?:it|this) out",
  "do better",
  "liars?",
  "boycott\\w*",
  "never again",
  "(?:broke|snapped|cracked|died|tore|faded|fell apart|came off|came apart|stopped working|gave up) (?:on|after|within|in|the)",
  "(?:is|are) coming (?:apart|off|loose)",
  "stopped working",
  "leaks",
  "burnt",
  "crash(?:es|ed|ing)",
  "keeps? (?:freezing|failing|charging|logging|disconnecting|breaking|stopping)",
  "deleted (?:all )?my",
  "charged (?:me |us )?(?:twice|double|again|for)",
  "double charged",
  "cancell?ed (?:\\w+ ){0,2}without",
  "without (?:any |a )?(?:notice|warning|explanation)",
  "wrong (?:size|item|order|colou?r|address|product|model|thing|parts?)",
  "missing (?:\\w+ )?(?:items?|parts?|pieces?|from|one|two|three)",
  "waited (?:\\w+ ){0,2}(?:hours?|minutes|weeks?|days|months?)",
  "on hold",
  "took (?:\\w+ ){0,2}(?:days|weeks|months|hours)",
  `my ${goods} is (?:lost|gone|missing|stuck|late)`,
  "(?:dead|broken) link",
  "link (?:\\w+ ){0,2}is (?:dead|broken)",
  "hair in",
  "battery (?:dies|drains)",
  "fix (?:the|this|your|it|that)",
  "answer your",
  "nothing like (?:what|the)",
  "buggy",
);

export const failing = any(
  "still (?:waiting for (?:my|the|a|an|your)|no (?:reply|refund|answer|news|sign)|not (?:fixed|here|working|shipped|arrived|received|solved)|haven'?t|hasn'?t)",
  `(?:has|have|had|did|was|is|does|do)(?:n'?t| not) (?:\\w+ )?(?:arrived?|shipped|come|came|been (?:sent|shipped|delivered|refunded|fixed|answered)|received?|show(?:ed|n)? up|deliver(?:ed)?|work(?:ing)?|load|loading|apply|fit|connect|turn(?:ing)?|charge|start|open|repl(?:y|ied)|respond(?:ed)?)`,
  "never (?:arrived|came|received|got (?:my|the|a|any|it)|repl(?:y|ied)|answered|showed|shipped|works?|worked)",
  "(?:not|won'?t|stopped|never) (?:working|load|loading|open|start|connect|turn on|work)",
  "(?:nobody|no ?one) (?:\\w+ ){0,5}(?:answer\\w*|repl\\w+|pick\\w*|respond\\w*|help\\w*|care\\w*)",
  "nothing (?:came|arrived|happens|works)",
  "no (?:response|reply|answer|confirmation|tracking|refund|help|show)(?: (?:from|to|yet|since|at all|of|on|whatsoever))?$",
  "no (?:response|reply|answer|confirmation) (?:from|to|yet|since|of)",
  "(?:can'?t|cannot|can not|couldn'?t|unable to|impossible to) (?:even |seem to )?(?:log ?in|sign in|get (?:into|in|through|it to)|access|cancel|check ?out|reach|connect|open|pay|book|use|load|download|install|update|play|sync|view)",
  "won'?t (?:even |actually )?(?:connect|turn|charge|load|let|open|start|work|update|change|play|sync|accept|send|stay|download|respond|refund)",
  "(?:not|isn'?t|aren'?t) (?:even )?(?:powering|connecting|loading|syncing|charging|responding|updating|turning|delivering|printing)",
  "(?:haven'?t|hasn'?t|not|never) heard (?:back|anything|a thing|from)",
  "awaiting (?:my|an?|the|your|answer|reply|response|refund)",
  "been trying to (?:cancel|reach|contact|return|log)",
  "won'?t be back",
);

export const denied = new RegExp(
  `(?:^|\\s|n't |'t )(?:${not}|zero|without|nothing|nobody|hardly|used to be|fixed|finally)(?: \\w+){0,2} $`,
  "u",
);
export const supposed = any(
  "if",
  "in case",
  "unless",
  "when it",
  "what happens",
  "afraid",
  "hope",
  "hopefully",
  "worried",
);
export const relief = any(
  "thank(?:s| you)",
  "thx",
  "made my day",
  "respect",
  "brought it back",
  "love (?:it|this|them)",
  "worth it",
  "all good",
  "lol",
  "haha\\w*",
);
export const but = any("but", "however", "though", "except", "yet", "still");
export const reply = /^(?:no|nope|yes|yep|yeah|yup|not (?:me|really)|absolutely|of course|never|exactly)(?=[\s,]|$)/u;

import { type Phrase, rows } from '../phrase';
import { CHILDLINE, KCSIE, SAMARITANS } from './sources';

/** The child's own life, somebody else's, and weapons. */
export const RISK_TO_LIFE: readonly Phrase[] = rows('risk-to-life', [
  [
    'kill-self',
    '(kill|stab|hang|hung|drown|shoot|strangle|choke|suffocate|smother|unalive|poison|starve|burn) {self}|(end|delete|finish) myself|unalive|do something to myself',
    'romeo|juliet|cleopatra|boudicca|bess|judas|barbecue|iron|oven',
    CHILDLINE,
  ],
  [
    'want-to-die',
    '(want|wish|rather|deserve|ready|hope|pray|let me|should|as well|tell me) [i|to|could|get|all|both] [to] die|die be (easier|better)|how do (you|i) die|how can i die|(death|die|be dead) be better|should (have|of) died|(one|me) who died|not stop & want to die|want me dead|want me alive',
    'hair|{pet}|{hyper}|{fun}',
    CHILDLINE,
  ],
  [
    'death-wish',
    '(die|dead|death|dying) & (i|my|me|if i) & (want|wish|hope|rather|better|deserve|should|care|ready|happy|happier|easier|tonight|tomorrow|might as well|soon|be going to|if i|when i|will be|live or|think about|talk about|just|scared of|would i|will i|so i|mean to|like to be|nobody)|(i|can not stop) think about (die|death)|hurt to die|like to be dead|{home} & (wish|want) & be dead|dead be better|(when|if|that|could|did) i (die|be dead)|(i|my mum|he|she|friend) & (be dead|will be dead) & (tomorrow|by|think|tonight)|(i|me) & (want|try|tried|plan|hope|wish) & (die|dead|died)|i (try|tried) to die|(last) (day|night) & (my life|on earth|alive)|feel like die',
    '{unreal}|{hyper}|{pet}|die to (see|meet|know|tell|show|play|try|hear|find|eat|read|watch|get|come|visit)|dead (easy|excited|happy|hard|simple|quick|cool|nice|boring|tired|close|old)|(phone|ipad|tablet|laptop|battery|computer|chromebook|kindle|charger|mouse|line|signal|device|torch) [be] (dead|die)|(die|dead) (of|from|for|in|on|out|again|good|fast|funny|tall|easily)|({home}|{he}|it|who|people|nan|seal*) [might|may|could|nearly] die|dice|hair',
    CHILDLINE,
  ],
  [
    'hate-life',
    '(live|life|alive|living|exist|existing|planet|this world) & (i|me|my) & (hate|nothing|fed up|pointless|leave this|not belong|last day|not want|no reason|no point|the point|over|end|wish i|why|tired of|done|give up|not worth|reason|should not|stop|not do|not see|can not)|no point be alive',
    '{unreal}|live (in|at|on|with|near|by|there|to)|{pet}',
    SAMARITANS,
  ],
  [
    'not-be-here',
    'not want to be here [anymore] & (alive|dead|die)|not want to be here (anymore|any more)|(should not|not want to) be (alive|on this|in this world)|should not be here|(want|wish) [i] [to|can|just] (disappear|vanish|not exist)|want to be gone|wish i (not|do not|never) (here|exist)|(not|never) be born|never born|(why|what be the point) ... (alive|living|here)|not see (a|any) (way out|future)|(what|why|not see the|no) [the] (point|reason) ... carry on|nothing left for me|not worth (it|live) & life|(no|the|a) (point|reason) [in|to|for me to] (living|live|carry on|keep going|stay alive)|not alive|stay alive|nothing to live for|enough of living|not want to live',
    '{fun}|holiday|dentist|moving|school|i will not be here',
    SAMARITANS,
  ],
  [
    'better-without-me',
    '(better|better off|happier|easier|happy|glad|care|miss|notice|mind|sad|look) & (without me|if i (dead|gone|die|died|kill|disappear|not here|not around)|never have me|i be (dead|gone)|when i (dead|gone))|better off dead|my funeral|remember me when|my own funeral',
    '{unreal}|holiday',
    SAMARITANS,
  ],
  [
    'end-it',
    '(end|take|finish) (my|her|his|their) [own] life|(want|plan|ready|go|decide|about) to (end|finish) (it|everything)|(end|ending) (it all|everything)|think [about|of] (end|finish) (it|everything|things)|end it tonight|(want|wish) (it|everything) [all] to (end|stop|over)',
    'poem|lesson',
    CHILDLINE,
  ],
  ['suicide', 'suicide', 'squad|romeo|juliet|prevention|awareness|hotline|bomber', CHILDLINE],
  [
    'kms',
    'kms',
    '{work}|hour|(one|two|three|four|five|six|ten|3|4|5|6|7|8|9|10|12|15|20|42|50|100) kms|(run|walk|cycle|swim|bike) ... kms',
  ],
  [
    'not-wake',
    'not [want to|hope to|hope i] wake up|never [want to|have to] wake up|sleep (forever|for ever)',
    'early|late|beauty',
    SAMARITANS,
  ],
  [
    'cut-self',
    '({self}|{limb}) & (cut|slit|scratch|burn|bite|bleed|blade|razor|lighter|compass|sharpener|scissors|glass|scar)|cut & (again|too deep|stop|stress|promise|upset|sad|be scared|wrist|secret*) & (i|friend|she|he)|(friend|she|he|i|lola) be cut|show me (her|his) (wrist|cuts|arm)|(until|till) ... bleed|(scar|cuts|scratches) & (my|me) & (worse|hide|new|lied|myself|arm)|i cut|cut again|been cut again|(sleeve|skin) & cut|she cut & (promise|say)|cut myself|cut yourself',
    '{fun}|on (a|the|my)|fell|slip|tin|paper|bramble|cat & not|claw|card|hair|cook|out|cake|onion*|finger|knee|hand|lip|shape*',
    CHILDLINE,
  ],
  [
    'on-purpose',
    'on purpose & (hurt|cut|burn|scratch|stab|hit|swallow|bite|sick|bleed|die|arm|leg|eat|hand|fire|candle)',
    '{fun}',
    CHILDLINE,
  ],
  ['self-harm', 'self harm', 'poster|project', KCSIE],
  [
    'hurt-self',
    '(hurt|harm|punish|hit|punch|bang|injure|damage|pinch) {self}|(hit|bang|punch) (my head|the wall|wall) & (until|bleed|purpose|sad|feel|upset|angry|stop|hate|because i|bleeding)|not [feel] safe with myself|not trust (myself|what i will)|do something (bad|stupid|to {self})|(cut|hurt) myself & (tell|camera)|i be not safe|deserve (pain|to be hurt)|i hurt myself|not feel safe with myself',
    '{fun}|door|fell|accident',
    CHILDLINE,
  ],
  [
    'took-pills',
    'overdose|over dose|{pill} & (die|kill|save up|loads|lots|too many|whole|packet|dangerous|swallow|all|not want to tell|next to me|ready|some of|took|my mum|my dad|midnight|hide|hidden|in her hand|cry)|(swallow|drink) & (bleach|something bad|cleaning|the stuff|on purpose|so i would die)|(how many|what) {pill} & (kill|die|take|dangerous)|(drink|swallow) [some|the|a bit of] (bleach|cleaner|antifreeze|white spirit)|(under|from under) the sink & drink|drink & sink',
    'nurse|doctor|school|hay|headache so|allergy|travel|cough|chest|every (morning|day)|lunch|remind|mum give|bad back|vitamin|charge|a day|bag|battery',
    CHILDLINE,
  ],
  [
    'ways-to-die',
    '(how|way|ways|quickest|easiest|painless) ... (to die|kill {self}|kill yourself)|(google|search|look) [up] & (die|suicide|kill {self}|kill yourself|painless)',
    '{fun}',
    CHILDLINE,
  ],
  [
    'goodbye',
    '(suicide|goodbye) (note|letter)|goodbye (forever|for ever|i love)|sorry for everything|say goodbye to (my|everyone)|(letter|note) & (goodbye|when i gone|after i|for after)|last (message|time you)|by the time you read|not (see|hear from) me (again|tomorrow)|(tell|pls tell) my (mum|family) i (love|be sorry)|plan (to (kill|end|die)|for tonight)|(plan|know) how i be go to|this be goodbye',
    'card|holiday|teacher|moving|goal',
    SAMARITANS,
  ],
  [
    'do-it',
    '(want|go|going) to do it (tonight|today)|(nearly|almost) (did it|do it|jump)|not try to stop me|bye & do it now',
    '{work}|reading|project',
    SAMARITANS,
  ],
  [
    'jump',
    '(jump|throw myself|step|walk|run) (off|from|out|out of|in front of|into) ... (bridge|roof|building|window|cliff|train|car|bus|balcony|platform|traffic|road|car park)|on the (roof|edge|ledge|train track|train tracks|bridge) [of|by]|(want|hope|wish|so) & (car|lorry|bus|train) & (hit|run)|under a train|jump & (bridge|roof)|want to jump',
    'toy|model|dream|group|iron man|water|fall off the',
    CHILDLINE,
  ],
  [
    'neck',
    '(rope|scarf|cord|belt|string|bag|noose) & (neck|my head|hang)|tie a rope|(hold my breath|pass out) & (die|choking|dare)|choking game|noose|pillow & (my face|his face|her face) & (die|breath)|hang & (yourself|found|mum|dad|google)|hand* (round|around) my (neck|throat)',
    '',
    CHILDLINE,
  ],
  ['heaven', 'in heaven & (i|me) & (want|with)|go to heaven|god [to] take me', 'class', CHILDLINE],
  [
    'voices',
    '(voice|head|brain|my thoughts|see things) & (tell|say|want) & (kill|hurt|die|do it|harm|jump|stab|cut|bad)|(bad|dark|horrible) (thought|thoughts)|hear voices|thoughts about (kill|hurt)',
    'choir',
    CHILDLINE,
  ],
  [
    'not-go-on',
    'can not (go on|carry on|live) like|can not (carry on|go on) (any|i|and|like|living)|done with (life|everything)|can not do (life|this anymore 🔪)|can not go on anymore',
    'question|trip|coach|holiday',
    SAMARITANS,
  ],
  [
    'dying',
    'i be dying & help|({home}|{child}|she|he) & (not wake|not waking|not moving|not move|not breath|unconscious|pass out|blue lips|lips be blue)|{home} (cut|hang|kill) (her|his|herself|himself) [wrist|wrists]|({home}|friend|brother|sister|cousin) take ... {pill}|might be dead|stop breath*|found my {home} hang',
    '{hyper}|film|alarm|{fun}|finger|onion*',
    CHILDLINE,
  ],
  [
    'not-eating',
    '(not|stop) eat & (hate|body|fat|thin|skinny|day|days|week|since|ill|faint|die|monday|sunday|thursday)|make (myself|herself|himself) [be] sick|sick ... (on purpose|after every)|throw up & (food|after|every|myself|purpose|dinner|eat|meal|lunch|fat|thin|weight)|only eat one & day|(thin|skinny) & not eat',
    'fast|eid|ramadan|breakfast|in the night|tummy|bug',
    KCSIE,
  ],
  [
    'weapon',
    '{blade} & (school|mum|me|my|her|him|throat|neck|stab|kill|hurt|threaten|bag|class|field)|(stab|shoot) {her} & (want|go|say|will|threaten|mean|tomorrow|carry)|(stab|shoot) (me|us)|get stabbed|shoot (up|everyone) & school|slit her throat|threaten & (stab|shoot)|bring [a] {blade}|go to stab|gun at (us|me|mum|my)',
    '{unreal}|toy|plastic|cake|pumpkin*|carve|water|nerf|injection|craft|model|kitchen|bread|food|fork|sharpener|glue|player|photo*|lego|fork',
    KCSIE,
  ],
  [
    'kill-other',
    '(want|go|plan|say|threaten|try|feel like|scared) & kill {her}|(kill|murder|strangle|poison) (mum|dad|my mum|my dad|the teacher)|kill my & (scared|want)|kill (all of|all) us|please kill me|(try|tried) to kill us|might hurt my baby',
    '{unreal}|annoying|{work}|spider|lose|lost|late|coat|curse',
  ],
]);

import { type Phrase, rows } from '../phrase';
import { CHILDLINE, CHILDNET, KCSIE, NSPCC } from './sources';

/** An adult who comes closer than is right: said of nobody, seen in a child's words. */
export const ADULT_OVER_FRIENDLY: readonly Phrase[] = rows('adult-over-friendly', [
  [
    'private-contact',
    '(give|have|want|ask for) [me] (his|her|my) [private|phone] (number|address|snap*|insta*)|(add|follow) me on|({grown-up}|he) (text|message|dm|call) me|(talk|chat|move) ... (on|to) (whatsapp|telegram|snapchat)',
    'my dad|facetime',
    CHILDNET,
  ],
  [
    'favourite',
    '(his|her) favourite|say ... (be|i be) (his favourite|special|beautiful|sexy|mature|pretty)|mature (than|for)',
    '',
    NSPCC,
  ],
  [
    'presents',
    '(buy|give|send) me [gifts|lots of] (presents|money|vbucks|robux|sweets|gifts|skins)',
    '',
    NSPCC,
  ],
  ['loves-me', '(he|she|man|lady) ... (love me|loves me)|if i have a boyfriend|be sexy', 'dad'],
  [
    'alone-with-me',
    'alone with me|(drive|lift) [me] home [on my own|alone]|(go|come) to his house|want to meet (up|me)',
    'dad',
    CHILDNET,
  ],
  [
    'touchy',
    '({staff}|man|he|lady|lifeguard) (hug|cuddle|tickle|stroke|kiss) [me|my]|(sit on) (his|her) (knee|lap)',
    '',
    NSPCC,
  ],
  ['pictures-of-me', '(take|want) ... picture of (me|my face)', 'dad'],
  ['asks-where', 'ask* [me] [for] (where i live|my address|which school|what school)'],
  [
    'stranger-online',
    '(online|internet|minecraft|fortnite|roblox|not know|game) ... (message|friend|love me|gift*|live with|grown up|man)|(man|lady|woman|grown up|someone) ... (online|internet|fortnite|roblox|minecraft)|(someone) i do not know|message me',
    '',
  ],
  ['our-secret', 'not tell your mum i'],
]);

/** By other children, at school and online. */
export const BULLYING: readonly Phrase[] = rows('bullying', [
  ['bullied', 'bully*', 'anti|poster|wonder|wrong', KCSIE],
  [
    'picks-on',
    '(pick*|gang up) on (me|him|her)|(tease|mock|threaten|trip|blank|filmed|spat on|spit on) (me|my|us)|teasing|be (mean|racist|nasty|horrible) to|be picked on|wait for me|make fun of',
    'bus',
    CHILDLINE,
  ],
  [
    'calls-names',
    'call (me|us) [a] (fat|ugly|stupid|gay|names|baby|racist|freak|weird|smelly)|(say|send|post|spread) ... (horrible|mean|nasty|lies|rumours)|say (i|we) (smell|be ugly|be fat)|(go|should|told me to) [go and] (kill (myself|yourself)|die)|laugh (at|when i)',
    'joke',
    CHILDLINE,
  ],
  [
    'hits-at-school',
    '(kick|push|punch|hit|trip|shove) (me|my arm)|beat me up|(take|threw|throw|hide|steal) my (hat|bag|money|coat|stuff|lunch|shoes)',
    '{fun}|sorry',
    CHILDLINE,
  ],
  [
    'left-out',
    '(nobody|no one|not) [want to|let me] play (with me)|(leave|left) (me out|out again)|ignore (me|at)|kick me out|nobody want me',
    '',
    CHILDLINE,
  ],
  ['online-mean', '(group chat|account|page|picture|tiktok) ... (about me|of me|at me|laughing)'],
  ['hate-me', '({nobody}|they) hate me|hate me'],
]);

/** Sad, afraid, alone; and what may be grave but is too often said lightly to ring a bell. */
export const DISTRESS: readonly Phrase[] = rows('distress', [
  [
    'says-die',
    '{home} kill me|want to die|kms|wish i be dead|(kill|hurt|cut) (myself|my brother)|suicide|self harm|rape|kill me when',
    'hair|squad|laugh|{fun}',
  ],
  [
    'sad',
    '(feel|be|so|really) (sad|upset|lonely|alone|hopeless|worthless|empty|depressed|failure|useless)|anxiety|panic attack*|nightmare* about|depress*',
    'story|book|harry|scrooge',
    CHILDLINE,
  ],
  [
    'crying',
    '(cry|crying) (every|at night|all|myself|because|and i)|not stop crying|and i cry',
    'film',
    CHILDLINE,
  ],
  [
    'hate-myself',
    'hate (myself|my life|being me)|i be (ugly|stupid|worthless|fat|useless)|my fault',
    '',
    CHILDLINE,
  ],
  ['no-friends', 'no friends|{nobody} (like|love|understand|care about) me', 'story'],
  [
    'not-cope',
    'can not (cope|breathe|do this anymore)|(feel like|just want to) give up|be not (ok|okay|doing well)',
    'homework',
  ],
  [
    'worried',
    'scared (all|to come|to go|every|to be)|so worried|because i be worried|not sleep|make me feel sick|too scared|scared of (my|dad)|(scared|scares) me|want to come to school|not feel safe|not safe',
    'test',
    CHILDLINE,
  ],
  [
    'loss',
    '({home}|grandma|brother|sister) (die|died|pass away)|(prison|refuge)|split* up|divorc*',
    'hair|story|great',
    CHILDLINE,
  ],
  ['home-rows', '(mum|dad|parents) ... (shout|scream|fight|angry|divorc*|smack)', 'late', CHILDLINE],
  [
    'needs-help',
    'need [to] (talk to|speak to|someone) [someone|to talk]|please help me [i|please]|help me i|not know who to',
    '{work}|table',
  ],
  ['run-away', 'not want to go home|(want|wish|could) [i can] [to] run away', ''],
  ['emoji', '🔪|(🥺|😭|😢) ... (🥺|😭|😢|cope|help|alone)', ''],
]);

/** What a child says when told, or afraid, not to tell. */
export const SECRECY: readonly Phrase[] = rows('secrecy', [
  [
    'not-tell',
    '(not|never|must not|not allowed to|not aloud to|without|not supposed to) (tell|say|show|talk to|let) [this|to] (anyone|anybody|my|mum|dad|her|him|your|you|mrs|mr|miss|teachers|what|school|it|anything|see)|not to tell|not (allowed|aloud|suppose) to (tell|say)',
    'surprise|card|santa|birthday',
    CHILDNET,
  ],
  ['promise', '(promise|swear|swore) ... (tell|say)|make me (promise|swear)', '', CHILDNET],
  [
    'secret',
    'secret|between (you and me|us)',
    'garden|agent|santa|ingredient|code|password|card|party',
    NSPCC,
  ],
  ['delete', '(delete|burn|rip up) (this|the message|it|the messages|after)', 'photo', CHILDNET],
  [
    'told-to-lie',
    '(told|say|tell|make|have) [me|us|i have] to (lie|say i be|keep quiet|pretend)|nobody would believe|tell school',
    '',
    NSPCC,
  ],
  [
    'private-talk',
    '(talk|speak|tell you) [something] [in] private|(something|have|want) to tell you|get in trouble if',
    '',
  ],
]);

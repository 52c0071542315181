import { type Phrase, rows } from '../phrase';

/** Sets of words that the phrases name in braces, and what puts a sentence in doubt. */
export const WORDS: readonly Phrase[] = [
  ...rows('words', [
    [
      'home',
      'mum|dad|stepdad|stepmum|parents|uncle|auntie|aunty|aunt|nan|grandad|carer|boyfriend|girlfriend|babysitter|godfather|godmother|(mum|mummy|dad) partner',
    ],
    ['child', 'brother|sister|cousin|stepbrother|stepsister|friend|boy|girl|boys|lads'],
    [
      'staff',
      'teacher|ta|assistant|coach|tutor|caretaker|helper|volunteer|imam|vicar|instructor|childminder|leader|driver|mr|mrs|sir',
    ],
    ['grown-up', '{home}|{staff}|man|men|lady|woman|guy|stranger|neighbour|adult|grown up|miss'],
    ['he', 'he|she|they|someone'],
    ['nobody', 'nobody|no one|everyone|everybody|anyone|every one'],
    ['her', 'her|him|them|mum|dad|someone|everyone|my {home}|my {child}|people'],
    [
      'victim',
      'me|us|you|mum|her|him|baby|each other|everyone|my (sister|brother|little|mum|baby|head|face|arm|neck|hair|back|leg|ear|friend)|mum arm',
    ],
    ['self', 'myself|himself|herself|themself|themselves'],
    ['limb', '(my|her|his|their|there) [own] (arm|wrist|leg|thigh)'],
    [
      'hit',
      'hit|punch|kick|slap|smack|beat|batter|whip|choke|strangle|suffocate|smother|drown|burn|stab|bash|thump|drag|scald|poison|attack|belt|strike|leather|whack|clout|headbutt|spank',
    ],
    ['hurt', '{hit}|hurt|abuse|harm|scratch|pinch|shake|push|grab|squeeze|shove|hold down'],
    [
      'private',
      'privates|private|willy|bum|bottom|vagina|penis|chest|boob|knickers|pants|trousers|skirt|down there',
    ],
    ['bare', 'nude|naked|underwear|bra'],
    ['pill', 'tablet|pill|paracetamol|medicine'],
    ['blade', 'knife|blade|gun|machete|axe'],
    [
      'fun',
      'game|minecraft|roblox|fortnite|fifa|mario|level|boss|tag|chess|uno|tickle|snowball|ball|football|pe|netball|hockey|rugby|cricket|rounders|race|bike|scooter|trampoline|gymnastics|climb|swing|swim|pool|dodgeball|basketball|accident|accidentally|mistake',
    ],
    // Whose deaths and harm children read of at school.
    [
      'figure',
      'hitler|heathcliff|suffragette*|judas|romeo|juliet|cleopatra|macbeth|ophelia|hamlet|othello|boudicca|socrates|nero|gatsby|lennie|george milton|piggy|mercutio',
    ],
    [
      'unreal',
      'story|book|poem|film|movie|chapter|character|comic|play|villain|hero|king|queen|prince*|wizard|witch|dragon|giant|monster|zombie|robot|vampire|pirate|ghost|wolf|soldier|war|roman*|viking*|tudor*|victorian*|evacuee|history|{fun}',
    ],
    ['work', 'homework|spelling*|test|report|assembly|maths|fractions|kit|quiz|worksheet'],
    [
      'hyper',
      '{work}|(of|with|from) laugh|laugh so|embarras*|shame|rollercoaster|bored|boredom|cringe|one more',
    ],
    [
      'pet',
      'dog|cat|hamster|rabbit|fish|plant|bird|chicken|pet|goldfish|guinea|dinosaur*|animal|fly|bee|leaf|leaves|tree',
    ],
  ]),
  ...rows('doubt', [
    ['not-real', '{unreal}', 'rude (film|video)|{fun}'],
    ['in-history', '{figure}'],
    ['as-a-joke', 'lol|jk|joke|joking|haha*|lmao|oops|😂|🤣', 'not [even] joke|serious*'],
    ['as-a-question', 'what do ... mean|what be (suicide|self harm|rape|abuse)'],
    ['long-ago', 'but i be (ok|fine|better) now|but he live'],
  ]),
];

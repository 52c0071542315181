import { type Phrase, rows } from '../phrase';
import { CHILDLINE, CHILDNET, KCSIE, SAFE_AND_SOUND } from './sources';

/** Done or threatened to the child, to a friend or to somebody at home; and not being looked after. */
export const HARM_OR_ABUSE: readonly Phrase[] = rows('harm-or-abuse', [
  [
    'home-hurts',
    '{home} & {hurt} & {victim}|({home}|{he}) (bite (me|us|my arm|my hand)|pin (me|us) [down|up|against|to the (floor|wall|bed)])|my {child} (choke|strangle|suffocate|burn|stab|batter|beat|hurt|abuse) me|{home} & throw & (me|baby|my (sister|brother))',
    '{fun}|pram|pushchair|buggy|trolley|wheelchair|sledge|sleigh|go kart|swings|round the shop*|bite my hand off|(drag|push) (me|us) (to|round|around|out of bed)|beat (me|us|her|my) (at|in|to)|{hyper}|party|alarm|feelings|pillow|knee|reader|air|ball|murder me|iron|barbecue|(hit|burn) (his|her) (hand|thumb|finger)',
    KCSIE,
  ],
  [
    'he-hurts',
    '{he} {hit} [on] (me|us)|{he} hurt (me|us)|hurt me & (stop|again|every|nobody|home)|{he} {hit} (mum|my mum|my little|my sister|my brother)|stamp on me',
    '{fun}|beat (me|us) (at|in|to|up after)|playtime|lunch|table|bus|playground|feelings|chat|line',
    KCSIE,
  ],
  [
    'grab',
    '({home}|{he}|mr|teacher) & (throw|push|shove|pull|grab|drag|twist|squeeze|hold) & (stairs|wall|my hair|my arm|my ear|floor|my neck|throat|by my|by the neck|across|at my head|at me|it hurt)|(by|round|on) (my|the) (throat|neck|hair|ear)|{home} throw me (out|down|across)|he throw thing* at',
    '{fun}|scarf|party|pillow',
    CHILDLINE,
  ],
  [
    'get-hit',
    '(i|we|friend|girl|boy|cousin) (get|be) ({hit}|a beating|the belt|the stick) & (at home|home|with a|every|everything|when we|if we|when i|if i|by (her|his|my) {home}|by my|stepdad|for|allowed)|i be hurt [at home]|be being hurt|i get beaten|i get {hit} every|get the stick|parents {hit}|hurt by (my {home}|someone in my family|a grown up)|get hurt by my {home}|slipper again',
    '{fun}|playground|goal|cat',
    CHILDLINE,
  ],
  [
    'injury',
    '(bruise|black eye|cigarette|burn|mark) & ({home}|{he} do) & (do|did|hit|hurt|from|where|because|gave|push|kick|throw|me|say|on)|(lie|say|tell|pretend|not|make up) & (fell|fall|bruise|story) & ({home}|be dad)|({home}|{he}) (break|broke|twist|scald) (my|mum)|(pour|throw) ... (hot|boil) (water|tea)|can not sit down|from my dad|bleed & {he} {hit}|what my (dad|mum|stepdad) do|(give|gave) me ... (black eye|bruise)|(told you|say|said) i fell & (mum|dad)|(lie|lied) about (my|the) bruise*|what (dad|mum|he) do|mum do it|it be my (mum|dad) & (lie|eye|bruise)|my (mum|dad) & (lie|lied) & (eye|bruise|face)',
    '{fun}|toy|fell off my|iron|barbecue|oven',
    CHILDLINE,
  ],
  [
    'friend-hurt',
    '(friend|{child}|{he}|who|next door) & (her|his|their) ({home}|{child}) & ({hit}|hurt|touch|lock)|(friend|{child}|who) ... (be|get) (abuse|groom|beat up|molest|rape)|not (get|be) fed|(friend|{child}) & not [get|allowed] ... (food|eat) & home|bruise & (friend|{child}|she) & (mum|dad)|next door & get hit|neighbour {hit}|(worker|carer) {hit} my',
    '{fun}|feelings',
    SAFE_AND_SOUND,
  ],
  [
    'staff-hurt',
    '({staff}|man|carer|lady|miss) [at|from] [my|the|mosque|club|church|respite|i like] [club|respite] ({hurt}) [a|my] (me|us|boy|girl|my|child|friend)|(man|men|someone|stranger|guy) & (grab|follow|chase|take|pull|kidnap) & (me|us|my sister|my brother) & (car|van|home|try|tried|again|keep)|kidnap|get in (his|a) van|(man|someone|stranger) [be] follow me|(man|someone) & (in his car|get me in his)|asking me to get in|(man|helper|carer|dad) & (kiss|touch) me|(man|someone) & wait & (for me|outside school)|lady at the home {hit}',
    'accident|film|museum',
    KCSIE,
  ],
  ['abuse', 'abuse|abusive|groomed|molest', 'dog|cat|animal|pet|racial', KCSIE],
  [
    'things-to-me',
    'do [rude|bad|horrible|sex|funny|weird] thing* & (me|night|i not like|not like)|do something [bad|sexual] to me|do bad thing|something bad happen|happen ... my uncle|do to me|because of what he|he force me|make me do (thing|stuff|bad)|not like what|stop (hurt|touch|hit) me|say no but|make me (do it|kiss|touch)|stop when i say no|do stuff to (her|him|me)|(someone|somebody) in my (house|family) & hurt|make me do something|ask me to touch',
    '{fun}|dentist|nurse|miss make|mr|mrs|sir make|again because [it|my]|{work}',
    SAFE_AND_SOUND,
  ],
  [
    'scared-home',
    'scared (to go|of go) home|not want to go home & (he|dad|mum|him|stepdad|hurt|hit|because of|there)|not (make|send|let) me go home|send me home|scared of ([my] {home}|him|what he)|scared & ({home}|he) & (hit|hurt|angry|home)|not [feel] safe at home|home be not safe|can not go (back|home)|hide from (dad|mum|him)|hide & (wardrobe|bed) & (dad|he|hit)|come look for me|unsafe at home',
    'driving|dog|coach|spider|hide and seek|(go|back) home with|home (until|till|early|by)',
    SAFE_AND_SOUND,
  ],
  [
    'threats',
    '(say|threaten|tell|told) & (hurt|kill|batter|hit|stab|burn) (me|us|my|her|him|mum) & (if|he|she|dad|mum|they|will|would|tell)|(hurt|kill|batter|hit|beat|get) me & if & (tell|ring|say)|if (i|you|anyone) (tell|told|ring|say) & (kill|hurt|hit|batter|more|take away|taken away|believe|care)|not (ring|phone|call|tell) & ({home}|home|he) & (hurt|hit|batter|beat|more)|nobody will believe & (tell|me)|no one will believe|say i be next',
    '{fun}|{unreal}|lose|lost|coat|bottle|late|{hyper}|grow',
    CHILDNET,
  ],
  [
    'touched',
    '(touch|stroke|rub|kiss|lick|grope|feel) & ({private}|private part|mouth|down there|in bed|bath|asleep|leg) & (me|my|he|she|her)|(he|someone|man|boy|uncle|brother|cousin|godfather|stepdad|dad|grandad|grandpa|coach|tutor|teacher|stepbrother|{staff}) (touch|grope|lick) (me|my|us|her|you)|(uncle|cousin|coach|man|grandad|teacher|he) kiss me|touch me & (not like|bad|stop|tell|secret|want|where|night)|(put|hand|finger) & (down|up|in|under) my {private}|pull* (my|her) {private}|my {private} down|(have|had) sex|hands on my|touching game|play* and touch|{private} & (grab|hurt|rub|bleed) & (he|boys|my|it|me)|{grown-up} touch|made to touch|rub himself|hand on me|touch myself|hand & (up|down|in) my (top|shirt|trousers|pants)|rub against me|watch me & shower',
    'tag|doctor|nurse|wood|dog|cat|pshe|knee|arm to say|injection',
    KCSIE,
  ],
  [
    'sexual',
    'sex|sexual|porn|rape|rapist|penis|vagina|naked|nude|molest|take [off] my (clothes|pants|top)|my (clothes|pants) off|(with no|no|without) clothes|undress|rude (film|picture|video|thing)|show me his (private|willy|thing|bits)|on his lap|top of me|(make|made) me (show|touch)|sexually|take my trousers off|get his thing out',
    'mole rat|michelangelo|education|naked (flame|eye|mole)|hamster|rabbit|guinea|goldfish|chick|kitten|puppy|sex be the (class|baby)',
    KCSIE,
  ],
  [
    'in-bed',
    '(come|get|climb|sneak|sleep) (in|into|in to) [my] (my|his) bed|(come|get) in bed with me|(come|walk) in ... (when i|shower|bath) & (he|stepdad|boyfriend|uncle|change)|(uncle|stepdad|boyfriend|man|men|brother|he|dad) & (into|in) my room & night|his bedroom|watch me in|shower (with|and)',
    'cat|dog|thunder|sleepover',
    KCSIE,
  ],
  [
    'asks-pictures',
    '(send|share|ask|want|take|post|show|threaten|leak|put) & (picture|photo|video|selfie|camera) & ({bare}|of my body|no top|my top|no clothes|private|the internet|in the bath|rude)|blackmail|send more [of|picture*|photo*|video*] & (picture|photo|video|me|nude|he|body|or)|make me send|turn [my|the] camera on & (he|bed|bath|naked|change|top|told me|make me)|will (share|show) (my|everyone)|not delete it & picture|do (stuff|something) on (camera|webcam)|(share|leak|send|show) my nude|(share|leak) my picture|picture of me & (change|shower|bath|bed)|want me to send picture|(bad|dirty) video',
    'model|cake|sport|poem|art|nan|slide|school|safety|lesson',
    CHILDNET,
  ],
  [
    'meet-stranger',
    '(online|internet|discord|snapchat|roblox|stranger|not know|fortnite) & (meet (me|him|up|us|he|someone)|to meet|his house|see me|sex|naked)|(meet|see) a man|(man|guy|stranger) & (meet me|to meet|come to his)',
    'museum|tutor|teacher|meeting|not know how|guy with',
    CHILDNET,
  ],
  [
    'no-food',
    '(no|not any|never any|nothing) (food|dinner|tea|electric) & (home|house|mum|dad|weekend|day|days|again|fridge|hungry|and)|not [have|had|get|got|having] any (food|dinner|tea|milk) & (home|mum|dad|since|day|days|hungry|again|today)|{home} (forget to|not|never) feed|forget to feed|not (feed|give) (me|us)|hungry & (all the time|always|brother|sister|weekend|at home) & (i|be|no|not|mum|because)|starve (me|us)|only eat at school|(money|spend) & (drink|drugs) & (mum|dad)|not have any food|dog* food|not deserve food|steal food|not eat all weekend',
    'lunch|cat|trip|ramadan',
    KCSIE,
  ],
  [
    'left-alone',
    '(alone|home alone|on (my|our) own|by (myself|ourselves)|leave me|leave us|left me|left us) & (mum|dad|parents|baby|brother|sister|home|house|they|we) & (night|weekend|days|every|not know|not come|since|all|baby|gone|left|two)|(look after|feed|watch) & (baby|brother|brothers|sister|mum) & (night|own|drunk|drink|because mum|everything|out|never)|({home}|{nobody}|no one) ... (not|never) (look after|want|love|care) (me|us)|{nobody} (be look after|look after|take care of) (me|us)|mum ... (asleep|in bed) & (always|days|baby|us|get up)|not get up & mum|left in my room|just me and the baby|nobody at home|{nobody} (care for|wash) (us|them|me|my)|no clean clothes|not have a bed|dirty house',
    'question|film|holiday|tent|shop|minute|sleepover|work*',
    KCSIE,
  ],
  [
    'shut-in',
    '(lock|shut|tie|chain|trap) (me|us|him|her) [up|in|out|outside]|(lock|shut|kept) in [my|the|a] (room|cupboard|cellar|garage|shed|bedroom) & (i|we|no|they|mum|day)|make (me|us) (sleep|stand|stay|live|kneel) (in|on|out|outside)|(sleep|slept) on the floor & (no|my|and)|(kick|throw|threw|lock) me out|not (let|allow*) [me|us] [to] (out|wee|use the toilet|go to the toilet)|put me outside|make me sleep|sleep in the (bath|shed|garage)|tie my (hand|arm|leg|wrist|foot|feet|ankle|mouth)|not let me in the house',
    '{fun}|camp*|hide and seek|legged|chips|locker|coat|sleepover|loo|dog|choir|party',
    KCSIE,
  ],
  [
    'hated',
    '{home} & (hate me|worthless|wish i [be|was] (dead|never|not)|never want me|not want me|get rid of me|get rid|i would die|never born|not born|waste of space|useless|disgusting)|call me worthless|{home} & call (me|us) & (stupid|ugly|worthless)|at home & call me|like a slave',
    '',
    KCSIE,
  ],
  [
    'honour',
    '(marry|married|husband) & (force|make|made|not want|only|have to|send|eleven|pakistan|holiday to|away)|fgm|(cut|cutting|circumcise) & (africa|sister in|down there|gambia|my sister|girls)|marry my',
    'bridesmaid|hair|wedding',
    KCSIE,
  ],
  [
    'drugs',
    '(package|packet|parcel) & (make|deliver|carry) & (me|them|they)|(drug|weed|cocaine|crack|heroin|needle|vodka|alcohol|drunk) & ({home}|{child}|they|he|she|man|make me|in our house|someone|me) & (take|smoke|make|force|give|gave|sell|deliver|carry|hide|find|owe|people|always|on|get|be|in|and)|owe (them|him|some boys)|{home} drink (all|too much|every)|when (she|he|mum|dad) drink|make me (drink|smoke)|give me (beer|something) & (drink|sleep|juice)|needle & (kitchen|house|sofa)|make me sell|{home} drink & (violent|angry|hit)',
    'science|medicine|poster|pshe|skunk|karaoke|coffee|water|wedding|birthday',
    KCSIE,
  ],
  [
    'ran-away',
    'i [have|just] run (away|off) & (because|from home|last|and|scared|him|what|dad|mum)|(hide|sleep|slept) & (outside|park|woods|garden|bus stop|bus shelter) & (home|because|night|him|hit|can not)|i have run away|i run off (from|because|again|last)|i run off',
    '{fun}|dog|spider|camp|tent|pitch|field|track|stage|court|line|to play|to the',
    KCSIE,
  ],
  [
    'violence',
    'strange men|(he|dad|stepdad) & smash & (mum|door|everything|things|house|up)|police & (hit|hurt|fight) & (dad|mum|he)|anger out on|call 999 & (dad|mum|he)|chase* her with|hide & because dad|dad be try to get us|he {hit} her until',
    '{fun}|film',
    KCSIE,
  ],
]);

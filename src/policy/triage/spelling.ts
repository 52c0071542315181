// How children write: without apostrophes, by ear, as in chats; and the forms of a word. Left what phrases are held
// to, right what stands for it.
const STANDS_FOR = `
abuse:abuce abusd
alone:alown
and:n
anymore:anymor
any:eny
be:am is are was were been being wos woz
be not:arent aint isnt wasnt werent
beat:beet beaten
bite:bit bites biting bitten
because:cos cuz coz becuase becos
bleed:bled
breathe:breath breathing
boyfriend:bf
bring:brought brang
brother:bro bruv
bruise:bruse broos bruize
bully:buly bulyed bulying bullieing
burn:burnt
bleach:bleech
buy:bought
can:kan could cud
can not:cannot cant couldnt
clout:clowt
choke:chocking choking
come:came
cut:cuting cuted
dad:daddy father papa baba da abbu abbo abu
dead:ded
die:dye dy dei dieing dying dies
do:did does done doing doo
do not:dont dnt didnt doesnt donot
drink:drank drunk drunken
eat:ate eaten
every:evry
feel:felt
friend:frend freind mate bestie bff
get:got gets getting gotten
give:gave given
go:went goes going
go to:gonna gunna gona
grandad:grandpa granddad
have:has had having av hav ive
have not:havent hasnt hadnt
he be:hes
hide:hid hidden
home:hoem
hurt:hert hirt hurst
i be:im iam
i will:id
it be:its
kill:kil kll kiled
know:kno knew
knife:nife knives
leave:left
let:letting
lie:lied lies lying
live:liv livin
love:luv
make:made making
me:mee mi
mum:mam ammi ammu mums mom moms mummy mommy mama mother
died:dide dyed
myself:miself meself myslf myslef myselfs mysel
nan:nanny nana gran granny grandma
need:ned
nobody:noone
never:neva
not:nt
nothing:nothin nuffin
people:ppl
picture:pic pics piccy photo photos foto fotos
please:pls plz
purpose:perpose purpos porpose
put:putting
really:rly realy
run:ran running
say:said says sed saying
scared:skared scard frightened afraid terrified frit petrified scary
school:skool
secret:secrit
see:saw seen
self harm:selfharm selfharming
send:sent
shake:shook
she be:shes
should:shud
sister:sis
sleep:slept asleep
some:sum
someone:some1 somebody
something:somthing sumthing somfing
stepdad:stepfather
stepmum:stepmother
suicide:sucide suiside suicid suicidal suicidle sucidal
swallow:swalow
take:took taken taking tooken
talk:tork
tell:told tel
that be:thats
there be:theres
they be:theyre
think:thought thort thorts
throw:threw thrown
tie:ties tied tying
to:too 2
spank:spanks spanked
touch:tuch tuched tuches tuchd toches toched
try:tried tries trys trying
wake:woke woken
want:wnt whant
want to:wanna wana wnna iwant
whack:wack wacks wacked wacking
what:wot
what be:whats
wish:whish
will:would wud wuld ll
will not:wouldnt
with:wiv
without:widout
write:wrote written
you:u
your:ur
`;

const VOWEL = /[aeiouy]/;
const SHORT = /^[^aeiou][aeiou][^aeiouwxy]$/;

const WRITTEN = new Map<string, readonly string[]>();
for (const line of STANDS_FOR.trim().split('\n')) {
  const [meant, written] = line.split(':') as [string, string];
  const words = meant.split(' ').map((word) => root(word));
  for (const word of [meant, ...written.split(' ')]) WRITTEN.set(word, words);
}

const NOT = /^(do|have|should|need|must)nt$/;

/**
 * The roots that a written word stands for, usually one: `wanna` is `want to`, `didn't` is `do not`, `diiie` is `die`,
 * `hitting` is `hit`. Needs small letters. Phrases and messages both go through it, so that a phrase in one form finds
 * all forms.
 */
export function rootsOf(written: string): readonly string[] {
  const word = written.replace(/['’`´]/g, '').replace(/(.)\1{2,}/gu, '$1');
  const [, verb] = NOT.exec(word) ?? [];
  if (verb !== undefined) return [root(verb), 'not'];
  return WRITTEN.get(word) ?? WRITTEN.get(root(word)) ?? [root(word)];
}

/** What is left of a regular word without its ending; the same for all its forms, and not always a word. */
function root(word: string): string {
  if (/ie[sd]$/.test(word)) return word.replace(/ie[sd]$/, 'y');
  const cut = word.replace(/ing$|(?<!e)ed$|(?<![sui])s$/, '');
  const stem = cut.length > 2 && VOWEL.test(cut) ? cut : word;
  // What was `hate` before its ending is `hate` again; `hit` was doubled.
  if (stem !== word && !word.endsWith('s') && SHORT.test(stem)) return `${stem}e`;
  return (stem.length > 4 ? stem.replace(/e$/, '') : stem).replace(/(?<=..)([a-z])\1$/, '$1');
}

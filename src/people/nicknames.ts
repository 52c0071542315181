/**
 * Given names that one person may bear: the spellings of a name, a colon, and what those who have it are called.
 *
 * English pairs are taken from nicknames.csv (github.com/carltonnorthern/nicknames, Apache-2.0), kept where the full
 * name is among those given most often in England and Wales since 1996 (ONS, Open Government Licence v3.0), and without
 * short forms that are names of their own today (Robert/Bill, Anna/Hannah). Spellings and short forms from other
 * languages are written here.
 */
const NAMES = `aaron aron:ron ronnie
abdullah abdallah abdulla
abigail abbigail abigale:abbie abby abi abbi gail
abraham:abe
adebayo:bayo
adelaide:addie
adrian:ade
ahmed ahmad ahmet
aidan aiden
aisha ayesha aysha aishah aiesha
alan allan allen:al
albert:al bert bertie
aleksander aleksandr oleksandr:olek alek sasha alex
aleksandra oleksandra:ola sasha alex
alexander alexandre:alex alec xander sandy lex ali
alexandra:alex sandra lexi lexie ali
alexandru:alex
alfred:alf alfie fred freddie
alice alys
alison allison:ali
amanda:mandy
amelia emilia:millie milly
amina aminah ameena
anastasia anastasiia:ana nastya stacey tasia
andrew:andy drew
angela:angie
angelina:angie lina
ann anne:annie
anna ana:annie anya ania
annabel annabelle:bella belle
anthony antony:tony ant
antoni:antek
antonia:toni
archibald:archie
arthur artur:art artie
ashley ashleigh:ash
ayomide:ayo
babatunde:tunde
barbara:barb babs basia
barnaby barnabas:barney
bartosz bartlomiej:bartek
beatrice beatrix:bea trixie
benedict:ben
benjamin:ben benny benji benjy
bernadette:bernie
bernard:bernie
bethany bethan bethanie:beth
bradley:brad
brian bryan
bridget:biddy bridie
caitlin caitlyn kaitlin kaitlyn katelyn:cait kate katie
caleb:cal
callum calum:cal
cameron kameron:cam
caoimhe keeva:
caroline carolyn:carol carrie caz
carys cerys
cassandra:cassie sandra
catherine katherine kathryn katharine catharine:cathy kathy kate katie katy kat cat kitty kath cath
catrin:cat
charles:charlie charley chas chuck
charlie charley
charlotte:charlie lottie lotty char charley
chelsea chelsey chelsie
chinedu:nedu edu
chloe khloe:clo
christian kristian:chris
christina kristina:chris chrissie chrissy tina kristy
christine kristine:chris chrissie chrissy tina
christopher kristopher:chris kit topher
chukwudi:chudi
chukwuemeka:emeka
ciara keira kiera kira
clementine:clem clemmie
conor connor:con
cordelia:delia
cynthia:cindy
dafydd:dai daf
damilola oluwadamilola:dami
daniel:dan danny danni
danielle:dani danni
david:dave davy davey
deborah debra:deb debbie debby
deepak dipak
denis dennis:den
derek derrick
dimitri dmitri dmytro:dima
dominic dominik:dom nick
donald:don donnie
dorothy:dot dottie dolly
douglas:doug dougie
edmund:ed eddie ted ned
edward:ed eddie ted teddy ned ward
edwin:ed eddie
ekaterina kateryna yekaterina:katya kate katia
eleanor elinor eleanora:ellie elle nell nellie nora
elijah:eli
elisabeth elizabeth:liz lizzie lizzy beth betty betsy eliza libby bess bessie lisbeth
elisha:eli
elzbieta:ela
emanuel emmanuel:manny
emily emilie:em emmie milly millie
emma:em emmie
eoin eoghan owen
esme esmee
evangeline:evie
eve eva:evie
evelyn:evie eve
ewan euan ewen
ezekiel:zeke
fatima fatimah fatema fatma
felicity:fliss flick
florence:flo florrie flossie
frances:fran frankie
francesca:fran frankie chess cesca
francis:frank frankie fran
francisco:paco fran
franciszek:franek
franklin:frank
frederick frederic fredrick:fred freddie freddy rick
gabriel:gabe gabi
gabriella gabriela:gabby gabi ella
gabrielle:gabby gabi
genevieve:gen evie
geoffrey jeffrey:geoff jeff
george:georgie
georgia georgina georgiana:georgie gina
gerald gerard:gerry jerry
giovanni:gio
grace:gracie
graham graeme:gray
gregory:greg
griffith gruffydd gruffudd:griff gruff
grzegorz:grzes grzesiek
guilherme:gui
gwendolyn:gwen gwennie
gwilym:gwil
hamza hamzah
hannah hanna hana:hania
haris harris
harold:harry hal
harriet harriett:hattie hatty
harrison:harry
harry harri
hasan hassan
hayley hailey haylee
helen:nell nellie
helena:lena nell
henrietta:hettie etta hen
henry henri:harry hal hank
hugh huw:hughie
humphrey:humph
hussain hussein husain husayn hussien
ibrahim ebrahim
ifeoma:ify
ikechukwu:ike
iman eman
imogen:immy immie
isa eesa essa
isaac issac isaak:zac ike
isabel isabelle isobel isabella izabella:izzy issy izzie bella belle ibby
ismail ismael
ivan:vanya
jackson jaxon jaxson:jack jax
jacob jakob:jake
jacqueline:jackie jacqui
jakub:kuba jakob jacob
james:jim jimmy jamie jem
jan:janek jas
janet:jan
jasmine jasmin yasmin yasmine yasmeen:jas jaz yas
jayden jaden
jennifer:jen jenny jenni jennie
jeremiah:jerry jem
jeremy:jez jem
jessica:jess jessie
joanna joanne:jo asia
john jon:johnny jonny
jonathan johnathan jonathon:jon jonny johnny john nathan
jose:pepe
joseph josef:joe joey
josephine:jo josie
joshua:josh
judith:judy jude
julia:jules julka
julian julien:jules
karen:kaz
karim kareem
karina:kara
karolina:karola carol
katarzyna:kasia kaska kate
kathleen cathleen:kathy kath cathy kate
katie katy
kenneth:ken kenny
khadija khadijah
khalid khaled
kimberley kimberly:kim
konstantinos:kostas costas
krzysztof:krzysiek krzys chris
lakshmi laxmi
laura:laurie
lauren lauryn:loz laurie
laurence lawrence:larry laurie lawrie
layla leila laila leyla
leanne:lea
leonard:len lenny leo
leonardo:leo
lesley leslie:les
lewis louis luis:lou louie lewie
lillian lilian:lily lilly lil
lily lilly lillie
llewelyn llywelyn llewellyn:llew
louisa:lou lulu
louise:lou lulu
lucas lukas lukasz:luke
lucy lucie
ludwig:lu
mackenzie:kenzie mac
madeleine madeline madelyn madalyn:maddie maddy
madison maddison:maddie maddy
magdalena:magda lena maggie
malachy malachi
malgorzata:gosia malgosia
marcus markus:marc mark
margaret:maggie meg peggy marge margie
mark marc
martha:marty
martin:marty
martina:tina
mary marie:molly polly mae
maryam mariam mariyam maryum miriam
mateusz:mati mateo
matilda mathilda:tilly tillie matty mattie
matthew mathew matthieu:matt matty mat
matthias mathias matias
maxwell maximilian maximillian maxim:max
megan meghan:meg
melanie:mel
melissa:mel lissa missy
michael micheal michal mikael:mike mick mickey mikey micky
michelle:shelly chelle
mikhail mykhailo:misha
mildred:milly millie
millicent:millie milly
miranda:mandy randi
mitchell:mitch
mohammed muhammad mohammad mohamed muhammed mohamad muhamad mohamud mahomed mohd:mo
montgomery:monty
musa moosa mussa
mykola nikolai
nadia nadiya
natalia nataliia:nat natalka
natalie nathalie:nat
natasha:tasha nat
nathan:nate nat
nathaniel:nathan nate nat
nicholas nicolas nickolas:nick nicky nico
nicola:nicky nikki
nicole:nicky nikki
noor nour nur
obinna:obi
oliver olivier:ollie olly
olivia oliwia:liv livvy livia ollie
olumide olamide:olu ola
oluwafemi:femi
oluwakemi:kemi
oluwaseun:seun
oluwaseyi:seyi
oluwatobi oluwatobiloba:tobi
oluwatosin:tosin
omar umar omer
oonagh una
opeyemi:ope yemi
orla orlaith
oscar oskar
owain owen
padraig:paddy
patricia:pat trish tricia patsy patti
patrick:pat paddy
pavel pawel
penelope:penny
peter pieter:pete petey
philip phillip:phil pip
philippa phillipa:pip pippa
phoebe:phoebs
piotr:piotrek peter pete
priscilla:cilla
rachel rachael rachelle:rach
raphael rafael:raf rafe rafi
raymond:ray
rayyan rayan
rebecca rebekah:becky becca beck bex
reginald:reg reggie
reuben ruben:rube
rhiannon:rhi
rhys reece rees reese rhis
richard:rick ricky rich richie dick dickie
robert:rob robbie bob bobby robby bert
roberta:bobbie robbie
robin robyn:rob
roderick:rod rory
rodney:rod
roger rodger:rodge
roisin rosheen
ronald:ron ronnie
rory ruairi ruari
rosalind rosaline:ros roz rosie
rose:rosie
rosemary:rosie rose romy
roxanne:roxy
rupert:rupe
russell:russ
ryan rian
saeed said sayeed
safiya safia safiyyah safiyah
samantha:sam sammy sammie
samuel:sam sammy
sarah sara:sally sadie
scarlett scarlet
sean shaun shawn
sebastian:seb bash
sidney sydney:sid syd
simon:si
solomon:sol solly
sophia sofia zofia:sophie sofie zosia soph
sophie sofie:soph
stacey stacy
stanislaw:stan staszek stas
stanley:stan
stefan steffan stephan
stephanie:steph stevie
stephen steven:steve stevie ste
stuart stewart:stu
suleiman sulaiman suleman sulayman
sumayya sumaya sumayyah
susan suzanne susanna susannah suzanna:sue susie suzie suzy
tabitha:tabby
tamara:tammy
tariq tarik tareq tarek
tegan teagan
temitope:temi tope
terence terrence:terry tel
teresa theresa:tess tessa terri
theodora:thea dora theo
theodore theodor:theo ted teddy
thomas:tom tommy thom tommo
tiffany:tiff
timothy:tim timmy
tobias:toby tobi
tomasz:tomek tom
tomos:tom twm
tristan:tris
uchenna:uche
usman uthman osman
valentina:val tina
valerie:val
vanessa:nessa ness
veronica veronika:vera ronnie
victor viktor:vic
victoria viktoria wiktoria:vicky vicki tori vic vix
vijay vijai
vincent:vince vinnie vin
violet:vi
virginia:ginny ginger
vivian vivien vivienne:viv
volodymyr vladimir:vova volodya vlad
walter:wally walt
wilfred wilfrid:wilf fred will wilfie
william wiliam:will bill billy willy liam wills
winifred:winnie freddie
wojciech:wojtek
xavier:xav
yahya yahia
yusuf yousef yousuf youssef yosef yusef
zachary zachery zachariah zakariya zakaria:zac zach zak zack
zainab zaynab zeinab
zayn zain zane
zoe zoey
zuzanna:zuzia zuza`;

/** What a given name may stand for. */
export interface GivenForm {
  name: string;
  /** 0 to 1: how often the two are the same person's. */
  likeness: number;
}

const SPELLING = 0.94;
const SHORT = 0.92;
/** Two short forms of one name (Tom, Tommy). */
const SHORTS = 0.88;

interface Group {
  spellings: string[];
  shorts: string[];
}

let byName: Map<string, Group[]> | null = null;

function groupsOf(name: string): readonly Group[] {
  byName ??= unpack();
  return byName.get(name) ?? [];
}

function unpack(): Map<string, Group[]> {
  const groups = new Map<string, Group[]>();
  for (const line of NAMES.split('\n')) {
    const [spellings, shorts] = line.split(':').map((names) => names.split(' ').filter((n) => n !== ''));
    const group: Group = { spellings: spellings!, shorts: shorts ?? [] };
    for (const name of new Set([...group.spellings, ...group.shorts])) {
      groups.set(name, [...(groups.get(name) ?? []), group]);
    }
  }
  return groups;
}

/** Whether the word is known for a given name. A name that is not in the list proves nothing. */
export function isGivenName(word: string): boolean {
  return groupsOf(word).length > 0;
}

/**
 * The given names that the bearer of `name` may have on a register, `name` itself first. Not transitive: Alexander and
 * Alexandra are both Alex, and never each other; Beth and Liz are both Elizabeth, and two sisters.
 *
 * @param name one plain lower-case word (`people/names`)
 */
export function givenForms(name: string): GivenForm[] {
  const groups = groupsOf(name);
  if (groups.length === 0) return [{ name, likeness: 1 }];
  const found = new Map([[name, 1]]);
  const add = (names: readonly string[], likeness: number) => {
    for (const other of names) found.set(other, Math.max(likeness, found.get(other) ?? 0));
  };
  for (const { spellings, shorts } of groups) {
    if (spellings.includes(name)) {
      add(spellings, SPELLING);
      add(shorts, SHORT);
    } else {
      add(spellings, SHORT);
      add(
        shorts.filter((other) => beginAlike(name, other)),
        SHORTS,
      );
    }
  }
  return [...found].map(([form, likeness]) => ({ name: form, likeness }));
}

/** The spellings of a name alone: Mohammed and Hussain are surnames as well. */
export function spellingsOf(name: string): GivenForm[] {
  const others = groupsOf(name).flatMap(({ spellings }) => (spellings.includes(name) ? spellings : []));
  return [...new Set(others)]
    .filter((other) => other !== name)
    .map((other) => ({ name: other, likeness: SPELLING }));
}

function beginAlike(a: string, b: string): boolean {
  const length = Math.min(3, a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
}

// What colleagues write to one another: templates for phrase.ts.

export interface Talk {
  /** Who it goes to: one person's job (a key), or anybody of a kind; it comes from the same kind. */
  to: 'teaching' | 'anybody' | 'wojcik' | 'stokoe' | 'alderson' | 'fenwick';
  subject: string;
  text: string;
  replies: readonly string[];
}

const YES =
  "[Yes, no problem|Of course|Will do|Sure|Happy to|Yep, that's fine|Consider it done]. [Leave it with me.|I'll pop in at break.|See you later.|]";

/** What colleagues write about. Each entry is many letters; `[=` keeps subject, text and answers to one matter. */
export const TALKS: readonly Talk[] = [
  {
    to: 'teaching',
    subject: '[=Playground duty|Duty swap|Bus duty {later}]',
    text: `[Hi|Hello|Morning] {given},\n\n[Could|Would|Any chance] you [possibly swap|do me a favour and swap|take] my [=break|lunch|bus] duty on {later}? [I've got the dentist at half ten.|I'm out at the moderation meeting.|I have a parent coming in.] [I can do yours on Friday in return.|I owe you a coffee.|Happy to repay in kind.]`,
    replies: [YES, `[You are a star.|Thank you!|Much appreciated.] [I'll tell the office.|Coffee it is.|]`],
  },
  {
    to: 'anybody',
    subject: '[=Photocopier|Copier out of toner|Upstairs copier again|Laminator]',
    text: `[Just to say|FYI|Heads up:] [=the KS2 copier has jammed again|the staffroom copier is out of toner|the upstairs copier is making that noise|the laminator has eaten a display]. [=I've switched it off and on.|Is there a spare cartridge anywhere?|I've left a note on it.|It smells a bit.]`,
    replies: [
      `[=Fixed - it was a treasury tag.|New toner is in the stock cupboard, top shelf.|Engineer is booked for {later}.|Unplugged it. There is a new one on order.]`,
      `[Brilliant, thank you.|You are a star.|Thanks {given}!]`,
    ],
  },
  {
    to: 'teaching',
    subject: '{form} - [=museum money|farm trip numbers|coach for {later}|Forest School {later}]',
    text: `Hi {given},\n\nI make it [26|27|28|29] [=paid for the museum|coming to the farm|for the coach on {later}|for Forest School]. [Two still owe the full amount.|One child needs the front seat.|Three packed lunches to order from the kitchen.]\n\n[=Can you check the last few?|Could you check the risk assessment is on the system?|Is it still 9.15?|Have they all got wellies?]`,
    replies: [
      `[=All in now.|Risk assessment approved this morning.|Confirmed, 9.15 from the front gate.|Spares are in the shed.] [Remember the first aid bag.|Don't forget the inhalers.|]`,
      `[Perfect, thanks.|Lovely, ta.|Great - that's us sorted then.]`,
    ],
  },
  {
    to: 'teaching',
    subject: '[Writing moderation|Moderation {later}]',
    text: `[Hi|Hello] {given},\n\nCould you bring [three|four|six] books to moderation on {later}: [one working towards, one expected and one greater depth|a spread, please|include at least one you are unsure about]? [We'll use the exemplification file in the shared drive.|Tea provided, biscuits not guaranteed.|It should take no more than an hour.]`,
    replies: [
      `[Fine by me.|Noted, thanks.|Can I come ten minutes late? Choir until 3.45.]`,
      `[That's fine, we'll start without you.|No problem.|OK!]`,
    ],
  },
  {
    to: 'teaching',
    subject: '[=Assembly on {later}|{form} class assembly|Celebration assembly]',
    text: `Hi {given},\n\n[=Are you all right to lead assembly on {later}?|{form} are down for their class assembly on {later}.|Certificates for {later}: could I have two names from you?] [=The theme is kindness, but we can be loose about it.|Parents are invited from 9.05.|Spellings matter, they go on the wall.] [=Do you need the piano and the screen?|Please send the slides by the night before.|No repeats from last time if you can.]`,
    replies: [
      `[=Screen yes, piano no.|We're doing a song so piano please, and twelve chairs.|I'll drop them in your tray.]`,
      `[Lovely.|Thank you.|Great, that's everybody.]`,
    ],
  },
  {
    to: 'teaching',
    subject: '[Cover for {later}|Cover request|PPA cover]',
    text: `{given},\n\nI'm on [the phonics course|first aid training|a SEND network day|jury service, of all things] on {later}. [Planning is in the blue folder on my desk.|All the slides are in the shared drive.|Everybody knows the routine.] [PE kits needed after lunch.|They have the hall at two.|Watch the fire door, it sticks.]`,
    replies: [
      `[Thanks, all clear. Have a good day.|Got it. Is {form} still swimming then?|That's fine, I've put {other} in.]`,
      `[Great, thank you.|Brilliant, see you on Thursday.]`,
    ],
  },
  {
    to: 'teaching',
    subject: '[=Lost property|A very nice helmet|One welly]',
    text: `[=We have a mountain of lost property by the hall: eleven jumpers with no names.|There is a purple scooter helmet outside the office.|One left welly, size 11, has been on the radiator since Monday.] [Please send your class past to look before {later}.|It goes to the Friends' sale on {later}.]`,
    replies: [
      `[=Mine are coming after register.|That is one of mine, thank you!|The welly is famous in {form}.]`,
    ],
  },
  {
    to: 'wojcik',
    subject: '[=Laptop trolley|Board in {form}|Login problem|iPad 14]',
    text: `Hi Tomasz,\n\n[=Six of the laptops won't hold their charge.|The board in {form} has gone blue.|Half the class can't log in after the weekend.|iPad 14 is asking for a passcode nobody knows.] [I've tried the usual.|It was fine on Friday.|We have the assessment on {later}, so a bit urgent.]`,
    replies: [
      `[On my way.|I'll be up at 11.|Could you log it on the helpdesk form as well, please?] [=The trolley fuse has gone again.|Have you tried the other socket?|Passwords were reset on Sunday night.|It is the Head's birthday. Do not tell anyone.]`,
      `[Working now, thank you!|That did it.|You are a wizard.]`,
    ],
  },
  {
    to: 'stokoe',
    subject: '[=Heating in {form}|Hall floor|Side gate|Wobbly table]',
    text: `[Morning|Hi] Barry, [=it's 14 degrees in {form} again|the hall floor is still wet by the servery|the side gate didn't latch this morning|there's a table in {form} with a leg coming off]. [Could you take a look when you're round?|Not urgent but I didn't want to forget.|I've moved the children away from it.]`,
    replies: [
      `[=Bled the radiator, give it an hour.|Wet floor sign is out.|New latch ordered, tied it for now.|Leg is back on. Glue needs overnight.]`,
      `[Thanks Barry.|You're a marvel.|Smashing.]`,
    ],
  },
  {
    to: 'fenwick',
    subject: '[=Book bands|Library slot|Overdue books]',
    text: `Hi Hilary,\n\n[=We are short of lime and orange band books, {form} have been through everything twice.|Our library slot on {later} clashes with PE.|Could I have the overdue list for {form}?] [Also thank you for the display, the children love it.|No rush.|]`,
    replies: [
      `[=There's a box on its way.|I'll swap you with another class.|Attached. Ask them to look under the beanbags first!]`,
      `[=Thanks so much.|Perfect.|Ha, found nine.]`,
    ],
  },
  {
    to: 'teaching',
    subject: '[=Phase meeting {later}|Agenda items|Notes from Tuesday]',
    text: `Hi {given},\n\n[=For our meeting on {later}:|What would you like on the agenda for {later}? So far:|Quick notes so that I don't forget:]\n\n1. [Book look feedback|Reading data|Home learning]\n2. [Trips|Displays|Marking policy]\n3. [Christmas songs|Parents' evening|Assessment week]\n4. AOB\n\n[=Please bring your planning.|I'll bring cake.|Tell me what I missed.]`,
    replies: [
      `[=Apologies, I have an appointment.|Can we add spelling lists?|The bit about the hall. Otherwise all there.]`,
      `[=No worries, I'll send notes.|Added.|Ah yes. Thank you.]`,
    ],
  },
  {
    to: 'alderson',
    subject: '[=Packed lunches for {later}|Numbers for {later}|Allergy card]',
    text: `Hi Margaret,\n\n[=Could we have 28 packed lunches for the {form} trip on {later}, three vegetarian?|We are two short of the usual on {later}, the rest are at a festival.|Is the new allergy card for {form} on your board?] [Thank you as ever.|Sorry for the short notice.|]`,
    replies: [
      `[=Will be in the blue crates by nine.|Righto, less mash.|Up since Monday, my love.]`,
      `[Lovely.|Thanks Margaret.|Smashing, thank you.]`,
    ],
  },
  {
    to: 'teaching',
    subject: '[=Phonics data|Reading ages|Autumn assessments]',
    text: `[Just a reminder that|Please remember that] [=phonics scores need|reading ages need|autumn assessments need] to be [on the tracker|in the spreadsheet] by {later}. [Use the new codes.|If anyone was absent leave it blank rather than zero.|Shout if the dropdowns misbehave.]`,
    replies: [
      `[Done.|All in for {form}.|The dropdowns are misbehaving.]`,
      `[Thank you!|Try again now?|Brilliant.]`,
    ],
  },
  {
    to: 'anybody',
    subject: "[=Ginger nuts|Staffroom fridge|{other}'s birthday|The good scissors]",
    text: `[=Whoever finished the ginger nuts, all is forgiven.|If the soup in the microwave was yours, it is not soup any more.|There's cake in the staffroom for {other}'s birthday, and an envelope in the office.|Have you seen the big scissors? They have my name on.] [=From Monday there will be a rota.|I have photographs.|Do sign the card.|Display day is {later} and I am desperate.]`,
    replies: [
      `[=It was not me.|Guilty. Sorry!|Signed. Happy birthday to them!|I have an alibi. Try the art cupboard.]`,
      `[=Hmm.|We shall say no more.|Cake was lovely.|Found! In the art cupboard.]`,
    ],
  },
  {
    to: 'teaching',
    subject: '[=Sheep costumes|Stage blocks|Microphones|Harvest baskets]',
    text: `Hi {given},\n\n[=I need eleven sheep costumes and have four.|Where do the stage blocks live these days?|Which microphones are we using for the carols?|Could your class fill two of the harvest baskets?] [=Any cotton wool gratefully received.|They were last seen in the PE shed.|The church have two that squeak.|They go to the food bank on {later}.]`,
    replies: [
      `[=I have tea towels. Many tea towels.|Behind the piano.|Ours, charged, with spare batteries.|Of course. Tins or packets?]`,
      `[You are a hero.|Bless you.|Perfect.]`,
    ],
  },
  {
    to: 'teaching',
    subject: '[=A quiet word about {form}|Behaviour at lunch|Good news from {form}]',
    text: `Hi {given},\n\n[=A couple of mine have found the afternoon hard this week, could we put a movement break in?|Lunch was lively today. Could we go over the rules before {later}?|I covered {form} this morning and they were a joy, please tell them.] [Catch me at break?|Happy to talk it through.|]`,
    replies: [
      `[=Yes, let's try after register.|I'll do it first thing.|That has made my day, I will!]`,
      `[Thanks {given}.|Good plan.|:)]`,
    ],
  },
];

export interface Round {
  group: string;
  writers: readonly string[];
  subject: string;
  text: string;
}

/** Letters to a group of colleagues. */
export const ROUNDS: readonly Round[] = [
  {
    group: 'allstaff',
    writers: ['marchbank', 'osei', 'tranter'],
    subject: '[Week ahead|Staff bulletin|This week]: {day}',
    text: `Dear all,\n\n[Another good week|Thank you for a calm start|What a week that was]. [A reminder that|Please note] [the fire drill is on {later}|the hall is out of use on {later}|photographs are on {later}|governors are in on {later}].\n\n- Monday: [briefing 8.20|assembly led by {form}]\n- Wednesday: [staff meeting on writing|no staff meeting, reports instead]\n- Friday: [celebration assembly|non-uniform for the food bank]\n\n[Please keep an eye on the parking.|Do look after one another, there are bugs about.|From here to half term it is all downhill.]\n\nFrom all of us in the office, thank you.`,
  },
  {
    group: 'allstaff',
    writers: ['dunmore', 'lloydparry', 'stokoe', 'wojcik'],
    subject:
      '[=Registers|Car park {later}|Wi-fi off {later} evening|Found keys|Flu vaccinations|Fire drill {later}|Visitors {later}]',
    text: `[Hello everyone|All],\n\n[=Registers by 9.15 please, several were late this week.|The car park is being swept on {later}, so please use the road.|The wi-fi will be off from 5 on {later} for the new switch.|A set of keys with a green fob has been handed in.|The nurse is in the hall on {later} from ten.|There will be a drill on {later}. I am not saying when.|Four visitors on {later}, please say hello and check for a lanyard.] [Thank you for your help.|Any problems, ring the office.|Apologies for the inconvenience.]`,
  },
  {
    group: 'ks2',
    writers: ['calloway', 'pemberton', 'strachan'],
    subject: '[=Swimming rota|KS2 spelling|Bikeability|KS2 meeting {later}]',
    text: `Hi team,\n\n[=The new rota is attached.|The new lists are in the drive.|Bikeability is on {later} for Year 6, helmets please.|We meet in the library on {later}, 3.30.] [Can everyone check their own class?|Shout if it doesn't work for you.|Thank you all.]`,
  },
  {
    group: 'ks1',
    writers: ['pryce', 'fairweather', 'siddiqui'],
    subject: '[=Phonics groups|Stay and play|Outdoor area|Wet play]',
    text: `Hello all,\n\n[=New phonics groups from {later}.|Stay and play is on {later}, twenty families so far.|The mud kitchen needs a volunteer with a drill.|If it rains on {later} we use the hall at lunch.] [Thanks for being flexible.|Lists are on my door.]`,
  },
  {
    group: 'slt',
    writers: ['marchbank', 'osei', 'calloway', 'tranter', 'pryce'],
    subject: '[=SLT agenda|SEF section|Budget monitoring|Learning walk {later}]',
    text: `All,\n\n[=Agenda for {later} attached.|Could you each send me your paragraph by {later}?|Month end figures are in the folder.|I've put the learning walk for {later} in the diary.] [We need to agree the appraisal dates.|The coach costs have gone up again.|Attendance is at [95.1|95.6|94.8] for the week.]`,
  },
  {
    group: 'support',
    writers: ['qureshi', 'wigglesworth', 'sheikhomar'],
    subject: '[=Intervention timetable|TA meeting|Phonics training]',
    text: `Hi all,\n\n[=The new timetable starts {later}.|TA meeting {later}, 3.30, in the library.|Two places left on the phonics training.] [Please log each session, even short ones.|If your child is away, see me for a swap.|Thank you, you are all wonderful.]`,
  },
  {
    group: 'lunchtime',
    writers: ['scrivens', 'osei', 'stokoe'],
    subject: '[=New sittings|Football on the field|Wet lunch]',
    text: `Ladies and gents,\n\n[=New sittings from {later}: Reception first, then {form}.|The field is out of bounds until it dries.|If it's wet on {later} use the KS1 hall.] [Coats on please, whatever they tell you.|Radios charged every night.|The new first aid book is in the hatch.]`,
  },
];

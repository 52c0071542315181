// The adults of Upland Primary, written by hand: sixty staff, the governors, those who help, and the accounts that
// are nobody's own. Keys are what scenes call them by; all are invented.

export interface Adult {
  key: string;
  title: string;
  given: string;
  family: string;
  job: string;
  roles: string;
  classes?: string;
  /** Personal addresses as `number@provider`; the local part is made from the name. */
  personal?: string;
  otherNames?: string;
  aliases?: string;
  bornOn?: string;
  leftOn?: string;
  /** Keys of own children among the pupils. */
  children?: string;
  /** False for those who have no school account. */
  account?: false;
}

type Extra = Partial<Omit<Adult, 'key' | 'title' | 'given' | 'family' | 'job' | 'roles'>>;

/** `who` is `key|title|given|family|job`. */
function adult(who: string, roles: string, extra: Extra = {}): Adult {
  const [key = '', title = '', given = '', family = '', job = ''] = who.split('|');
  return { key, title, given, family, job, roles, ...extra };
}

export const STAFF: readonly Adult[] = [
  adult('marchbank|Mrs|Helen|Marchbank|Headteacher', 'headteacher;slt', {
    personal: '417@gmail.com',
    aliases: 'head@uplandprimary.example',
  }),
  adult('osei|Mr|Daniel|Osei-Bonsu|Deputy Headteacher and Designated Safeguarding Lead', 'slt;dsl', {
    personal: '203@outlook.com',
    otherNames: 'Dan',
  }),
  adult('calloway|Mrs|Ruth|Calloway|Assistant Headteacher, deputy DSL', 'slt;deputy-dsl', {
    personal: '388@btinternet.com',
  }),
  adult('qureshi|Ms|Nasreen|Qureshi|SENCO, deputy DSL', 'deputy-dsl', { personal: '164@gmail.com' }),
  adult('pryce|Mr|Gareth|Pryce-Hughes|Assistant Headteacher', 'slt', { personal: '119@hotmail.co.uk' }),
  adult('tranter|Mrs|Julie|Tranter|School Business Manager', 'slt', { personal: '552@sky.com' }),
  adult('dunmore|Mrs|Carol|Dunmore|Office Manager', 'staff', { personal: '626@btinternet.com' }),
  adult('lloydparry|Miss|Bethan|Lloyd-Parry|School Administrator', 'staff', { personal: '308@icloud.com' }),
  adult('wojcik|Mr|Tomasz|Wójcik|IT Technician', 'it-admin', {
    personal: '731@gmail.com',
    otherNames: 'Tomek',
  }),
  adult('nwosu|Mrs|Ifeoma|Nwosu|Data Protection Officer', 'staff;dpo', { personal: '905@outlook.com' }),
  adult('stokoe|Mr|Barry|Stokoe|Site Manager', 'staff', { personal: '244@yahoo.co.uk' }),
  adult('ollerton|Mr|Keith|Ollerton|Caretaker', 'staff', { personal: '671@talktalk.net' }),
  adult('fairweather|Miss|Zoë|Fairweather|Class teacher, R Acorn', 'staff', {
    classes: 'R Acorn',
    personal: '150@gmail.com',
  }),
  adult('deshpande|Mrs|Anjali|Deshpande|Class teacher, R Conker', 'staff', {
    classes: 'R Conker',
    personal: '377@gmail.com',
  }),
  adult('gallacher|Miss|Siobhán|Gallacher|Class teacher, 1 Alder', 'staff', {
    classes: '1 Alder',
    personal: '482@hotmail.com',
  }),
  adult('thackeray|Mr|Liam|Thackeray|Class teacher, 1 Birch', 'staff', {
    classes: '1 Birch',
    personal: '593@gmail.com',
  }),
  adult('siddiqui|Mrs|Farzana|Siddiqui|Class teacher, 2 Beech', 'staff', {
    classes: '2 Beech',
    personal: '615@gmail.com',
  }),
  adult('wetherall|Miss|Charlotte|Wetherall|Class teacher, 2 Chestnut', 'staff', {
    classes: '2 Chestnut',
    personal: '704@icloud.com',
  }),
  adult('yildiz|Mr|Mehmet|Yıldız|Class teacher, 3 Elm', 'staff', {
    classes: '3 Elm',
    personal: '816@gmail.com',
  }),
  adult('adebayo|Mrs|Oluwaseun|Adebayo-Finch|Class teacher, 3 Larch', 'staff', {
    classes: '3 Larch',
    personal: '927@gmail.com',
    otherNames: 'Seun',
  }),
  adult('zielinska|Miss|Katarzyna|Zielińska|Class teacher, 4 Maple', 'staff', {
    classes: '4 Maple',
    personal: '138@gmail.com',
    otherNames: 'Kasia',
  }),
  adult(
    'vaughan|Mr|Rhodri|Vaughan|Class teacher, 4 Oak; staff governor',
    'staff;governor@2024-09-01..2028-08-31',
    {
      classes: '4 Oak',
      personal: '249@hotmail.co.uk',
    },
  ),
  adult('ramanathan|Mrs|Priya|Ramanathan|Class teacher, 5 Poplar', 'staff;parent', {
    classes: '5 Poplar',
    personal: '351@gmail.com',
    children: 'meera',
  }),
  adult('strachan|Mr|Callum|Strachan|Class teacher, 5 Sycamore', 'staff', {
    classes: '5 Sycamore',
    personal: '462@gmail.com',
  }),
  adult('nibhriain|Ms|Aoife|Ní Bhriain|Class teacher, 6 Walnut', 'staff', {
    classes: '6 Walnut',
    personal: '573@gmail.com',
  }),
  adult('pemberton|Mr|Joshua|Pemberton|Class teacher, 6 Yew', 'staff', {
    classes: '6 Yew',
    personal: '684@outlook.com',
    otherNames: 'Josh',
  }),
  adult('greave|Mrs|Alison|Greave|PPA cover teacher', 'staff', { personal: '795@btinternet.com' }),
  adult('brandt|Mrs|Ulrike|Brandt-Lowe|Languages teacher', 'staff', { personal: '806@gmail.com' }),
  adult('baptiste|Mr|Marlon|Baptiste|PE lead', 'staff', { personal: '917@gmail.com' }),
  adult('snaith|Mrs|Philippa|Snaith|Music teacher', 'staff', {
    personal: '128@live.co.uk',
    otherNames: 'Pippa',
  }),
  adult('crickmore|Mrs|Sandra|Crickmore|Teaching assistant', 'staff', { personal: '239@hotmail.co.uk' }),
  adult('ormerod|Miss|Jade|Ormerod|Teaching assistant', 'staff@2026-11-02..', { personal: '340@gmail.com' }),
  adult('mirza|Mrs|Shabana|Mirza|Teaching assistant', 'staff;parent', {
    personal: '451@gmail.com',
    children: 'zayd',
  }),
  adult('wigglesworth|Mr|Dean|Wigglesworth|Higher level teaching assistant', 'staff', {
    personal: '562@gmail.com',
  }),
  adult('kaminska|Mrs|Ewa|Kamińska|Teaching assistant', 'staff', { personal: '673@gmail.com' }),
  adult('petch|Mrs|Lorraine|Petch|Teaching assistant', 'staff', { personal: '784@yahoo.co.uk' }),
  adult('umeh|Miss|Chidera|Umeh|Teaching assistant', 'staff', { personal: '895@gmail.com' }),
  adult('garside|Mrs|Debbie|Garside|Teaching assistant', 'staff;parent', {
    personal: '906@hotmail.com',
    children: 'alfie',
  }),
  adult('ferrante|Mr|Luca|Ferrante|Teaching assistant', 'staff', { personal: '117@gmail.com' }),
  adult('dhaliwal|Mrs|Gurpreet|Dhaliwal|Teaching assistant', 'staff', { personal: '228@gmail.com' }),
  adult('probert|Miss|Ffion|Probert|Teaching assistant', 'staff', { personal: '339@icloud.com' }),
  adult('tilley|Mrs|Maureen|Tilley|Teaching assistant', 'staff', { personal: '440@btinternet.com' }),
  adult('gurung|Mrs|Sunita|Gurung|Teaching assistant', 'staff', { personal: '551@gmail.com' }),
  adult('blackledge|Mr|Owen|Blackledge|Teaching assistant', 'staff', { personal: '662@virginmedia.com' }),
  adult('rosewarne|Miss|Tegan|Rosewarne|Teaching assistant', 'staff@..2026-10-23', {
    personal: '773@gmail.com',
  }),
  adult('balogun|Mrs|Yetunde|Balogun|Cover supervisor', 'staff', {
    personal: '884@gmail.com;885@yahoo.co.uk',
  }),
  adult('scrivens|Mrs|Pauline|Scrivens|Senior midday supervisor', 'staff', { personal: '995@talktalk.net' }),
  adult('hebblethwaite|Mrs|Dorothy|Hebblethwaite|Midday supervisor', 'staff', {
    personal: '116@btinternet.com',
  }),
  adult('lis|Mrs|Agnieszka|Lis|Midday supervisor', 'staff', { personal: '227@gmail.com' }),
  adult('peascod|Mr|Ronald|Peascod|Midday supervisor', 'staff', { personal: '338@hotmail.co.uk' }),
  adult('warsame|Mrs|Fatuma|Warsame|Midday supervisor', 'staff;parent', {
    personal: '449@gmail.com',
    children: 'ayaan',
  }),
  adult('trotman|Mrs|Kelly|Trotman|Midday supervisor', 'staff', { personal: '550@live.co.uk' }),
  adult('pillai|Mrs|Nirmala|Pillai|Midday supervisor', 'staff', { personal: '661@gmail.com' }),
  adult('docherty|Miss|Shannon|Docherty|Midday supervisor', 'staff', { personal: '772@outlook.com' }),
  adult('alderson|Mrs|Margaret|Alderson-Kay|Kitchen manager', 'staff', { personal: '883@sky.com' }),
  adult('sheikhomar|Mr|Abdirahman|Sheikh-Omar|Learning mentor', 'staff', { personal: '994@gmail.com' }),
  adult('quick|Miss|Rosalind|Quick|Speech and language assistant', 'staff', { personal: '115@gmail.com' }),
  adult('fenwick|Mrs|Hilary|Fenwick|Librarian', 'staff', { personal: '226@btinternet.com' }),
  adult('sadowski|Mr|Piotr|Sadowski|Breakfast club leader', 'staff', { personal: '337@gmail.com' }),
  adult('mossop|Mr|Kieran|Mossop|Apprentice teaching assistant', 'ex-pupil;staff@2026-09-01..', {
    personal: '448@gmail.com',
    bornOn: '2009-03-17',
    leftOn: '2020-07-17',
  }),
];

export const GOVERNORS: readonly Adult[] = [
  adult('drummond|Mr|Alastair|Drummond|Chair of Governors', 'governor;chair', {
    personal: '701@btinternet.com',
  }),
  adult('chaudhry|Mrs|Yasmin|Chaudhry-Bell|Vice Chair of Governors', 'governor', {
    personal: '702@gmail.com',
  }),
  adult('kirkbride|Mrs|Janet|Kirkbride|Clerk to the Governors', 'governor;clerk', {
    personal: '703@hotmail.co.uk',
  }),
  adult('mehrotra|Mr|Sanjay|Mehrotra|Parent governor', 'governor@2024-11-01..2028-10-31;parent', {
    personal: '714@gmail.com',
    children: 'arjun',
  }),
  adult('farquhar|Ms|Nicola|Farquhar|Parent governor', 'governor@2025-03-01..2029-02-28;parent', {
    personal: '705@icloud.com',
    children: 'isla',
  }),
  adult('lartey|Mr|Ebenezer|Lartey|Parent governor', 'governor@2023-09-01..2027-08-31;parent', {
    personal: '706@gmail.com',
    children: 'kwame',
  }),
  adult('ellwood|Revd|Thomas|Ellwood|Foundation governor', 'governor', { personal: '707@btinternet.com' }),
  adult('adeyemiross|Dr|Bukola|Adeyemi-Ross|Co-opted governor', 'governor@2022-11-01..2026-10-31', {
    personal: '708@gmail.com',
  }),
  adult('penhaligon|Mr|Huw|Penhaligon|Local authority governor', 'governor', {
    personal: '709@virginmedia.com',
  }),
  adult('ainscough|Mrs|Patricia|Ainscough|Co-opted governor', 'governor', { personal: '710@sky.com' }),
  adult('haddadi|Ms|Leila|Haddadi|Co-opted governor', 'governor', { personal: '711@hotmail.com' }),
];

/** People without a school account, who write from addresses of their own. */
export const HELPERS: readonly Adult[] = [
  adult('hobday|Mr|Stanley|Hobday|Reading volunteer', 'volunteer', {
    personal: '801@btinternet.com',
    account: false,
  }),
  adult('wintersgill|Miss|Esme|Wintersgill|Sports volunteer', 'ex-pupil;volunteer', {
    personal: '802@gmail.com',
    bornOn: '2009-05-02',
    leftOn: '2020-07-17',
    account: false,
  }),
  adult('mcallister|Mr|Fergus|McAllister|Peripatetic music teacher', 'contractor', {
    personal: '803@outlook.com',
    account: false,
  }),
  adult('dacosta|Mr|Tyrone|Da Costa|Sports coach', 'contractor@2026-09-01..2027-07-31', {
    personal: '804@gmail.com',
    otherNames: 'Ty',
    account: false,
  }),
];

/** Accounts that several people use: their name, local part, role and the keys of who uses them. */
export const ACCOUNTS = [
  {
    key: 'pta',
    name: 'Friends of Upland',
    local: 'pta',
    role: 'parent-group',
    users: 'halloranmum;farquhar;bagshawdad',
  },
  {
    key: 'leavers',
    name: 'Year 6 Leavers Committee',
    local: 'y6leavers',
    role: 'parent-group',
    users: 'halloranmum',
  },
  {
    key: 'walkingbus',
    name: 'Upland Walking Bus',
    local: 'walkingbus',
    role: 'parent-group',
    users: 'bagshawdad',
  },
  { key: 'garden', name: 'School Garden Group', local: 'garden', role: 'parent-group', users: 'costiganmum' },
  {
    key: 'office',
    name: 'Upland Primary Office',
    local: 'office',
    role: 'service',
    users: 'dunmore;lloydparry',
  },
  {
    key: 'safeguarding',
    name: 'Upland Safeguarding',
    local: 'safeguarding',
    role: 'service',
    users: 'osei;calloway;qureshi',
  },
  { key: 'noreply', name: 'Upland Primary', local: 'noreply', role: 'service', users: '' },
] as const;

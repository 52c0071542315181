// Children, parents and former pupils whom scenes speak of, written by hand. The rest of the 420 are generated.

export interface CastChild {
  key: string;
  given: string;
  family: string;
  class: string;
  bornOn: string;
  otherNames?: string;
  /** `number@provider`; only where the school knows an address of the child's own. */
  personal?: string;
  leftOn?: string;
}

function child(row: string, extra: Partial<CastChild> = {}): CastChild {
  const [key = '', given = '', family = '', name = '', bornOn = ''] = row.split('|');
  return { key, given, family, class: name, bornOn, ...extra };
}

export const CAST_CHILDREN: readonly CastChild[] = [
  child('meera|Meera|Ramanathan|4 Maple|2017-11-30'),
  child('zayd|Zayd|Mirza|5 Poplar|2016-10-04'),
  child('alfie|Alfie|Garside|3 Elm|2019-02-11'),
  child('ayaan|Ayaan|Warsame|2 Beech|2020-01-25'),
  child('arjun|Arjun|Mehrotra|5 Sycamore|2017-03-08'),
  child('isla|Isla|Farquhar|6 Walnut|2015-12-19'),
  child('kwame|Kwame|Lartey|1 Birch|2021-04-02'),
  child('freya|Freya|Halloran|6 Yew|2016-05-14'),
  child('finn|Finn|Halloran|6 Yew|2016-05-14', { otherNames: 'Finnian' }),
  child('hussain4|Mohammed|Hussain|4 Oak|2018-06-21'),
  child('hussain6|Mohammed|Hussain|6 Yew|2016-01-09'),
  child('catherine|Catherine|Bowness|6 Walnut|2016-07-03', { otherNames: 'Cathy' }),
  child('lilyash|Lily|Ashworth|5 Poplar|2017-01-17'),
  child('lillieash|Lillie|Ashworth|3 Larch|2018-12-02'),
  child('jayden|Jayden|Costigan|6 Yew|2015-10-30', { personal: '212@gmail.com' }),
  child('bagshaw|Oliver|Bagshaw|4 Maple|2018-03-29', { otherNames: 'Ollie' }),
  child('nikolai|Nikolai|Petrenko|5 Poplar|2016-11-05', { leftOn: '2026-10-23', personal: '213@gmail.com' }),
  child('ngozi|Ngozi|Onyekachi|5 Sycamore|2017-02-27'),
  child('lukasz|Łukasz|Brzeziński|6 Walnut|2016-03-12'),
  child('zoe|Zoé|Lefèvre|4 Oak|2018-01-31'),
  child('oscar|Oscar|Thistlewood|6 Yew|2016-02-29', { personal: '214@outlook.com' }),
  child('tomos|Tomos|Gwilym|5 Poplar|2017-08-15', { otherNames: 'Tom' }),
  child('daisy|Daisy|Holdsworth|R Acorn|2022-03-06'),
  child('mia|Mia|Castellanos|6 Walnut|2016-04-18'),
  child('rosie|Rosie|Entwistle|6 Walnut|2016-06-26', { personal: '215@icloud.com' }),
];

/** Parents written by hand: `key|title|given|family|number@provider|children's keys`. */
export const CAST_PARENTS: readonly string[] = [
  'halloranmum|Mrs|Orla|Halloran|501@gmail.com|freya;finn',
  'bagshawdad|Mr|Simon|Bagshaw|502@btinternet.com|bagshaw',
  'costiganmum|Ms|Leanne|Costigan|503@hotmail.co.uk|jayden',
  'petrenkomum|Mrs|Oksana|Petrenko|504@gmail.com|nikolai',
  'bownessmum|Mrs|Judith|Bowness|505@outlook.com|catherine',
  'hussaindad|Mr|Tariq|Hussain|506@yahoo.co.uk|hussain4',
  'holdsworthmum|Mrs|Gemma|Holdsworth|507@gmail.com|daisy',
  'lefevredad|Mr|Benoît|Lefèvre|508@gmail.com|zoe',
  'thistlewooddad|Mr|Neil|Thistlewood|509@sky.com|oscar',
  'gwilymmum|Mrs|Sioned|Gwilym|510@gmail.com|tomos',
];

/** Former pupils: `key|given|family|born on (empty: not known)|left on|number@provider`. */
export const FORMER: readonly string[] = [
  'toby|Toby|Aldersley|2008-11-12|2020-07-17|601@gmail.com',
  'hannah|Hannah|Rushworth|2012-06-09|2023-07-21|602@gmail.com',
  'marcus|Marcus|Oyelaran|2006-02-20|2017-07-21|603@outlook.com',
  'elodie|Elodie|Fairhurst||2021-07-16|604@gmail.com',
  'sami|Sami|Al-Hassan|2008-09-20|2020-07-17|605@hotmail.co.uk',
  'grace|Grace|Pendlebury|2013-10-01|2025-07-18|606@icloud.com',
  'leo|Leo|Brightwell|2008-02-29|2019-07-19|607@gmail.com',
  'anya|Anya|Kuznetsova|2014-04-30|2025-07-18|',
];

/**
 * An address that a parent and a child share, on the register of both: key of the parent, of the child, address.
 */
export const SHARED_ADDRESSES: readonly (readonly [string, string, string])[] = [
  ['halloranmum', 'finn', 'the.hallorans.sample520@gmail.com'],
  ['thistlewooddad', 'oscar', 'thistlewood.family.sample521@btinternet.com'],
];

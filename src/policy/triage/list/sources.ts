// Where phrases come from. Guidance names what to look for and not the words children use: those are written for this
// list. Only what could be read is named; KCSIE in its edition of September 2024, part one.

export const KCSIE = 'KCSIE 2024 names the sign; words written for this list';
export const CHILDLINE = 'after what children told Childline; words written for this list';
export const SAMARITANS = 'after a Samaritans branch on what people say (Ballymena, 2019)';
export const CHILDNET = 'after Childnet on grooming; words written for this list';
export const NSPCC = 'after the NSPCC on grooming; words written for this list';
export const SAFE_AND_SOUND = 'after What children might say (Safe & Sound CAC)';

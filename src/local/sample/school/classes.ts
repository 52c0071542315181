// The fourteen classes: Reception to Year 6, two forms each, named after trees that are nobody's first name.

export interface SchoolClass {
  name: string;
  /** 0 for Reception. */
  year: number;
  /** Key of the class teacher in adults.ts. */
  teacher: string;
}

export const CLASSES: readonly SchoolClass[] = [
  { name: 'R Acorn', year: 0, teacher: 'fairweather' },
  { name: 'R Conker', year: 0, teacher: 'deshpande' },
  { name: '1 Alder', year: 1, teacher: 'gallacher' },
  { name: '1 Birch', year: 1, teacher: 'thackeray' },
  { name: '2 Beech', year: 2, teacher: 'siddiqui' },
  { name: '2 Chestnut', year: 2, teacher: 'wetherall' },
  { name: '3 Elm', year: 3, teacher: 'yildiz' },
  { name: '3 Larch', year: 3, teacher: 'adebayo' },
  { name: '4 Maple', year: 4, teacher: 'zielinska' },
  { name: '4 Oak', year: 4, teacher: 'vaughan' },
  { name: '5 Poplar', year: 5, teacher: 'ramanathan' },
  { name: '5 Sycamore', year: 5, teacher: 'strachan' },
  { name: '6 Walnut', year: 6, teacher: 'nibhriain' },
  { name: '6 Yew', year: 6, teacher: 'pemberton' },
];

export const CLASS_SIZE = 30;

/** The address of a class's own group, whose members are its pupils. */
export function classGroup(name: string, domain: string): string {
  return `class-${name.toLowerCase().replace(' ', '-')}@${domain}`;
}

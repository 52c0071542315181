// `CardService`: the widgets and responses that are generally available in add-ons (platform-facts section 9). Those
// in developer preview, of Chat or of Workspace Studio are not emulated, nor are multi-select inputs, carousels,
// third-party authorisation, link previews and calendar responses.
import { buttonClasses } from '../cards/buttons';
import { builtCardClasses, cardClasses as classesOfCards } from '../cards/card';
import { clickClasses } from '../cards/clicks';
import { inputClasses } from '../cards/inputs';
import { layoutClasses } from '../cards/layout';
import { makerOf, type PartClass } from '../cards/part';
import { builtResponseClasses, responseClasses } from '../cards/responses';
import { textClasses } from '../cards/text';
import type { ServiceClass } from './service';

const parts: PartClass[] = [
  ...classesOfCards,
  ...textClasses,
  ...buttonClasses,
  ...inputClasses,
  ...layoutClasses,
  ...clickClasses,
  ...responseClasses,
];

const cardService: ServiceClass = {
  name: 'CardService',
  service: 'CardService',
  type: 'Card.CardService',
  methods: Object.fromEntries(parts.map((part) => [`new${part.name}`, makerOf(part)])),
  enums: Object.fromEntries(
    // Google has these too; the generated table leaves them out.
    ['DisplayStyle', 'HorizontalSizeStyle', 'SwitchControlType', 'VerticalAlignment', 'WrapStyle'].map(
      (name) => [name, `Card.${name}`],
    ),
  ),
};

/** The service, its builders, and what they build. */
export const cardClasses: ServiceClass[] = [
  cardService,
  ...parts,
  ...builtCardClasses,
  ...builtResponseClasses,
];

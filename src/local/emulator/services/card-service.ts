// The plainest cards: header, sections, text. Each builder keeps the card JSON of Google Workspace add-ons.
import { ServiceError } from '../errors';
import type { Call, Kind, Method, ServiceClass } from './service';

/** A part of a card: its JSON, copied wherever it is added, so that later changes are lost as on Google. */
export class CardPart {
  json: Record<string, unknown> = {};
}

/** A built card. */
export class Card {
  constructor(readonly json: Record<string, unknown>) {}
}

// Platform-facts 2.2: at most 100 widgets, or 100 sections, a card.
const mostParts = 100;

const jsonOf = (call: Call) => (call.self as CardPart).json;

function maker(className: string): Method {
  return { takes: [[]], does: ({ execution }) => execution.hold(className, new CardPart()) };
}

function setter(key: string, kind: 'string' | 'number' | 'boolean' = 'string'): Method {
  return {
    takes: [[kind]],
    does(call) {
      const value = call.args.values[0];
      jsonOf(call)[key] = kind === 'string' ? String(value) : value;
      return call.handle;
    },
  };
}

function copyOf(call: Call): Record<string, unknown> {
  return structuredClone((call.execution.heldBy(call.args.handle(0).id) as CardPart).json);
}

/** Appends a copy of the part given to a list of this one. */
function adder(list: string, kinds: Kind[], wrap: (json: object, className: string) => object): Method {
  return {
    takes: kinds.map((kind) => [kind]),
    does(call) {
      const parts = (jsonOf(call)[list] ?? []) as object[];
      jsonOf(call)[list] = [...parts, wrap(copyOf(call), call.args.handle(0).className)];
      return call.handle;
    },
  };
}

function build(call: Call): unknown {
  const json = structuredClone(jsonOf(call));
  const sections = (json.sections ?? []) as { widgets?: object[] }[];
  const widgets = sections.reduce((sum, section) => sum + (section.widgets?.length ?? 0), 0);
  if (sections.length > mostParts || widgets > mostParts) {
    throw new ServiceError(`A card may have at most ${mostParts} sections and ${mostParts} widgets.`);
  }
  return call.execution.hold('Card', new Card(json));
}

function cardClass(name: string, methods: Record<string, Method>): ServiceClass {
  return { name, service: 'CardService', type: `Card.${name}`, methods };
}

export const cardClasses: ServiceClass[] = [
  cardClass('CardService', {
    newCardBuilder: maker('CardBuilder'),
    newCardHeader: maker('CardHeader'),
    newCardSection: maker('CardSection'),
    newTextParagraph: maker('TextParagraph'),
    newDecoratedText: maker('DecoratedText'),
  }),
  cardClass('CardBuilder', {
    setName: setter('name'),
    setHeader: {
      takes: [['class:CardHeader']],
      does(call) {
        jsonOf(call).header = copyOf(call);
        return call.handle;
      },
    },
    addSection: adder('sections', ['class:CardSection'], (json) => json),
    build: { takes: [[]], does: build },
  }),
  cardClass('CardHeader', {
    setTitle: setter('title'),
    setSubtitle: setter('subtitle'),
    setImageUrl: setter('imageUrl'),
    setImageAltText: setter('imageAltText'),
  }),
  cardClass('CardSection', {
    setHeader: setter('header'),
    setCollapsible: setter('collapsible', 'boolean'),
    setNumUncollapsibleWidgets: setter('uncollapsibleWidgetsCount', 'number'),
    addWidget: adder('widgets', ['class:TextParagraph', 'class:DecoratedText'], (json, className) => ({
      [className === 'TextParagraph' ? 'textParagraph' : 'decoratedText']: json,
    })),
  }),
  cardClass('TextParagraph', { setText: setter('text') }),
  cardClass('DecoratedText', {
    setText: setter('text'),
    setTopLabel: setter('topLabel'),
    setBottomLabel: setter('bottomLabel'),
    setWrapText: setter('wrapText', 'boolean'),
  }),
  cardClass('Card', {
    printJson: { takes: [[]], does: ({ self }) => JSON.stringify((self as Card).json) },
  }),
];

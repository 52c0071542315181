// A card: header, sections of widgets, footer, menu.

import { placed, sectionWidgets } from './layout';
import {
  build,
  builtClass,
  choice,
  flag,
  imageAt,
  type Json,
  missing,
  partClass,
  piece,
  pieces,
  text,
  whole,
} from './part';

// Platform-facts 2.2: at most 100 widgets, or 100 sections, a card.
const mostParts = 100;

interface Holding {
  widgets?: { columns?: { columnItems: Holding[] } }[];
}

/** Widgets, those in columns too (Google does not say how it counts them). */
function countWidgets({ widgets = [] }: Holding): number {
  return widgets.reduce(
    (sum, { columns }) => sum + 1 + (columns?.columnItems ?? []).reduce((all, c) => all + countWidgets(c), 0),
    0,
  );
}

function cardProblem(json: Json): string | null {
  const sections = (json.sections ?? []) as Holding[];
  const widgets = sections.reduce((sum, section) => sum + countWidgets(section), 0);
  if (sections.length > mostParts) return `it has ${sections.length} sections, at most ${mostParts} may be`;
  if (widgets > mostParts) return `it has ${widgets} widgets, at most ${mostParts} may be`;
  return json.header === undefined && sections.length === 0 ? 'it has no header and no section' : null;
}

export const cardClasses = [
  partClass(
    'CardBuilder',
    {
      setName: text('name'),
      setHeader: piece('header', 'CardHeader'),
      addSection: pieces('sections', ['CardSection']),
      addCardAction: pieces('cardActions', ['CardAction']),
      setFixedFooter: piece('fixedFooter', 'FixedFooter'),
      setDisplayStyle: choice('displayStyle', 'DisplayStyle'),
      setPeekCardHeader: piece('peekCardHeader', 'CardHeader'),
      build: build('Card'),
    },
    { problem: cardProblem },
  ),
  partClass(
    'CardHeader',
    {
      setTitle: text('title'),
      setSubtitle: text('subtitle'),
      setImageUrl: imageAt('imageUrl'),
      setImageAltText: text('imageAltText'),
      setImageStyle: choice('imageType', 'ImageStyle'),
    },
    { problem: (json) => missing(json, 'title') },
  ),
  partClass(
    'CardSection',
    {
      setHeader: text('header'),
      setCollapsible: flag('collapsible'),
      setNumUncollapsibleWidgets: whole('uncollapsibleWidgetsCount', 0, 100),
      addWidget: pieces('widgets', sectionWidgets, placed),
    },
    { problem: (json) => missing(json, 'widgets') },
  ),
];

export const builtCardClasses = [builtClass('Card')];

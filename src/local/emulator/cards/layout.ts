// Widgets that hold others: grids and columns; and where each widget stands in the JSON of a section.
import { buttons, clickable } from './clicks';
import { choice, imageAt, type Json, missing, partClass, piece, pieces, text, whole } from './part';

const pickers = ['DatePicker', 'TimePicker', 'DateTimePicker'];

/** A widget in its place in the list: under its own name; a button alone as a list of one. */
export function placed(json: Json, className: string): Json {
  if (buttons.includes(className)) return { buttonList: { buttons: [json] } };
  if (className === 'ButtonSet') return { buttonList: json };
  if (pickers.includes(className)) return { dateTimePicker: json };
  return { [`${className[0]?.toLowerCase()}${className.slice(1)}`]: json };
}

const columnWidgets = [
  'TextParagraph',
  'DecoratedText',
  'Image',
  ...buttons,
  'ButtonSet',
  'TextInput',
  'SelectionInput',
  ...pickers,
];

/** What `CardSection.addWidget` takes. */
export const sectionWidgets = [...columnWidgets, 'Divider', 'Grid', 'Columns'];

const mostColumns = 2;

export const layoutClasses = [
  partClass(
    'Grid',
    {
      ...clickable,
      setTitle: text('title'),
      setNumColumns: whole('columnCount', 1, 100),
      setBorderStyle: piece('borderStyle', 'BorderStyle'),
      addItem: pieces('items', ['GridItem']),
    },
    { problem: (json) => missing(json, 'items') },
  ),
  partClass('GridItem', {
    setIdentifier: text('id'),
    setTitle: text('title'),
    setSubtitle: text('subtitle'),
    setImage: piece('image', 'ImageComponent'),
    setLayout: choice('layout', 'GridItemLayout'),
    setTextAlignment: choice('textAlignment', 'HorizontalAlignment'),
  }),
  partClass(
    'ImageComponent',
    {
      setImageUrl: imageAt('imageUri'),
      setAltText: text('altText'),
      setCropStyle: piece('cropStyle', 'ImageCropStyle'),
      setBorderStyle: piece('borderStyle', 'BorderStyle'),
    },
    { problem: (json) => missing(json, 'imageUri') },
  ),
  partClass('ImageCropStyle', { setImageCropType: choice('type', 'ImageCropType') }),
  partClass('BorderStyle', {
    setType: choice('type', 'BorderType'),
    setCornerRadius: whole('cornerRadius', 0, 100),
  }),
  partClass(
    'Columns',
    { addColumn: pieces('columnItems', ['Column']), setWrapStyle: choice('wrapStyle', 'WrapStyle') },
    {
      problem({ columnItems = [] }) {
        const count = (columnItems as Json[]).length;
        return count > 0 && count <= mostColumns ? null : `it has ${count} columns, not one or two`;
      },
    },
  ),
  partClass('Column', {
    addWidget: pieces('widgets', columnWidgets, placed),
    setHorizontalSizeStyle: choice('horizontalSizeStyle', 'HorizontalSizeStyle'),
    setHorizontalAlignment: choice('horizontalAlignment', 'HorizontalAlignment'),
    setVerticalAlignment: choice('verticalAlignment', 'VerticalAlignment'),
  }),
];

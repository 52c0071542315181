// Widgets that show something. Text may hold the few tags that cards format (b, i, u, s, a, font, br, time): it
// stays in the JSON as the script wrote it, and whoever renders the card interprets those tags and nothing else.
import { ServiceError } from '../errors';
import { clickable } from './clicks';
import { changing, copied, flag, imageAt, type Json, missing, partClass, piece, text } from './part';

const controls = ['button', 'switchControl', 'endIcon'];

/** The one thing at the end of a DecoratedText. */
function control(key: string, classes: string[]) {
  return changing(
    classes.map((name) => [`class:${name}`]),
    (json: Json, _, call) => {
      if (controls.some((other) => other !== key && json[other] !== undefined)) {
        throw new ServiceError('A DecoratedText can have only one of a button, a switch and an end icon.');
      }
      json[key] = copied(call, 0);
    },
  );
}

export const textClasses = [
  partClass('TextParagraph', { setText: text('text') }, { problem: (json) => missing(json, 'text') }),
  partClass(
    'DecoratedText',
    {
      ...clickable,
      setText: text('text'),
      setTopLabel: text('topLabel'),
      setBottomLabel: text('bottomLabel'),
      setWrapText: flag('wrapText'),
      setStartIcon: piece('startIcon', 'IconImage'),
      setEndIcon: control('endIcon', ['IconImage']),
      setButton: control('button', ['TextButton', 'ImageButton']),
      setSwitchControl: control('switchControl', ['Switch']),
    },
    { problem: (json) => missing(json, 'text') },
  ),
  partClass(
    'Image',
    { ...clickable, setImageUrl: imageAt('imageUrl'), setAltText: text('altText') },
    { problem: (json) => missing(json, 'imageUrl') },
  ),
  partClass('Divider', {}),
];

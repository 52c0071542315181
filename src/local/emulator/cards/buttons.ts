// Buttons, and the icons on them.
import { ServiceError } from '../errors';
import type { Method } from '../services/service';
import { buttonsAt, clickable } from './clicks';
import {
  changing,
  choice,
  copied,
  flag,
  imageUrl,
  type Json,
  missing,
  partClass,
  piece,
  text,
  whole,
} from './part';

const faces = ['knownIcon', 'iconUrl', 'materialIcon'] as const;

/** The icon that a part's methods speak of: the part itself, or the one in it under `icon`. */
type Where = (json: Json) => Json;

const inside: Where = (json) => {
  json.icon ??= {};
  return json.icon as Json;
};

/** Sets the icon's face; of several the last one counts. */
function face(
  where: Where,
  key: (typeof faces)[number],
  takes: 'string' | `enum:${string}` | `class:${string}`,
): Method {
  return changing([[takes]], (json, args, call) => {
    const icon = where(json);
    for (const other of faces) delete icon[other];
    if (takes === 'string') {
      icon[key] = imageUrl(args.string(0));
    } else icon[key] = takes.startsWith('enum:') ? args.enumName(0) : copied(call, 0);
  });
}

function iconMethods(where: Where): Record<string, Method> {
  return {
    setIcon: face(where, 'knownIcon', 'enum:Card.Icon'),
    setIconUrl: face(where, 'iconUrl', 'string'),
    setMaterialIcon: face(where, 'materialIcon', 'class:MaterialIcon'),
  };
}

function noFace(icon: Json | undefined): string | null {
  return icon && faces.some((key) => icon[key] !== undefined) ? null : 'it has no icon';
}

/** `#rrggbb` or `#rgb` as the JSON's colour: shares of 1. */
function colour(written: string): Json {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i
    .exec(written)
    ?.slice(1)
    .map((digit) => digit + digit);
  const channels = short ?? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(written)?.slice(1);
  if (!channels) throw new ServiceError(`Invalid color: ${written.slice(0, 50)}`);
  const [red, green, blue] = channels.map((hex) => Number.parseInt(hex, 16) / 255);
  return { red, green, blue, alpha: 1 };
}

export const buttonClasses = [
  partClass(
    'TextButton',
    {
      ...clickable,
      ...iconMethods(inside),
      setText: text('text'),
      setAltText: text('altText'),
      setDisabled: flag('disabled'),
      // TEXT is the old name of OUTLINED.
      setTextButtonStyle: choice('type', 'TextButtonStyle', { TEXT: 'OUTLINED' }),
      setBackgroundColor: changing([['string']], (json, args) => {
        json.color = colour(args.string(0));
      }),
    },
    { problem: (json) => missing(json, 'text') ?? missing(json, 'onClick') },
  ),
  partClass(
    'ImageButton',
    { ...clickable, ...iconMethods(inside), setAltText: text('altText') },
    { problem: (json) => noFace(json.icon as Json | undefined) ?? missing(json, 'onClick') },
  ),
  partClass(
    'ButtonSet',
    { addButton: buttonsAt('buttons') },
    { problem: (json) => missing(json, 'buttons') },
  ),
  partClass(
    'FixedFooter',
    {
      setPrimaryButton: piece('primaryButton', 'TextButton'),
      setSecondaryButton: piece('secondaryButton', 'TextButton'),
    },
    { problem: (json) => missing(json, 'primaryButton') },
  ),
  partClass(
    'IconImage',
    {
      ...iconMethods((json) => json),
      setAltText: text('altText'),
      setImageCropType: changing([['enum:Card.ImageCropType']], (json, args) => {
        const crop = args.enumName(0);
        if (crop !== 'SQUARE' && crop !== 'CIRCLE') throw new ServiceError(`Invalid argument: ${crop}`);
        json.imageType = crop;
      }),
    },
    { problem: noFace },
  ),
  partClass(
    'MaterialIcon',
    {
      setName: text('name'),
      setFill: flag('fill'),
      setGrade: whole('grade', -25, 200),
      setWeight: whole('weight', 100, 700),
    },
    { problem: (json) => missing(json, 'name') },
  ),
];

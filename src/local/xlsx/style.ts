// How a cell of Google's looks, in the words of hucre.
import type { BorderStyle, CellStyle, FontStyle } from 'hucre';
import type { Border, CellFormat, Color, ColorStyle, TextFormat } from '../emulator/rest/workbook';

/** `RRGGBB`. */
export function hex(color: Color): string {
  return [color.red, color.green, color.blue]
    .map((part) =>
      Math.round((part ?? 0) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

function colorOf(style: ColorStyle | undefined, plain: Color | undefined): Color | undefined {
  return style?.rgbColor ?? plain;
}

const LINES: { [style: string]: 'thin' | 'medium' | 'thick' | 'dotted' | 'dashed' | 'double' } = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'double',
};

function borderSide(border: Border | undefined) {
  const style = LINES[border?.style ?? ''];
  if (style === undefined) return undefined;
  const color = colorOf(border?.colorStyle, border?.color);
  return color === undefined ? { style } : { style, color: { rgb: hex(color) } };
}

function borderOf(borders: NonNullable<CellFormat['borders']>): BorderStyle {
  const out: BorderStyle = {};
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const line = borderSide(borders[side]);
    if (line !== undefined) out[side] = line;
  }
  return out;
}

// Google shows cells in Arial 10 unless told otherwise.
const DEFAULT_FONT = { name: 'Arial', size: 10 };

function fontOf(text: TextFormat): FontStyle {
  const color = colorOf(text.foregroundColorStyle, text.foregroundColor);
  return {
    name: text.fontFamily ?? DEFAULT_FONT.name,
    size: text.fontSize ?? DEFAULT_FONT.size,
    ...(text.bold === true ? { bold: true } : {}),
    ...(text.italic === true ? { italic: true } : {}),
    ...(text.underline === true ? { underline: true } : {}),
    ...(text.strikethrough === true ? { strikethrough: true } : {}),
    ...(color === undefined ? {} : { color: { rgb: hex(color) } }),
  };
}

/** The number format of the file for one of Google's; dates without a pattern get the British one. */
function numberFormatOf(format: NonNullable<CellFormat['numberFormat']>): string | undefined {
  const standard: { [type: string]: string } = {
    DATE: 'dd/mm/yyyy',
    DATE_TIME: 'dd/mm/yyyy hh:mm:ss',
    TIME: 'hh:mm:ss',
    PERCENT: '0.00%',
    TEXT: '@',
  };
  return format.pattern ?? standard[format.type ?? ''];
}

function horizontalOf(alignment: string | undefined): 'left' | 'center' | 'right' | undefined {
  const word = alignment?.toLowerCase();
  return word === 'left' || word === 'center' || word === 'right' ? word : undefined;
}

function verticalOf(alignment: string | undefined): 'top' | 'center' | 'bottom' | undefined {
  if (alignment === 'MIDDLE') return 'center';
  const word = alignment?.toLowerCase();
  return word === 'top' || word === 'bottom' ? word : undefined;
}

/** The style of a cell; undefined for one that looks like any other. */
export function cellStyle(format: CellFormat): CellStyle | undefined {
  const style: CellStyle = {};
  const fill = colorOf(format.backgroundColorStyle, format.backgroundColor);
  const number = format.numberFormat === undefined ? undefined : numberFormatOf(format.numberFormat);
  const horizontal = horizontalOf(format.horizontalAlignment);
  const vertical = verticalOf(format.verticalAlignment);
  if (format.textFormat !== undefined) style.font = fontOf(format.textFormat);
  if (fill !== undefined) style.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: hex(fill) } };
  if (number !== undefined) style.numFmt = number;
  if (format.borders !== undefined) style.border = borderOf(format.borders);
  if (format.wrapStrategy === 'WRAP' || horizontal !== undefined || vertical !== undefined) {
    style.alignment = {
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(vertical === undefined ? {} : { vertical }),
      ...(format.wrapStrategy === 'WRAP' ? { wrapText: true } : {}),
    };
  }
  return Object.keys(style).length === 0 ? undefined : style;
}

/**
 * The style of a conditional format: only what differs, so no font name. Excel reads the colour of such a fill from
 * its background, other programs from its foreground: both are given.
 */
export function conditionalStyle(format: CellFormat): CellStyle {
  const style = cellStyle(format) ?? {};
  if (style.font !== undefined) {
    const { name: _, size: __, ...font } = style.font;
    style.font = font;
  }
  if (style.fill?.type === 'pattern' && style.fill.fgColor !== undefined) {
    style.fill = { ...style.fill, bgColor: style.fill.fgColor };
  }
  return style;
}

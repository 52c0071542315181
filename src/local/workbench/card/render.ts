import { html } from 'hono/html';
import { localFields } from '../../emulator/zones';
import type { Html } from '../pages/html';
import type {
  Action,
  Button,
  Card,
  DateTimePicker,
  DecoratedText,
  Grid,
  OnClick,
  Section,
  SelectionInput,
  TextInput,
  Widget,
} from './card';
import { fieldName } from './entered';
import { icon } from './icons';
import { cardText, plainCardText } from './markup';

/** A button of a drawn card. */
export interface Control {
  onClick: OnClick;
  /** What stands on it, without markup. */
  label: string;
}

/** A card as HTML to stand inside a form, and what each of its buttons does. */
export interface DrawnCard {
  /** The button with the value n of the field `control` does `controls[n]`. */
  html: Html;
  controls: Control[];
}

/** Draws a card as Gmail's sidebar does. @param zone in which its dates and times are shown */
export function drawCard(card: Card, zone: string): DrawnCard {
  const drawing = new Drawing(zone);
  return { html: drawing.card(card), controls: drawing.controls };
}

class Drawing {
  readonly controls: Control[] = [];
  private fields = 0;

  constructor(private readonly zone: string) {}

  card({ header, sections = [], fixedFooter, cardActions = [] }: Card): Html {
    return html`
      ${header ? html`<header class="card-header"><h3 id="card-title" tabindex="-1">${cardText(header.title ?? '')}</h3>${header.subtitle ? html`<p>${cardText(header.subtitle)}</p>` : ''}</header>` : ''}
      ${sections.map((section) => this.section(section))}
      ${cardActions.length > 0 ? html`<div class="card-menu">${cardActions.map(({ actionLabel, onClick }) => this.press(onClick, 'quiet', cardText(actionLabel ?? ''), actionLabel))}</div>` : ''}
      ${fixedFooter ? html`<div class="card-footer">${this.button(fixedFooter.primaryButton, 'filled')}${this.button(fixedFooter.secondaryButton, 'outlined')}</div>` : ''}`;
  }

  private section({ header, widgets = [], collapsible, uncollapsibleWidgetsCount = 0 }: Section): Html {
    const title = header ? html`<h4>${cardText(header)}</h4>` : '';
    const all = widgets.map((widget) => this.widget(widget));
    if (!collapsible) return html`<section class="card-section">${title}${all}</section>`;
    const hidden = all.slice(uncollapsibleWidgetsCount);
    const more = hidden.length === 0 ? '' : html`<details><summary>Show more</summary>${hidden}</details>`;
    return html`<section class="card-section">${title}${all.slice(0, uncollapsibleWidgetsCount)}${more}</section>`;
  }

  private widget(widget: Widget): Html {
    if (widget.textParagraph) return html`<p class="text">${cardText(widget.textParagraph.text ?? '')}</p>`;
    if (widget.decoratedText) return this.decorated(widget.decoratedText);
    if (widget.buttonList)
      return html`<div class="buttons">${(widget.buttonList.buttons ?? []).map((button) => this.button(button))}</div>`;
    if (widget.textInput) return this.textInput(widget.textInput);
    if (widget.selectionInput) return this.selection(widget.selectionInput);
    if (widget.dateTimePicker) return this.picker(widget.dateTimePicker);
    if (widget.divider) return html`<hr>`;
    if (widget.grid) return this.grid(widget.grid);
    if (widget.columns)
      return html`<div class="columns">${(widget.columns.columnItems ?? []).map((column) => html`<div>${(column.widgets ?? []).map((inner) => this.widget(inner))}</div>`)}</div>`;
    // Nothing is fetched from outside: a picture is its words.
    if (widget.image)
      return html`<p class="picture">Picture: ${widget.image.altText ?? 'without a description'}</p>`;
    return html`<p class="unknown">A widget that the workbench cannot draw: ${Object.keys(widget).join(', ')}</p>`;
  }

  private decorated(text: DecoratedText): Html {
    const start = text.startIcon ?? text.icon;
    const words = html`
      ${start ? icon(start) : ''}
      <span class="words ${text.wrapText ? '' : 'one-line'}">
        ${text.topLabel ? html`<span class="label">${cardText(text.topLabel)}</span>` : ''}
        <span class="main">${cardText(text.text ?? '')}</span>
        ${text.bottomLabel ? html`<span class="label">${cardText(text.bottomLabel)}</span>` : ''}
      </span>`;
    const end = text.endIcon ? icon(text.endIcon) : '';
    const { switchControl: control } = text;
    if (control) {
      return html`<label class="decorated">${words}<input type="checkbox" role="switch" name="${fieldName(control.name ?? '')}" value="${control.value ?? 'on'}" ${control.selected ? html`checked` : ''}></label>${this.onChange(control.onChangeAction)}`;
    }
    const body = text.onClick ? this.press(text.onClick, 'row', words, text.text) : words;
    return html`<div class="decorated">${body}${end}${text.button ? this.button(text.button) : ''}</div>`;
  }

  private button(button: Button | undefined, style?: string): Html {
    if (!button) return html``;
    const { text, altText, disabled, type = '' } = button;
    const words = html`${button.icon ? icon(button.icon) : ''}${cardText(text ?? '')}`;
    const label = text || altText || button.icon?.altText || 'Button';
    const looks = style ?? STYLES[type] ?? 'outlined';
    if (disabled) return html`<button type="button" class="${looks}" disabled>${words}</button>`;
    return this.press(button.onClick, looks, words, label, !text);
  }

  /**
   * A real submit button: what it does is looked up here by its number, never sent by the page.
   * @param label its words, or where `silent` says that it shows none, those that are read aloud
   */
  private press(onClick: OnClick | undefined, looks: string, words: Html, label = '', silent = false): Html {
    const n = this.control(onClick, label);
    const opens = onClick?.openLink ? html` <span class="sr">(opens a link)</span>` : '';
    const aloud = silent ? html`aria-label="${plainCardText(label)}"` : '';
    return html`<button name="control" value="${n}" class="${looks}" ${aloud}>${words}${opens}</button>`;
  }

  private control(onClick: OnClick | undefined, label: string): number {
    return this.controls.push({ onClick: onClick ?? {}, label: plainCardText(label) }) - 1;
  }

  /** Google runs the action as soon as the input changes; here the script presses this button, or the person does. */
  private onChange(action: Action | undefined): Html {
    if (!action) return html``;
    const n = this.control({ action }, 'Update');
    return html`<button name="control" value="${n}" class="quiet on-change" data-on-change>Update</button>`;
  }

  private id(): string {
    this.fields++;
    return `field-${this.fields}`;
  }

  private textInput({
    name = '',
    label,
    hintText,
    value,
    type,
    validation,
    onChangeAction,
  }: TextInput): Html {
    const id = this.id();
    const hint = hintText ? html`<span class="hint" id="${id}-hint">${cardText(hintText)}</span>` : '';
    const described = hintText ? html`aria-describedby="${id}-hint"` : '';
    const limit = validation?.characterLimit ? html`maxlength="${validation.characterLimit}"` : '';
    // The line break after <textarea> is one that HTML takes away: without it a value's own first one would go.
    const field =
      type === 'MULTIPLE_LINE'
        ? html`<textarea id="${id}" name="${fieldName(name)}" rows="3" ${described} ${limit}>\n${value ?? ''}</textarea>`
        : html`<input id="${id}" name="${fieldName(name)}" value="${value ?? ''}" autocomplete="off" ${described} ${limit}>`;
    return html`<div class="input"><label for="${id}">${cardText(label ?? name)}</label>${field}${hint}${this.onChange(onChangeAction)}</div>`;
  }

  private selection({ name = '', label, type, items = [], onChangeAction }: SelectionInput): Html {
    const field = fieldName(name);
    const change = this.onChange(onChangeAction);
    if (type === 'DROPDOWN') {
      const id = this.id();
      return html`<div class="input"><label for="${id}">${cardText(label ?? name)}</label><select id="${id}" name="${field}">
        ${items.some(({ selected }) => selected) ? '' : html`<option value=""></option>`}
        ${items.map(({ text, value, selected }) => html`<option value="${value ?? ''}" ${selected ? html`selected` : ''}>${plainCardText(text ?? '')}</option>`)}
      </select>${change}</div>`;
    }
    const kind = type === 'RADIO_BUTTON' ? 'radio' : 'checkbox';
    const role = type === 'SWITCH' ? html`role="switch"` : '';
    return html`<fieldset class="input"><legend>${cardText(label ?? '')}</legend>
      ${items.map(({ text, value, selected }) => html`<label class="choice"><input type="${kind}" ${role} name="${field}" value="${value ?? ''}" ${selected ? html`checked` : ''}> <span>${cardText(text ?? '')}</span></label>`)}
    ${change}</fieldset>`;
  }

  private picker({
    name = '',
    label,
    type = 'DATE_AND_TIME',
    valueMsEpoch,
    onChangeAction,
  }: DateTimePicker): Html {
    const id = this.id();
    const [kind, from, to] = PICKERS[type];
    const ms = valueMsEpoch === undefined ? null : Number(valueMsEpoch);
    const local = ms === null ? null : type === 'DATE_AND_TIME' ? localFields(ms, this.zone) : new Date(ms);
    const value = local === null ? '' : local.toISOString().slice(from, to);
    return html`<div class="input"><label for="${id}">${cardText(label ?? name)}</label><input id="${id}" type="${kind}" name="${fieldName(name)}" value="${value}">${this.onChange(onChangeAction)}</div>`;
  }

  private grid({ title, columnCount = 2, items = [], onClick }: Grid): Html {
    const cells = items.map((item) => {
      const words = html`<span class="main">${cardText(item.title ?? '')}</span>${item.subtitle ? html`<span class="label">${cardText(item.subtitle)}</span>` : ''}`;
      const chosen = onClick && {
        ...onClick,
        ...(onClick.action ? { action: withItem(onClick.action, item.id) } : {}),
      };
      return html`<li>${chosen ? this.press(chosen, 'row', words, item.title) : words}</li>`;
    });
    return html`<div class="grid-widget">${title ? html`<p class="label">${cardText(title)}</p>` : ''}<ul style="--columns: ${Math.min(Math.max(1, columnCount), 4)}">${cells}</ul></div>`;
  }
}

const STYLES: Readonly<Record<string, string>> = {
  FILLED: 'filled',
  FILLED_TONAL: 'tonal',
  OUTLINED: 'outlined',
  BORDERLESS: 'quiet',
};

/** The browser's input and which part of an ISO time it holds. */
const PICKERS: Record<NonNullable<DateTimePicker['type']>, readonly [string, number, number]> = {
  DATE_AND_TIME: ['datetime-local', 0, 16],
  DATE_ONLY: ['date', 0, 10],
  TIME_ONLY: ['time', 11, 16],
};

/** Google tells the script which item of a grid was chosen by a parameter of this name. */
function withItem(action: Action, id = ''): Action {
  return {
    ...action,
    parameters: [...(action.parameters ?? []), { key: 'grid_item_identifier', value: id }],
  };
}

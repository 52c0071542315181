// The JSON of a card as CardService builds it: Google's `GoogleAppsCardV1Card`, of which the workbench draws what the
// product uses. A widget of another kind is drawn as a line that says so, never left out in silence.

export interface Card {
  name?: string;
  header?: { title?: string; subtitle?: string; imageUrl?: string; imageAltText?: string };
  sections?: Section[];
  cardActions?: { actionLabel?: string; onClick?: OnClick }[];
  fixedFooter?: { primaryButton?: Button; secondaryButton?: Button };
}

export interface Section {
  header?: string;
  collapsible?: boolean;
  uncollapsibleWidgetsCount?: number;
  widgets?: Widget[];
}

/** One of these is set. */
export interface Widget {
  textParagraph?: { text?: string };
  decoratedText?: DecoratedText;
  buttonList?: { buttons?: Button[] };
  textInput?: TextInput;
  selectionInput?: SelectionInput;
  dateTimePicker?: DateTimePicker;
  divider?: object;
  grid?: Grid;
  columns?: { columnItems?: { widgets?: Widget[] }[] };
  image?: { imageUrl?: string; altText?: string; onClick?: OnClick };
}

export interface DecoratedText {
  topLabel?: string;
  text?: string;
  bottomLabel?: string;
  wrapText?: boolean;
  startIcon?: Icon;
  endIcon?: Icon;
  icon?: Icon;
  button?: Button;
  switchControl?: { name?: string; value?: string; selected?: boolean; onChangeAction?: Action };
  onClick?: OnClick;
}

export interface Icon {
  knownIcon?: string;
  materialIcon?: { name?: string };
  iconUrl?: string;
  altText?: string;
}

export interface Button {
  text?: string;
  icon?: Icon;
  altText?: string;
  disabled?: boolean;
  /** `OUTLINED`, `FILLED`, `FILLED_TONAL`, `BORDERLESS`. */
  type?: string;
  onClick?: OnClick;
}

export interface TextInput {
  name?: string;
  label?: string;
  hintText?: string;
  value?: string;
  type?: 'SINGLE_LINE' | 'MULTIPLE_LINE';
  validation?: { characterLimit?: number };
  onChangeAction?: Action;
}

export interface SelectionInput {
  name?: string;
  label?: string;
  type?: 'CHECK_BOX' | 'RADIO_BUTTON' | 'SWITCH' | 'DROPDOWN' | 'MULTI_SELECT';
  items?: { text?: string; value?: string; selected?: boolean; bottomText?: string }[];
  onChangeAction?: Action;
}

export interface DateTimePicker {
  name?: string;
  label?: string;
  type?: 'DATE_AND_TIME' | 'DATE_ONLY' | 'TIME_ONLY';
  /** A number in text or plain. */
  valueMsEpoch?: string | number;
  onChangeAction?: Action;
}

export interface Grid {
  title?: string;
  columnCount?: number;
  onClick?: OnClick;
  items?: {
    id?: string;
    title?: string;
    subtitle?: string;
    image?: { imageUri?: string; altText?: string };
  }[];
}

export interface OnClick {
  action?: Action;
  openLink?: { url?: string };
  card?: Card;
}

export interface Action {
  function?: string;
  parameters?: { key: string; value: string }[];
  requiredWidgets?: string[];
  allWidgetsAreRequired?: boolean;
}

// What a callback answers, in the JSON of Google Workspace add-ons (SubmitFormResponse, RenderActions and the host
// actions of Gmail and Drive, from Google's guide for add-ons over HTTP).
import { ServiceError } from '../errors';
import type { Args, Call, Method } from '../services/service';
import { type EnumValue, Handle } from '../values';
import {
  append,
  build,
  builtClass,
  changing,
  choice,
  copied,
  flag,
  heldJson,
  type Json,
  missing,
  partClass,
  piece,
  text,
} from './part';

const step =
  (written: (call: Call) => Json): Method['does'] =>
  (call) => {
    append((call.self as { json: Json }).json, 'navigations', written(call));
    return call.handle;
  };

const navigation = partClass('Navigation', {
  pushCard: { takes: [['class:Card']], does: step((call) => ({ pushCard: copied(call, 0) })) },
  updateCard: { takes: [['class:Card']], does: step((call) => ({ updateCard: copied(call, 0) })) },
  popCard: { takes: [[]], does: step(() => ({ pop: true })) },
  popToRoot: { takes: [[]], does: step(() => ({ popToRoot: true })) },
  popToNamedCard: { takes: [['string']], does: step((call) => ({ popToCard: call.args.string(0) })) },
  printJson: { takes: [[]], does: (call) => JSON.stringify((call.self as { json: Json }).json) },
});

/** The parts of an ActionResponse where the JSON has them. */
function actionResponse({ navigation, notification, link, stateChanged }: Json): Json {
  const action = {
    ...(navigation as Json | undefined),
    ...(notification === undefined ? {} : { notification }),
    ...(link === undefined ? {} : { link }),
  };
  return { renderActions: { action }, ...(stateChanged === undefined ? {} : { stateChanged }) };
}

/** "Some combinations of actions are not supported" (Google's reference): a link is taken to go alone. */
function actionProblem({ navigation, notification, link }: Json): string | null {
  const more = navigation !== undefined || notification !== undefined;
  return link !== undefined && more ? 'a link cannot go with a navigation or a notification' : null;
}

/** The cards given to `displayAddOnCards`. */
function cardsOf(call: Call): Json[] {
  const given = call.args.values[0];
  const fits = (one: unknown): one is Handle => one instanceof Handle && one.className === 'Card';
  if (!Array.isArray(given) || !given.every(fits)) {
    throw new ServiceError(
      "The parameters don't match the method signature for UniversalActionResponseBuilder.displayAddOnCards.",
    );
  }
  return given.map((card) => heldJson(call, card));
}

const universal = partClass(
  'UniversalActionResponseBuilder',
  {
    displayAddOnCards: {
      takes: 'any',
      does: (call) => {
        const { json } = call.self as { json: Json };
        json.navigations = cardsOf(call).map((pushCard) => ({ pushCard }));
        return call.handle;
      },
    },
    setOpenLink: piece('link', 'OpenLink'),
    build: build('UniversalActionResponse', (action) => ({ action })),
  },
  {
    problem({ navigations, link }) {
      const both = navigations !== undefined && link !== undefined;
      if (both) return 'cards and a link cannot go together';
      return navigations === undefined && link === undefined ? 'it has neither cards nor a link' : null;
    },
  },
);

const recipients = (who: 'To' | 'Cc' | 'Bcc') =>
  partClass(`UpdateDraft${who}RecipientsAction`, {
    [`addUpdate${who}Recipients`]: changing([['strings']], (json, args) =>
      append(json, `${who.toLowerCase()}Recipients`, ...args.strings(0).map((email) => ({ email }))),
    ),
  });

const addUpdateContent = changing([['string', 'enum:Card.ContentType']], (json, args: Args) =>
  append(json, 'insertContents', {
    content: args.string(0),
    contentType: (args.values[1] as EnumValue).name,
  }),
);

const draftParts = [
  'updateToRecipients',
  'updateCcRecipients',
  'updateBccRecipients',
  'updateSubject',
  'updateBody',
];

const updateDraft = partClass(
  'UpdateDraftActionResponseBuilder',
  {
    setUpdateDraftToRecipientsAction: piece('updateToRecipients', 'UpdateDraftToRecipientsAction'),
    setUpdateDraftCcRecipientsAction: piece('updateCcRecipients', 'UpdateDraftCcRecipientsAction'),
    setUpdateDraftBccRecipientsAction: piece('updateBccRecipients', 'UpdateDraftBccRecipientsAction'),
    setUpdateDraftSubjectAction: piece('updateSubject', 'UpdateDraftSubjectAction'),
    setUpdateDraftBodyAction: piece('updateBody', 'UpdateDraftBodyAction'),
    build: build('UpdateDraftActionResponse', (updateDraftActionMarkup) => ({
      renderActions: { hostAppAction: { gmailAction: { updateDraftActionMarkup } } },
    })),
  },
  { problem: (json) => (draftParts.some((key) => json[key]) ? null : 'it changes nothing') },
);

/** Builders and parts of responses. */
export const responseClasses = [
  navigation,
  partClass('Notification', { setText: text('text') }, { problem: (json) => missing(json, 'text') }),
  partClass(
    'ActionResponseBuilder',
    {
      setNavigation: piece('navigation', 'Navigation'),
      setNotification: piece('notification', 'Notification'),
      setOpenLink: piece('link', 'OpenLink'),
      setStateChanged: flag('stateChanged'),
      build: build('ActionResponse', actionResponse),
    },
    { problem: actionProblem },
  ),
  universal,
  updateDraft,
  recipients('To'),
  recipients('Cc'),
  recipients('Bcc'),
  partClass('UpdateDraftSubjectAction', { addUpdateSubject: text('subject') }),
  partClass(
    'UpdateDraftBodyAction',
    { addUpdateContent, setUpdateType: choice('type', 'UpdateDraftBodyType') },
    // Gmail refuses a body without a type.
    { problem: (json) => missing(json, 'insertContents', 'type') },
  ),
  // A draft can be had from GmailApp alone, which narrow scopes do not open: there is no setGmailDraft here.
  partClass(
    'ComposeActionResponseBuilder',
    { build: build('ComposeActionResponse') },
    { problem: (json) => missing(json, 'draft') },
  ),
  partClass(
    'DriveItemsSelectedActionResponseBuilder',
    {
      requestFileScope: text('itemId'),
      build: build('DriveItemsSelectedActionResponse', (requestFileScope) => ({
        renderActions: { hostAppAction: { driveAction: { requestFileScope } } },
      })),
    },
    { problem: (json) => missing(json, 'itemId') },
  ),
  partClass('SuggestionsResponseBuilder', {
    setSuggestions: piece('autoComplete', 'Suggestions'),
    build: build('SuggestionsResponse'),
  }),
];

/** What their `build` gives. */
export const builtResponseClasses = responseClasses
  .filter(({ methods }) => methods.build)
  .map(({ name }) => builtClass(name.replace(/Builder$/, '')));

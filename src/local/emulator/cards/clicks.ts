// What a click does: an action of the script, or a link.
import { ServiceError } from '../errors';
import type { Call, Method } from '../services/service';
import { changing, choice, copied, flag, type Json, missing, partClass, pieces, text } from './part';

/** Sets what a click does, once: "A UI object can only have one of" these, says Google's reference. */
function setOnClick(json: Json, onClick: Json): void {
  if (json.onClick !== undefined) {
    throw new ServiceError('A UI object can have only one of an open link, an action and a compose action.');
  }
  json.onClick = onClick;
}

function clicking(className: string, written: (json: Json) => Json): Method {
  return changing([[`class:${className}`]], (json, _, call) => setOnClick(json, written(copied(call, 0))));
}

/** The methods of everything that can be clicked. Third-party authorisation is not emulated. */
export const clickable: Record<string, Method> = {
  setOnClickAction: clicking('Action', (action) => ({ action })),
  setOnClickOpenLinkAction: clicking('Action', (action) => ({ openDynamicLinkAction: action })),
  setOpenLink: clicking('OpenLink', (openLink) => ({ openLink })),
};

/** `setOnChangeAction` and other actions of inputs. */
export function actionAt(key: string): Method {
  return changing([['class:Action']], (json, _, call) => {
    json[key] = copied(call, 0);
  });
}

/** The parameters of an action: a plain object of strings, nothing else (Google's reference: "string parameters"). */
function setParameters(json: Json, call: Call): void {
  const given = Object.entries(call.args.object(0));
  const strange = given.find(([, value]) => typeof value !== 'string');
  if (strange) throw new ServiceError(`Action parameters must be strings: ${strange[0]} is not.`);
  json.parameters = given.map(([key, value]) => ({ key, value }));
}

export const clickClasses = [
  partClass(
    'Action',
    {
      setFunctionName: text('function'),
      setParameters: changing([['object']], (json, _, call) => setParameters(json, call)),
      setLoadIndicator: choice('loadIndicator', 'LoadIndicator'),
      setPersistValues: flag('persistValues'),
      addRequiredWidget: changing([['string']], (json, args) => {
        json.requiredWidgets = [...((json.requiredWidgets as string[] | undefined) ?? []), args.string(0)];
      }),
      setAllWidgetsAreRequired: flag('allWidgetsAreRequired'),
    },
    { problem: (json) => missing(json, 'function') },
  ),
  partClass(
    'OpenLink',
    {
      setUrl: text('url'),
      setOpenAs: choice('openAs', 'OpenAs'),
      // Google renamed RELOAD_ADD_ON to RELOAD.
      setOnClose: choice('onClose', 'OnClose', { RELOAD_ADD_ON: 'RELOAD' }),
    },
    { problem: (json) => missing(json, 'url') },
  ),
  partClass(
    'CardAction',
    { ...clickable, setText: text('actionLabel') },
    { problem: (json) => missing(json, 'actionLabel', 'onClick') },
  ),
];

export const buttons = ['TextButton', 'ImageButton'];

/** A list of buttons under `key`. */
export function buttonsAt(key: string): Method {
  return pieces(key, buttons);
}

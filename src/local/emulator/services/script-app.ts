import { ServiceError } from '../errors';
import { issueAccessToken, issueIdentityToken } from '../identity';
import type { Trigger } from '../state';
import { EnumValue } from '../values';
import { execUrl } from '../web-app-address';
import { TriggerDraft } from './clock-trigger';
import type { ServiceClass } from './service';

/** `ScriptApp`. */
export const scriptApp: ServiceClass = {
  name: 'ScriptApp',
  service: 'ScriptApp',
  type: 'Script.ScriptApp',
  methods: {
    getOAuthToken: {
      takes: [[]],
      does: ({ kernel, execution }) => issueAccessToken(kernel.world, execution, kernel.random),
    },
    getIdentityToken: {
      takes: [[]],
      does: ({ kernel, execution }) => issueIdentityToken(kernel.world, execution),
    },
    getScriptId: { takes: [[]], does: ({ execution }) => execution.script.name },
    getService: { takes: [[]], does: ({ execution }) => execution.hold('Service', execution.script) },
    getProjectTriggers: {
      takes: [[]],
      does({ kernel, execution }) {
        const own = kernel.triggers.of(execution.script.name, execution.effectiveUser);
        return own.map((trigger) => execution.hold('Trigger', trigger));
      },
    },
    newTrigger: {
      takes: [['string']],
      does: ({ args, execution }) => execution.hold('TriggerBuilder', new TriggerDraft(args.string(0))),
    },
    deleteTrigger: {
      takes: [['class:Trigger']],
      does({ args, kernel, execution }) {
        const trigger = execution.heldBy(args.handle(0).id) as Trigger;
        if (!kernel.triggers.remove(trigger.id, execution.effectiveUser)) {
          throw new ServiceError('The trigger does not exist or cannot be deleted by this user.');
        }
      },
    },
  },
};

/** `ScriptApp.getService()`: the script as a web app. */
export const serviceClass: ServiceClass = {
  name: 'Service',
  service: 'ScriptApp',
  type: 'Script.Service',
  methods: {
    getUrl: {
      takes: [[]],
      does: ({ execution }) => (execution.manifest.webapp ? execUrl(execution.script.name) : null),
    },
    isEnabled: { takes: [[]], does: ({ execution }) => execution.manifest.webapp !== null },
  },
};

/** A trigger of the project. */
export const triggerClass: ServiceClass = {
  name: 'Trigger',
  service: 'ScriptApp',
  type: 'Script.Trigger',
  methods: {
    getHandlerFunction: { takes: [[]], does: ({ self }) => (self as Trigger).handler },
    getUniqueId: { takes: [[]], does: ({ self }) => (self as Trigger).id },
    getEventType: { takes: [[]], does: () => new EnumValue('Script.EventType', 'CLOCK') },
    getTriggerSource: { takes: [[]], does: () => new EnumValue('Script.TriggerSource', 'CLOCK') },
    getTriggerSourceId: { takes: [[]], does: () => null },
  },
};

import type { ServiceClass } from './service';

/** `Session`: who runs the script. The active user is blank where Google may not tell (platform-facts 3.1, 11.6). */
export const session: ServiceClass = {
  name: 'Session',
  service: 'Session',
  type: 'Base.Session',
  methods: {
    getActiveUser: { takes: [[]], does: ({ execution }) => execution.hold('User', execution.activeUser) },
    getEffectiveUser: {
      takes: [[]],
      does: ({ execution }) => execution.hold('User', execution.effectiveUser),
    },
    getScriptTimeZone: { takes: [[]], does: ({ execution }) => execution.manifest.timeZone },
  },
};

/** A user: an address, or a blank one. */
export const userClass: ServiceClass = {
  name: 'User',
  service: 'Session',
  type: 'Base.User',
  methods: {
    getEmail: { takes: [[]], does: ({ self }) => self },
  },
};

// `GmailApp` as far as narrow scopes reach: it takes the token of the opened message. Everything else of it needs
// https://mail.google.com/ (platform-facts 2.4); mail is read over REST (rest/opened-message.ts).
import { ServiceError } from '../errors';
import { openedMessageScopes } from '../rest/opened-message';
import type { ServiceClass } from './service';

export const gmailApp: ServiceClass = {
  name: 'GmailApp',
  service: 'GmailApp',
  type: 'Gmail.GmailApp',
  methods: {
    setCurrentMessageAccessToken: {
      takes: [['string']],
      // The generated table asks for all mail here; Google's samples call it with these alone.
      scopes: Object.values(openedMessageScopes),
      does() {},
    },
    // Refused by its scope before it gets here, unless the manifest asks for all mail.
    getMessageById: {
      takes: [['string']],
      does() {
        throw new ServiceError('not emulated: GmailApp.getMessageById', 'Error');
      },
    },
  },
};

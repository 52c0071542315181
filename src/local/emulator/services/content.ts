import { EnumValue } from '../values';
import type { Call, ServiceClass } from './service';

/** What `ContentService` makes: the plain answer of a web app. */
export class TextOutput {
  content = '';
  mimeType = 'TEXT';
}

/** HTTP types of `ContentService.MimeType`. */
export const contentTypes: Readonly<Record<string, string>> = {
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'application/javascript',
  JSON: 'application/json',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
};

const output = (call: Call) => call.self as TextOutput;

/** `ContentService`. */
export const contentService: ServiceClass = {
  name: 'ContentService',
  service: 'ContentService',
  type: 'Content.ContentService',
  methods: {
    createTextOutput: {
      takes: [[], ['string']],
      does({ args, execution }) {
        const made = new TextOutput();
        made.content = args.count > 0 ? args.string(0) : '';
        return execution.hold('TextOutput', made);
      },
    },
  },
};

/** A text answer. */
export const textOutputClass: ServiceClass = {
  name: 'TextOutput',
  service: 'ContentService',
  type: 'Content.TextOutput',
  methods: {
    append: {
      takes: [['string']],
      does(call) {
        output(call).content += call.args.string(0);
        return call.handle;
      },
    },
    clear: {
      takes: [[]],
      does(call) {
        output(call).content = '';
        return call.handle;
      },
    },
    getContent: { takes: [[]], does: (call) => output(call).content },
    setContent: {
      takes: [['string']],
      does(call) {
        output(call).content = call.args.string(0);
        return call.handle;
      },
    },
    getMimeType: {
      takes: [[]],
      does: (call) => new EnumValue('Content.MimeType', output(call).mimeType),
    },
    setMimeType: {
      takes: [['enum:Content.MimeType']],
      does(call) {
        output(call).mimeType = call.args.enumName(0);
        return call.handle;
      },
    },
  },
};

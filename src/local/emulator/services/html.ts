import type { Call, ServiceClass } from './service';

/** What `HtmlService` makes: a page, as far as a web app's plain answer needs one. */
export class HtmlOutput {
  content = '';
  title = '';
}

const output = (call: Call) => call.self as HtmlOutput;

/** `HtmlService`: plain pages; templates are not emulated. */
export const htmlService: ServiceClass = {
  name: 'HtmlService',
  service: 'HtmlService',
  type: 'HTML.HtmlService',
  methods: {
    createHtmlOutput: {
      takes: [[], ['string']],
      does({ args, execution }) {
        const made = new HtmlOutput();
        made.content = args.count > 0 ? args.string(0) : '';
        return execution.hold('HtmlOutput', made);
      },
    },
  },
};

/** A page. */
export const htmlOutputClass: ServiceClass = {
  name: 'HtmlOutput',
  service: 'HtmlService',
  type: 'HTML.HtmlOutput',
  methods: {
    append: {
      takes: [['string']],
      does(call) {
        output(call).content += call.args.string(0);
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
    getTitle: { takes: [[]], does: (call) => output(call).title },
    setTitle: {
      takes: [['string']],
      does(call) {
        output(call).title = call.args.string(0);
        return call.handle;
      },
    },
  },
};

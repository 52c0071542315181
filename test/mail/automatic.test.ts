import { read } from './notation';

const PLAIN = `From: Tom Smith <tom@pupils.upland.example>
To: khan@upland.example
Subject: Homework`;

describe('automatic mail', () => {
  test.each([
    'Auto-Submitted: auto-replied',
    'Auto-Submitted: auto-generated; type=vacation',
    'Return-Path: <>',
    'Return-Path: < >',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
    'Content-Type: message/delivery-status',
    'X-Autoreply: yes',
    'X-Autorespond: Homework',
    'Precedence: auto_reply',
    'X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated',
  ])('is told by %s', (line) => expect(read(`${PLAIN}\n${line}`).automatic).toBe(true));

  test.each([
    'Auto-Submitted: no',
    'Auto-Submitted: No (a person)',
    'Return-Path: <tom@pupils.upland.example>',
    'Content-Type: multipart/mixed',
    'Content-Type: multipart/report; report-type=disposition-notification; boundary=x',
    'X-Auto-Response-Suppress: All',
    'Precedence: list',
  ])('is not told by %s', (line) => expect(read(`${PLAIN}\n${line}`).automatic).toBe(false));

  test('is not told by a subject, which anybody writes in any language', () => {
    const block = PLAIN.replace('Homework', 'Automatic reply: Undelivered Mail Returned to Sender');
    expect(read(block).automatic).toBe(false);
  });
});

describe('bulk mail', () => {
  test.each(['Precedence: bulk', 'Precedence: Bulk', 'List-Unsubscribe: <https://x.example/u>'])(
    'is told by %s',
    (line) => expect(read(`${PLAIN}\n${line}`).bulk).toBe(true),
  );

  test.each([
    'Precedence: list',
    'List-Unsubscribe: <https://x.example/u>\nList-Post: <mailto:l@x.example>',
    'List-Unsubscribe: <https://x.example/u>\nX-Google-Group-Id: 357212215037\nPrecedence: bulk',
  ])('is not told by %j', (lines) => expect(read(`${PLAIN}\n${lines}`).bulk).toBe(false));
});

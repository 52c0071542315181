import PostalMime from 'postal-mime';
import { school } from './school';

describe('MailApp', () => {
  test('sends as the effective user to each recipient and keeps a copy in Sent', async () => {
    const { run, seen } = school();
    const { error } =
      run(`MailApp.sendEmail({ to: 'Ben <ben@school.example>, x@elsewhere.example', cc: 'role@school.example',
      bcc: 'quiet@school.example', subject: 'Grüße aus Zürich — ein langer Betreff, der nicht in eine Zeile paßt', body: 'Straße\\nzwei',
      htmlBody: '<p>Straße</p>', name: 'Ada "A" Löw', replyTo: 'desk@school.example' })`);
    expect(error).toBeNull();
    const [mail] = seen.delivered;
    expect(mail).toMatchObject({
      from: 'ada@school.example',
      recipients: [
        'ben@school.example',
        'x@elsewhere.example',
        'role@school.example',
        'quiet@school.example',
      ],
    });
    expect([...(mail?.raw ?? '')].every((letter) => letter < '\x7f')).toBe(true);
    expect(mail?.raw).not.toMatch(/bcc/i);
    expect(mail?.raw.split('\r\n').every((line) => line.length <= 78)).toBe(true);
    const parsed = await PostalMime.parse(mail?.raw ?? '');
    expect(parsed).toMatchObject({
      subject: 'Grüße aus Zürich — ein langer Betreff, der nicht in eine Zeile paßt',
      from: { name: 'Ada "A" Löw', address: 'ada@school.example' },
      date: '2026-11-24T09:00:00.000Z',
    });
    expect(parsed.text?.replace(/\r/g, '')).toBe('Straße\nzwei');
    expect(parsed.html).toBe('<p>Straße</p>');
    expect(parsed.replyTo?.[0]?.address).toBe('desk@school.example');
    expect(parsed.messageId).toMatch(/^<CA.*@mail\.gmail\.com>$/);
    expect(seen.sent).toHaveLength(1);
    expect(seen.sent[0]?.raw).toContain('Bcc: quiet@school.example');
  });

  test('takes its positional forms', async () => {
    const { run, seen } = school();
    run("MailApp.sendEmail('ben@school.example', 'S', 'B')");
    run("MailApp.sendEmail('ben@school.example', 'S', 'B', { name: 'N' })");
    run("MailApp.sendEmail('ben@school.example', 'reply@school.example', 'S', 'B')");
    const parsed = await Promise.all(seen.delivered.map((mail) => PostalMime.parse(mail.raw)));
    expect(
      parsed.map((mail) => [mail.subject, mail.text?.trim(), mail.from?.name, mail.replyTo?.[0]?.address]),
    ).toEqual([
      ['S', 'B', '', undefined],
      ['S', 'B', 'N', undefined],
      ['S', 'B', '', 'reply@school.example'],
    ]);
  });

  test('lets no line break of a subject or name become a header', async () => {
    const { run, seen } = school();
    run(
      `MailApp.sendEmail({ to: 'ben@school.example', subject: 'a\\r\\nBcc: x@evil.example', body: 'b', name: 'n\\nX: y' })`,
    );
    const parsed = await PostalMime.parse(seen.delivered[0]?.raw ?? '');
    expect(parsed.headers.map((header) => header.key)).not.toEqual(expect.arrayContaining(['bcc']));
    expect(parsed.headers.map((header) => header.key)).not.toEqual(expect.arrayContaining(['x']));
  });

  test('keeps to 50 recipients a message and 400 KB a body', () => {
    const { run, seen } = school();
    const many = "Array.from({ length: 51 }, (_, i) => 'a' + i + '@school.example').join()";
    expect(run(`MailApp.sendEmail(${many}, 's', 'b')`).error?.message).toBe(
      'Limit Exceeded: Email Recipients Per Message.',
    );
    expect(run("MailApp.sendEmail('a@school.example', 's', 'x'.repeat(409601))").error?.message).toBe(
      'Limit Exceeded: Email Body Size.',
    );
    expect(run("MailApp.sendEmail('nonsense', 's', 'b')").error?.message).toBe('Invalid email: nonsense');
    expect(run("MailApp.sendEmail('', 's', 'b')").error?.message).toBe('Failed to send email: no recipient');
    expect(seen.delivered).toEqual([]);
  });

  test('counts 1,500 recipients a day down, and starts again 24 hours after the first', () => {
    const { run, tenant } = school();
    const left = () => run('return MailApp.getRemainingDailyQuota()').value;
    expect(left()).toBe(1500);
    run("MailApp.sendEmail('ben@school.example,role@school.example', 's', 'b')");
    expect(left()).toBe(1498);
    const many = "Array.from({ length: 50 }, (_, i) => 'a' + i + '@school.example').join()";
    run(`for (let i = 0; i < 29; i++) MailApp.sendEmail(${many}, 's', 'b')`);
    expect(left()).toBe(48);
    expect(run(`MailApp.sendEmail(${many}, 's', 'b')`).error?.message).toBe(
      'Service invoked too many times for one day: email.',
    );
    tenant.advance(24 * 3_600_000);
    expect(left()).toBe(1500);
  });

  test('tells of an option that is not emulated', () => {
    const { error } = school().run("MailApp.sendEmail({ to: 'a@school.example', attachments: [] })");
    expect(error?.message).toBe('not emulated: MailApp.sendEmail option attachments');
  });
});

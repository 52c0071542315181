import { deflateRawSync } from 'node:zlib';
import { values } from '../../../src/local/emulator/rest/workbook';
import { xlsxToWorkbook } from '../../../src/local/xlsx/read';

/** A zip archive as other programs write it: the first part stored, the others packed. */
function zipOf(parts: { [name: string]: string }): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  Object.entries(parts).forEach(([name, text], index) => {
    const data = index === 0 ? Buffer.from(text) : deflateRawSync(text);
    const method = index === 0 ? 0 : 8;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(Buffer.byteLength(text), 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    bodies.push(local, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    at += 30 + name.length + data.length;
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** What one cell's XML is read as, in a file with the given shared strings. */
async function cell(xml: string, shared = ''): Promise<unknown> {
  const file = zipOf({
    'xl/workbook.xml':
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="A &amp; B" sheetId="1" r:id="r7"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r7" Type="t" Target="/xl/worksheets/one.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
    'xl/worksheets/one.xml': `<?xml version="1.0"?><worksheet><!-- <c> --><sheetData><row><c><v>1</v></c>${xml}</row></sheetData></worksheet>`,
  });
  const sheet = (await xlsxToWorkbook(file)).sheets[0];
  expect(sheet?.title).toBe('A & B');
  expect(sheet?.rows[0]?.values[0]).toBe(1);
  return sheet?.rows[0]?.values[1];
}

test('text is read whether shared, in runs, inline, in CDATA or the result of a formula that is gone', async () => {
  expect(
    await cell(
      '<c t="s"><v>1</v></c>',
      '<si><t>no</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">two </t></r><r><t>runs</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si>',
    ),
  ).toBe('two runs');
  expect(await cell('<c r="B1" t="inlineStr"><is><t>a &lt; b &#x26; &#233;</t></is></c>')).toBe('a < b & é');
  expect(await cell('<c r="B1" t="inlineStr"><is><t><![CDATA[<x>]]></t></is></c>')).toBe('<x>');
  expect(await cell('<c r="B1" t="str"><v>left over</v></c>')).toBe('left over');
});

test('numbers keep every digit although they are shown as dates, errors are their words', async () => {
  expect(await cell('<c r="B1" s="3"><v>46350.12345678901</v></c>')).toBe(46350.12345678901);
  expect(await cell('<c r="B1" t="e"><v>#REF!</v></c>')).toBe('#REF!');
  expect(await cell('<c r="B1" s="3"/>')).toBeUndefined();
});

test('a formula is a formula, a box ticked in LibreOffice is a boolean', async () => {
  expect(await cell('<c r="B1"><f>SUM(A1,2)</f><v>3</v></c>')).toEqual({ formula: '=SUM(A1,2)' });
  expect(await cell('<c r="B1" t="b"><f aca="false">TRUE()</f><v>1</v></c>')).toBe(true);
  expect(await cell('<c r="B1" t="b"><v>0</v></c>')).toBe(false);
});

test('a file that lacks a part is refused with one clear line', async () => {
  await expect(xlsxToWorkbook(zipOf({ 'word/document.xml': '<x/>' }))).rejects.toThrow(
    'not a readable .xlsx file',
  );
});

test('rows and cells that leave out where they stand follow the one before', async () => {
  const file = zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="one.xml"/></Relationships>',
    'xl/one.xml':
      '<worksheet><sheetData><row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData></worksheet>',
  });
  expect(values((await xlsxToWorkbook(file)).sheets[0]!)).toEqual([[], [null, 1, 2], [3]]);
});

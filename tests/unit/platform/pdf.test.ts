import { text } from 'node:stream/consumers';
import { inflateSync } from 'node:zlib';
import { type PdfTable, pdfOf, pdfResponse } from '@/lib/platform/pdf';

const aTable = (count: number): PdfTable => ({
  title: 'Relevé : galais',
  facts: [{ term: 'Compte de', detail: 'Maëlle Quéré' }],
  columns: [
    { head: 'Écriture', parts: 2 },
    { head: 'Montant', parts: 1, isNumber: true },
  ],
  rows: Array.from({ length: count }, (_, at) => [
    { leads: `Łukasz, αβγ, привет ${at}`, more: ['12,50\u202f€'] },
    '−1\u202f234,50',
  ]),
  foot: (page) => `page ${page}`,
});

const written = async (count: number): Promise<string> => {
  const response = pdfResponse(pdfOf(aTable(count), { locale: 'fr', author: 'Mitoyen' }), 'fr', 'a.pdf');
  return Buffer.from(await response.arrayBuffer()).toString('latin1');
};

const countOf = (pdf: string, pattern: RegExp): number => pdf.match(pattern)?.length ?? 0;

describe('a table on paper', () => {
  let pdf = '';
  beforeAll(async () => {
    pdf = await written(80);
  });

  it('can be read out: its language, its title, its head and every cell are told apart, and it names the standard', () => {
    expect(pdf.slice(0, 8)).toBe('%PDF-1.7');
    expect(pdf).toContain('/Lang (fr)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('pdfuaid:part');
    const parts = { H1: 1, Table: 1, TR: 81, TH: 2, TD: 160 };
    const found = Object.keys(parts).map((name) => [name, countOf(pdf, new RegExp(`/S /${name}\\b`, 'g'))]);
    expect(Object.fromEntries(found)).toEqual(parts);
  });

  it('has a letter for every sign of French, Greek and Cyrillic names, and of amounts', () => {
    const streams = [...pdf.matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, body = '']) => {
      try {
        return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')];
      } catch {
        return [];
      }
    });
    const maps = streams.filter((each) => each.includes('beginbfrange')).join('\n');
    expect(
      ['0141', '03b1', '043f', '202f', '20ac', '2212'].filter((sign) => !maps.includes(`<${sign}>`)),
    ).toEqual([]);
  });

  it('goes over as many pages as it needs, none of them empty', () => {
    const pages = countOf(pdf, /\/Type \/Page\b/g);
    expect(pages).toBeGreaterThan(2);
    expect(pages).toBeLessThan(6);
  });

  it('ends with an error where a row cannot be read, and not as if it were whole', async () => {
    const table: PdfTable = {
      ...aTable(0),
      rows: (function* () {
        yield ['a', 'b'];
        throw new Error('gone');
      })(),
    };
    const broken = pdfResponse(pdfOf(table, { locale: 'fr', author: 'Mitoyen' }), 'fr', 'a.pdf');
    await expect(text(broken.body as never)).rejects.toThrow('gone');
  });
});

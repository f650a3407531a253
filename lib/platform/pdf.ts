import 'server-only';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { Locale } from '@/lib/shared/locale';

/** A table on paper: its columns share the width by `parts`, numbers stand at the right. */
export type PdfTable = {
  title: string;
  /** Facts above the table, by name. */
  facts: readonly { term: string; detail: string }[];
  columns: readonly { head: string; parts: number; isNumber?: boolean }[];
  /** Each cell's first line is set stronger where it `leads`. */
  rows: Iterable<readonly PdfCell[]>;
  /** Said at the end. */
  note?: string | undefined;
  /** At the foot of each page. */
  foot: (page: number) => string;
};

export type PdfCell = string | { leads: string; more: readonly string[] };

/** A4, in points. Faces go by their files: one registered under a name is read anew each time it is asked for. */
const margin = 48;
const sizes = { title: 18, text: 9.5, small: 8 } as const;
const ink = { text: '#1f1b16', soft: '#5c554b', line: '#d9d2c5' } as const;
const gap = 10;

const fontOf = (face: string) =>
  join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans', face.slice(9), `${face}.ttf`);
const fonts = { text: fontOf('NotoSans_400Regular'), strong: fontOf('NotoSans_600SemiBold') } as const;

/** Its types do not know this one yet. */
const pdfUa = 'PDF/UA' as never;

type Doc = InstanceType<typeof PDFDocument>;
type Part = ReturnType<Doc['struct']>;

/** What is no part of the text, for who has it read out: lines, feet, heads that are said again. */
const beside = (doc: Doc, draw: () => void): void => {
  doc.markContent('Artifact');
  draw();
  doc.endMarkedContent();
};

const linesOf = (
  cell: PdfCell,
): { text: string; font: keyof typeof fonts; size: number; colour: string }[] =>
  typeof cell === 'string'
    ? [{ text: cell, font: 'text', size: sizes.text, colour: ink.text }]
    : [
        { text: cell.leads, font: 'strong' as const, size: sizes.text, colour: ink.text },
        ...cell.more.map((text) => ({
          ...{ text, font: 'text' as const, size: sizes.small, colour: ink.soft },
        })),
      ];

type Placed = { x: number; width: number; align: 'left' | 'right' };

const heightOf = (doc: Doc, cell: PdfCell, { width }: Placed): number =>
  linesOf(cell).reduce(
    (sum, { text, font, size }) =>
      sum +
      doc
        .font(fonts[font])
        .fontSize(size)
        .heightOfString(text || ' ', { width }),
    0,
  );

const writeCell = (doc: Doc, cell: PdfCell, { x, width, align }: Placed, top: number): void => {
  let y = top;
  for (const { text, font, size, colour } of linesOf(cell)) {
    doc.font(fonts[font]).fontSize(size).fillColor(colour).text(text, x, y, { width, align });
    y += doc.heightOfString(text || ' ', { width });
  }
};

/** Adds a part below another, with what it holds; ended at once, so that nothing of it is kept. */
const add = (doc: Doc, parent: Part, type: string, write?: () => void): Part => {
  const part = doc.struct(type, {}, write);
  parent.add(part);
  if (write) part.end();
  return part;
};

/**
 * A table as a PDF that can be read out (PDF/UA): A4, tagged, its head again on each page, pages numbered. It is written as it is read, a page at
 * a time.
 */
export const pdfOf = (table: PdfTable, { locale, author }: { locale: Locale; author: string }): Doc => {
  const doc = new PDFDocument({
    ...{ size: 'A4', margin, pdfVersion: '1.7', subset: pdfUa, tagged: true, lang: locale },
    ...{ displayTitle: true, font: fonts.text, autoFirstPage: false, bufferPages: false },
    info: { Title: table.title, Author: author },
  });
  write(doc, table).then(
    () => doc.end(),
    (error: Error) => (doc as unknown as Readable).destroy(error),
  );
  return doc;
};

const write = async (doc: Doc, { title, facts, columns, rows, note, foot }: PdfTable): Promise<void> => {
  let page = 0;
  const open = (): void => {
    doc.addPage();
    page += 1;
    beside(doc, () => {
      const y = doc.page.height - margin + 12;
      // The foot lies in the margin, where a text would begin a page of its own.
      doc.page.margins.bottom = 0;
      doc.font(fonts.text).fontSize(sizes.small).fillColor(ink.soft);
      doc.text(foot(page), margin, y, {
        width: doc.page.width - 2 * margin,
        align: 'center',
        lineBreak: false,
      });
      doc.page.margins.bottom = margin;
    });
  };
  open();
  const root = doc.struct('Document');
  doc.addStructure(root);
  const width = doc.page.width - 2 * margin;
  const bottom = doc.page.height - margin;
  add(doc, root, 'H1', () => {
    doc.font(fonts.strong).fontSize(sizes.title).fillColor(ink.text).text(title, margin, margin, { width });
  });
  doc.y += gap / 2;
  for (const { term, detail } of facts)
    add(doc, root, 'P', () => {
      doc.font(fonts.text).fontSize(sizes.text).fillColor(ink.soft);
      doc.text(`${term} `, margin, doc.y, { continued: true, width });
      doc.fillColor(ink.text).text(detail);
    });
  let y = doc.y + gap;
  const parts = columns.reduce((sum, each) => sum + each.parts, 0);
  const usable = width - gap * (columns.length - 1);
  let left = margin;
  const places = columns.map(({ parts: own, isNumber }): Placed => {
    const placed = { x: left, width: (usable * own) / parts, align: isNumber ? 'right' : 'left' } as const;
    left += placed.width + gap;
    return placed;
  });
  const line = (at: number): void =>
    beside(doc, () => {
      doc
        .moveTo(margin, at)
        .lineTo(margin + width, at)
        .lineWidth(0.5)
        .strokeColor(ink.line)
        .stroke();
    });
  const head = columns.map((each): PdfCell => ({ leads: each.head, more: [] }));
  const tall = (cells: readonly PdfCell[]): number =>
    Math.max(...cells.map((cell, at) => heightOf(doc, cell, places[at] as Placed)));
  const body = add(doc, root, 'Table');
  const row = (type: 'TH' | 'TD', cells: readonly PdfCell[], height: number): void => {
    const part = add(doc, body, 'TR');
    for (const [at, cell] of cells.entries())
      add(doc, part, type, () => writeCell(doc, cell, places[at] as Placed, y));
    part.end();
    y += height + gap / 2;
    line(y - gap / 4);
  };
  const headHeight = tall(head);
  row('TH', head, headHeight);
  for (const cells of rows) {
    const height = tall(cells);
    if (y + height > bottom) {
      open();
      // Others are answered between two pages.
      await nextTurn();
      y = margin;
      beside(doc, () => {
        for (const [at, cell] of head.entries()) writeCell(doc, cell, places[at] as Placed, y);
      });
      y += headHeight + gap / 2;
      line(y - gap / 4);
    }
    row('TD', cells, height);
  }
  body.end();
  if (note) {
    if (y + gap * 3 > bottom) {
      open();
      y = margin;
    }
    add(doc, root, 'P', () => {
      doc
        .font(fonts.text)
        .fontSize(sizes.small)
        .fillColor(ink.soft)
        .text(note, margin, y + gap, { width });
    });
  }
  root.end();
};

/** The same as a file to keep, which is nobody else's, sent as it is written. */
export const pdfResponse = (doc: Doc, locale: Locale, fileName: string): Response =>
  new Response(Readable.toWeb(doc as unknown as Readable) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/pdf',
      'content-language': locale,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });

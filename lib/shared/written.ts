import { z } from 'zod';
import { holdsLink } from './link';
import { isWorded, manyLines, oneLine } from './text';

/*
 * The readers of every text that people read, whether a form or a program sends it: read first, counted after. A schema that
 * takes such a text takes it through one of these (tests/architecture/texts.test.ts). With a least length of 0, nothing may
 * be written; `…OrNone` may be left out too.
 */

/** What cannot be seen may be as much again, not without end: beyond this nothing is read, and the text is too long. */
const mostRead = (max: number): number => 4 * max + 1000;

const read = (clean: (text: string) => string, min: number, max: number) =>
  z
    .string()
    .overwrite((text) => (text.length > mostRead(max) ? text : clean(text)))
    .min(min)
    .max(max);

/** A title, a label: one line that says something. */
export const line = (max: number, min = 1) =>
  min === 0
    ? read(oneLine, 0, max)
    : read(oneLine, min, max).refine((text) => text === '' || isWorded(text), { error: 'field.noWord' });

export const lineOrNone = (max: number) => line(max, 0).default('');

const isNoLink = (text: string): boolean => !holdsLink(text);

/** What someone is called: a line without a link, since it stands in mails to others. */
export const personName = (max: number) => line(max).refine(isNoLink, { error: 'field.noLink' });

export const personNameOrNone = (max: number) =>
  line(max, 0).refine(isNoLink, { error: 'field.noLink' }).default('');

/** A text of several lines: a message, a comment, a story. */
export const prose = (max: number, min = 1) => read(manyLines, min, max);

export const proseOrNone = (max: number) => prose(max, 0).default('');

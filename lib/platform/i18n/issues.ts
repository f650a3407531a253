import type { z } from 'zod';
import type { Message, MessageValues } from '@/lib/shared/errors';

type Issue = z.core.$ZodIssue;

const sizeKey = (what: 'tooSmall' | 'tooBig', origin: string): string => {
  const kinds: Record<string, string> = { string: 'Text', array: 'List', file: 'File' };
  return `field.${what}${kinds[origin] ?? ''}`;
};

/** Nothing is written there: how long it should be is not what is wrong with it. */
const isEmpty = (input: unknown): boolean => typeof input === 'string' && input.trim() === '';

/**
 * What a schema's refusal says to a person: a key in words/<locale>/errors.json.
 * A schema can name its own with `{ error: 'booking.endBeforeStart' }` (any text with a dot is taken for a key); `params`
 * of a custom issue are what it is filled with.
 */
const messageOf = (issue: Issue): Message => {
  if (issue.message.includes('.') && !issue.message.includes(' ')) {
    const values = issue.code === 'custom' && (issue.params as MessageValues | undefined);
    return { key: issue.message, ...(values && { values }) };
  }
  switch (issue.code) {
    case 'invalid_type':
      return { key: issue.input === undefined || issue.input === '' ? 'field.required' : 'field.wrong' };
    case 'too_small':
      if (issue.origin === 'string' && (issue.minimum === 1 || isEmpty(issue.input)))
        return { key: 'field.required' };
      return { key: sizeKey('tooSmall', issue.origin), values: { limit: Number(issue.minimum) } };
    case 'too_big':
      return { key: sizeKey('tooBig', issue.origin), values: { limit: Number(issue.maximum) } };
    case 'invalid_format':
      return { key: issue.format === 'email' ? 'field.email' : 'field.wrong' };
    case 'invalid_value':
      return { key: 'field.choose' };
    default:
      return { key: 'field.wrong' };
  }
};

/** The first refusal for each field, by the field's dotted path; `''` is the whole form. */
export const fieldMessages = (error: z.ZodError): Record<string, Message> => {
  const messages: Record<string, Message> = {};
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) messages[[...issue.path, key].join('.')] ??= { key: 'field.unknown' };
    } else {
      messages[issue.path.join('.')] ??= messageOf(issue);
    }
  }
  return messages;
};

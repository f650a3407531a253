import 'server-only';
import type { z } from 'zod';
import { fieldMessages } from '@/lib/platform/i18n/issues';
import { AppError, type Message } from '@/lib/shared/errors';
import { StartPledge } from './schema';

type Form = Readonly<Record<string, unknown>>;

/** The form without one of its fields, by its path. */
const without = (form: Form, path: string): Form => {
  const [first = '', ...rest] = path.split('.');
  const { [first]: inner, ...others } = form;
  if (rest.length === 0) return others;
  const isNested = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  return isNested ? { ...others, [first]: without(inner as Form, rest.join('.')) } : others;
};

/**
 * Reads the posted form of a pledge. When some of it cannot be read, the rules are asked about the rest, so that whoever fills it in is
 * told of everything at once: one round, not two.
 */
export const readForm = async <Schema extends z.ZodType>(
  schema: Schema,
  form: Form,
  rulesOf: (input: StartPledge) => Promise<Record<string, Message>>,
): Promise<z.output<Schema>> => {
  const parsed = schema.safeParse(form, { reportInput: true });
  if (parsed.success) return parsed.data;
  const unread = fieldMessages(parsed.error);
  const rest = StartPledge.safeParse(Object.keys(unread).reduce(without, form));
  const fields = { ...(rest.success && (await rulesOf(rest.data))), ...unread };
  throw new AppError('invalid', 'form', { fields });
};

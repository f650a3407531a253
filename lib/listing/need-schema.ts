import { z } from 'zod';
import { addToDate, isPlainDate, plainDateAt, startOfDay } from '@/lib/shared/period';
import { prose, proseOrNone } from '@/lib/shared/written';
import { AudienceChoice } from '@/lib/standing/schema';

/** For so long at most a wish stands without being looked at again. */
export const longestDays = 180;
/** And so long, unless its owner says otherwise. */
export const usualDays = 30;

const day = z
  .string()
  .trim()
  .refine((typed) => typed === '' || isPlainDate(typed), { error: 'period.wrongDate' });

/** The step of a wish that says when it is needed, if it matters, until when it stands, and whom it is for. */
export const needStep = (timeZone: string, now: Date) =>
  z
    .object({
      neededFrom: day.default(''),
      neededTo: day.default(''),
      standsUntil: day.refine((typed) => typed !== '', { error: 'field.required' }),
      audience: AudienceChoice.optional(),
    })
    .transform(({ neededFrom, neededTo, standsUntil, audience }, context) => {
      const refuse = (path: string, message: string) =>
        context.addIssue({ code: 'custom', message, path: [path], params: { days: longestDays } });
      const today = plainDateAt(now, timeZone);
      const [from, to] = [neededFrom || neededTo, neededTo || neededFrom];
      if (from !== '' && from > to) refuse('neededTo', 'period.endBeforeStart');
      else if (to !== '' && to < today) refuse('neededTo', 'period.past');
      if (standsUntil < today) refuse('standsUntil', 'period.past');
      if (standsUntil > addToDate(today, { days: longestDays }))
        refuse('standsUntil', 'listing.standsTooLong');
      const dateOf = (plain: string): Date | null => (plain === '' ? null : new Date(`${plain}T00:00:00Z`));
      return {
        neededFrom: dateOf(from),
        neededTo: dateOf(to),
        // The last day is one on which it stands.
        standsUntil: isPlainDate(standsUntil)
          ? startOfDay(addToDate(standsUntil, { days: 1 }), timeZone)
          : now,
        ...audience,
      };
    });

/** The last day on which something stands that ends at a moment, on a clock. */
export const lastDayOf = (standsUntil: Date, timeZone: string): string =>
  addToDate(plainDateAt(standsUntil, timeZone), { days: -1 });

/** The days alone, as they come along with a new wish from the search that found nothing: what is none of them is left out. */
export const neededAlong = (input: unknown): { neededFrom?: Date; neededTo?: Date } => {
  const read = z.object({ neededFrom: z.string(), neededTo: z.string() }).safeParse(input);
  if (!read.success) return {};
  const { neededFrom, neededTo } = read.data;
  if (!isPlainDate(neededFrom) || !isPlainDate(neededTo) || neededTo < neededFrom) return {};
  return { neededFrom: new Date(`${neededFrom}T00:00Z`), neededTo: new Date(`${neededTo}T00:00Z`) };
};

/** “I have one”: in a few words, and with a listing of one's own, if there is one. */
export const AnswerWish = z.object({
  listingId: z.string().min(1).max(100),
  offeredId: z.string().max(100).default(''),
  body: prose(10_000),
  _once: z.string().min(1).max(200).optional(),
});
export type AnswerWish = z.output<typeof AnswerWish>;

/** Whether whoever wishes for something hears when it is offered. */
export const ChooseFinds = z.object({ listingId: z.string().min(1).max(100), isOn: z.stringbool() });
export type ChooseFinds = z.output<typeof ChooseFinds>;

/** It was found, with thanks; or it is needed no more. */
export const CloseWish = z.object({
  listingId: z.string().min(1).max(100),
  name: z.enum(['meet', 'drop']),
  thanks: proseOrNone(2000),
});
export type CloseWish = z.output<typeof CloseWish>;

import { z } from 'zod';
import { line, lineOrNone, personName, proseOrNone } from '@/lib/shared/written';
import { circleRoles } from './roles';

const id = z.string().min(1).max(100);
const role = z.enum(circleRoles);

const ticked = z
  .union([z.boolean(), z.literal('on')])
  .optional()
  .transform((value) => value === true || value === 'on');

const described = {
  /** It stands in mails to others, as a person's name does. */
  name: personName(80),
  about: proseOrNone(4000),
  area: lineOrNone(80),
  isOpen: ticked,
};

export const FoundCircle = z.object({ ...described, _once: z.uuid().optional() });
export type FoundCircle = z.output<typeof FoundCircle>;

export const ChangeCircle = z.object({ circleId: id, ...described });
export type ChangeCircle = z.output<typeof ChangeCircle>;

export const InviteToCircle = z.object({
  circleId: id,
  /** With or without the sign that people write before it. */
  handle: line(60).transform((typed) => typed.replace(/^@/, '')),
  role: role.default('member'),
});
export type InviteToCircle = z.output<typeof InviteToCircle>;

export const InCircle = z.object({ circleId: id });
export type InCircle = z.output<typeof InCircle>;

export const OfCircle = z.object({ circleId: id, memberId: id });
export type OfCircle = z.output<typeof OfCircle>;

export const SetRole = OfCircle.extend({ role });
export type SetRole = z.output<typeof SetRole>;

import { z } from 'zod';
import { Email } from '@/lib/shared/email';
import { line, lineOrNone, personName, proseOrNone } from '@/lib/shared/written';
import { circleRoles } from './roles';

const id = z.string().min(1).max(100);
const role = z.enum(circleRoles);

const ticked = z
  .union([z.boolean(), z.enum(['on', 'off'])])
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

export const ChangeCircle = z.object({
  circleId: id,
  ...described,
  picture: z.instanceof(File).optional(),
  removePicture: z.literal('on').optional(),
});
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

export const CloseCircle = InCircle.extend({ sure: z.literal('on', { error: 'field.required' }) });
export type CloseCircle = z.output<typeof CloseCircle>;

export const JoinCircle = InCircle.extend({
  /** Of the circle's link. */
  key: z.string().max(200).optional(),
});
export type JoinCircle = z.output<typeof JoinCircle>;

export const MailInvitation = InCircle.extend({ email: Email });
export type MailInvitation = z.output<typeof MailInvitation>;

export const OfCircle = z.object({ circleId: id, memberId: id });
export type OfCircle = z.output<typeof OfCircle>;

export const AnswerRequest = OfCircle.extend({ answer: z.enum(['admit', 'refuse']) });
export type AnswerRequest = z.output<typeof AnswerRequest>;

export const SetRole = OfCircle.extend({ role });
export type SetRole = z.output<typeof SetRole>;

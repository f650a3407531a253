import 'server-only';
import { randomUUID } from 'node:crypto';
import { valueHolding } from '@/lib/holding/holdings';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { currencyAsset } from '@/lib/shared/asset';
import { AppError, type Message, notFound } from '@/lib/shared/errors';
import { wholeUnits } from '@/lib/shared/money';
import { plainDateAt } from '@/lib/shared/period';
import { standingNow } from '@/lib/standing/at-once';
import { mustAct } from '@/lib/standing/standing';
import { asSeenBy, holderFor, roleOf } from '../acting';
import { advance } from '../booking-life';
import { type FactsRow, factsOf, holdBooking, seenBy } from '../facts';
import { lifeOf } from '../lifecycle';
import { notesOf } from './queries';
import { awaitedBy, dayProblem, isSettled, mayTakeBack } from './rules';
import type { AnswerStep, NoteStep } from './schema';
import { dossierLimits, stepFacts } from './steps';

/** The file that the viewer is of, its booking held; not found for others, `conflict dossier.closed` once it is over. */
const openFile = async (tx: Db, viewer: Viewer, bookingId: string) => {
  const member = await standingNow(tx, viewer);
  const row = asSeenBy(member, await holdBooking(tx, bookingId, seenBy(member)));
  const role = roleOf(member, row);
  if (role !== 'member' || !lifeOf(factsOf(row)).find('note_step')) throw notFound();
  const holderId = holderFor(member, row, role);
  mustAct(member, 'booking.handOver', holderId);
  const [now, numbers] = [clockNow(), await settings()];
  if (!lifeOf(factsOf(row)).isOpen('note_step', factsOf(row), 'system', now, numbers))
    throw new AppError('conflict', 'dossier.closed');
  return { row, member, holderId, parties: row.parties.map((party) => party.holderId), now, numbers };
};

const refuse = (fields: Record<string, Message | null>): void => {
  const wrong = Object.entries(fields).flatMap(([name, message]) =>
    message ? [[name, message] as const] : [],
  );
  if (wrong.length > 0) throw new AppError('invalid', 'form', { fields: Object.fromEntries(wrong) });
};

/** What is noted beside the day, as its step asks for it: of a home of the file, and worth so much. */
const readNote = (row: FactsRow, { step, holdingId, day, value }: NoteStep, today: string) => {
  const { ofHome, hasValue } = stepFacts(step);
  const isHome = row.holdings.some(({ id }) => id === holdingId);
  refuse({
    day: dayProblem(step, day, today),
    holdingId: ofHome && !isHome ? { key: 'field.choose' } : null,
    value: hasValue && value === undefined ? { key: 'field.required' } : null,
  });
  return {
    holdingId: ofHome ? holdingId : null,
    valueMinor: hasValue && value !== undefined ? wholeUnits(value, currencyAsset(row.currency)) : null,
  };
};

/**
 * Notes a step of a file, with its day: its parties hear of it, and say that it is so where that matters. Sent again with the same
 * `once` it is noted once. `conflict dossier.most`, `dossier.deedNoted`; `invalid` beside a field.
 */
export const noteStep = async (viewer: Viewer | null, input: NoteStep): Promise<void> => {
  const asking = requireMember(viewer);
  await transaction(async (tx) => {
    const { row, member, holderId, now, numbers } = await openFile(tx, asking, input.bookingId);
    const { bookingId, step, day, note } = input;
    const all = await notesOf(tx, bookingId);
    const id = input.once ?? randomUUID();
    if (all.some((each) => each.id === id)) return;
    if (all.length >= dossierLimits.notes)
      throw new AppError('conflict', 'dossier.most', { values: { limit: dossierLimits.notes } });
    if (stepFacts(step).ends && all.some((each) => stepFacts(each.step).ends && !each.isTakenBack))
      throw new AppError('conflict', 'dossier.deedNoted');
    const of = readNote(row, input, plainDateAt(now, row.timeZone));
    await tx.dossierNote.create({
      data: {
        ...of,
        ...{ id, bookingId, step, note, holderId },
        day: new Date(`${day}T00:00Z`),
        byMemberId: member.id,
        createdAt: now,
      },
      select: { id: true },
    });
    await advance(tx, row, { name: 'note_step', by: 'system', memberId: member.id, now, numbers });
  });
};

/**
 * Says for one of the parties that what another noted is so. With the last word a valuation counts in the balance, and a deed ends the
 * file: the homes have left for good. Said again, it is said once.
 */
export const agreeStep = async (viewer: Viewer | null, { bookingId, noteId }: AnswerStep): Promise<void> => {
  const asking = requireMember(viewer);
  await transaction(async (tx) => {
    const { row, member, holderId, parties, now, numbers } = await openFile(tx, asking, bookingId);
    const note = (await notesOf(tx, bookingId)).find(({ id }) => id === noteId);
    if (!note) throw notFound();
    if (note.isTakenBack) throw new AppError('conflict', 'dossier.takenBack');
    if (!awaitedBy(note, parties).includes(holderId)) return;
    await tx.dossierYes.create({ data: { noteId, holderId, byMemberId: member.id, at: now } });
    if (!isSettled({ ...note, agreedBy: [...note.agreedBy, holderId] }, parties)) return;
    const { ends } = stepFacts(note.step);
    if (note.holdingId && note.valueMinor !== null) await valueHolding(tx, note.holdingId, note.valueMinor);
    if (ends) await advance(tx, row, { name: 'sign_deed', by: 'system', memberId: member.id, now, numbers });
  });
};

/** Takes back what one noted oneself, or a circle of theirs: `conflict dossier.stands` once all have said that it is so. Twice is once. */
export const takeBackStep = async (
  viewer: Viewer | null,
  { bookingId, noteId }: AnswerStep,
): Promise<void> => {
  const asking = requireMember(viewer);
  await transaction(async (tx) => {
    const { holderId, parties, now } = await openFile(tx, asking, bookingId);
    const note = (await notesOf(tx, bookingId)).find(({ id }) => id === noteId);
    if (note?.holderId !== holderId) throw notFound();
    if (note.isTakenBack) return;
    if (!mayTakeBack(note, parties, holderId)) throw new AppError('conflict', 'dossier.stands');
    await tx.dossierNote.update({ where: { id: noteId }, data: { takenBackAt: now }, select: { id: true } });
  });
};

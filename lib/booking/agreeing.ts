import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import type { FactsRow } from './facts';
import type { Answer, Answering, BookingFacts, Taking } from './lives/terms';

/** What one of those who are alike says: `conflict movedMeanwhile` where they have said it. */
export const say = async (
  tx: Db,
  { id: bookingId, actingFor }: Pick<FactsRow, 'id' | 'actingFor'>,
  { memberId = null, now }: { memberId?: string | null; now: Date },
  answer: Answer,
): Promise<undefined> => {
  const said = await tx.party.updateMany({
    where: { bookingId, holderId: actingFor ?? '', answer: { not: answer } },
    data: { answer, answeredAt: now, answeredBy: memberId },
  });
  if (said.count !== 1) throw new AppError('conflict', 'movedMeanwhile');
  return undefined;
};

/** All are asked again, but the one who acts: what is agreed to is another now, and they have said it. */
export const askAgain = async (
  tx: Db,
  { id: bookingId, actingFor }: Pick<FactsRow, 'id' | 'actingFor'>,
  { memberId = null, now }: { memberId?: string | null; now: Date },
): Promise<undefined> => {
  await tx.party.updateMany({
    where: { bookingId },
    data: { answer: 'none', answeredAt: null, answeredBy: null },
  });
  return say(tx, { id: bookingId, actingFor }, { memberId, now }, 'yes');
};

/** All answers once the one who acts has said yes. */
export const afterYes = ({ parties, actingFor }: BookingFacts): Answering[] =>
  parties.map((party) => (party.holderId === actingFor ? { ...party, answer: 'yes' } : party));

/** Who has said a few words, once the one who acts has. */
export const afterTalk = ({ reviewedBy, actingFor }: BookingFacts): string[] =>
  actingFor ? [...new Set([...reviewedBy, actingFor])] : [...reviewedBy];

/** All that goes round once the one who acts has theirs. */
export const afterReceipt = ({ takings, actingFor }: BookingFacts): Taking[] =>
  takings.map((taking) => (taking.takerId === actingFor ? { ...taking, state: 'ended' } : taking));

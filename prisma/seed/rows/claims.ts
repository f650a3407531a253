import { idOf } from '../chance';
import { forEver } from '../life';
import type { Told } from '../told';
import { holdingId } from './bookings';

type Claim = {
  id: string;
  unitId: string;
  from: Date;
  to: Date;
  isActive: boolean;
  holdingId: string;
  dueBackAt: Date | null;
  createdAt: Date;
};

/** What was handed over, and whose owner has not said that it is back, is out until its time is over. */
const dueBack = (life: Told['life']): Date | null => {
  const { facts } = life;
  const isBack = facts.reports.some(({ phase, by }) => phase === 'end' && by === 'provider');
  const isOut = facts.state === 'started' && facts.handover !== null && !isBack;
  return isOut && life.endsAt ? life.endsAt : null;
};

/** Units for every booking, first come first served, as the site gives them out. */
export const claimRows = (told: readonly Told[], now: Date): Claim[] => {
  const claims: Claim[] = [];
  const asked = told
    .filter(({ life }) => life.slots.length === 0 && life.wasTaken)
    .sort((a, b) => b.story.asked - a.story.asked);
  for (const { story, life } of asked) {
    const { from } = life.period;
    const to = life.endsAt ?? forEver;
    const isFree = (unitId: string): boolean =>
      !claims.some(
        (claim) => claim.unitId === unitId && claim.isActive && claim.from < to && from < claim.to,
      );
    const units = life.rows.units.filter(({ id }) => isFree(id)).slice(0, life.quantity);
    if (units.length < life.quantity) throw new Error(`booking ${story.slug}: ${story.listing} is taken`);
    for (const [index, { id: unitId }] of units.entries()) {
      const { holdsUntil } = life;
      const id = idOf(`claim ${story.slug} ${index}`);
      const createdAt = life.events[0]?.at ?? now;
      claims.push({
        id,
        unitId,
        from,
        to: holdsUntil ?? to,
        isActive: holdsUntil !== null,
        holdingId: holdingId({ story }),
        dueBackAt: dueBack(life),
        createdAt,
      });
    }
  }
  return claims;
};

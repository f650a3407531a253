import type { Db } from '@/lib/platform/db/client';
import type { Calendar } from './calendar';
import { idOf } from './chance';
import type { Community } from './community';
import { homesForGood } from './content/homes-for-good';
import { typeset } from './typeset';

const name = homesForGood[0]?.type ?? '';

/** What neighbours show is open before they show it. */
export const openToHomes = async (tx: Db): Promise<void> => {
  await tx.permission.update({ where: { name }, data: { confirmedAt: new Date(0) } });
};

/** An operator of the demo has said that homes may be exchanged for good here, and on what that rests. */
export const writePermissions = async (tx: Db, { members }: Community, { days }: Calendar): Promise<void> => {
  const operator = members.find(({ role }) => role === 'operator');
  if (!operator) throw new Error('nobody runs the demo');
  const at = days(-120);
  await tx.permission.update({ where: { name }, data: { confirmedAt: at } });
  await tx.permissionEvent.create({
    data: {
      id: idOf(`permission ${name}`),
      permissionName: name,
      name: 'confirmed',
      reason: typeset(
        'Démonstration : avis demandé à un cabinet, reçu et lu en réunion. Mise en relation gratuite, sans mandat.',
      ),
      byMemberId: operator.id,
      at,
    },
  });
};

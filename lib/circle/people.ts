import 'server-only';
import { type ToldMember, toldSelect } from '@/lib/member/told';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { type CircleRole, circleRoles } from './roles';

/** What a member is at this moment in some circles; those that they are not in any more are left out. */
export const rolesIn = async (
  db: Db,
  memberId: string,
  circleIds: readonly string[],
): Promise<{ id: string; role: string }[]> => {
  const rows = await db.circleMember.findMany({
    where: { memberId, circleId: { in: [...circleIds] } },
    select: { circleId: true, role: true },
  });
  return rows.map(({ circleId: id, role }) => ({ id, role }));
};

/** A holder with its people: the member, or those of the circle who have one of these roles. */
export const holderWithRoles = (roles: readonly CircleRole[]) =>
  ({
    id: true,
    name: true,
    member: { select: toldSelect },
    circle: {
      select: {
        members: {
          where: { role: { in: [...roles] } },
          orderBy: [{ since: 'asc' }, { memberId: 'asc' }],
          select: { member: { select: toldSelect } },
        },
      },
    },
  }) as const satisfies Prisma.HolderSelect;

type HolderWithPeople = Prisma.HolderGetPayload<{ select: ReturnType<typeof holderWithRoles> }>;

/** Those people. Who has left hears nothing more: they are not among them. */
export const peopleOf = ({ member, circle }: Pick<HolderWithPeople, 'member' | 'circle'>): ToldMember[] =>
  [...(member ? [member] : []), ...(circle?.members.map((each) => each.member) ?? [])].filter(
    ({ deletedAt }) => deletedAt === null,
  );

/** The same, by the holder's id; nobody where there is none. */
export const peopleWithRoles = async (
  db: Db,
  holderId: string,
  roles: readonly CircleRole[],
): Promise<ToldMember[]> => {
  const holder = await db.holder.findUnique({ where: { id: holderId }, select: holderWithRoles(roles) });
  return holder ? peopleOf(holder) : [];
};

/** More people than this no mediator looks through at once; those who came last are left out. */
const mostRead = 2000;

/** The members of a circle who are still there, those who came first before the others. */
export const membersIn = async (db: Db, circleId: string): Promise<string[]> => {
  const rows = await db.circleMember.findMany({
    where: { circleId, member: { deletedAt: null } },
    orderBy: [{ since: 'asc' }, { memberId: 'asc' }],
    take: mostRead,
    select: { memberId: true },
  });
  return rows.map(({ memberId }) => memberId);
};

export type NamedInRole = { name: string; role: CircleRole };

/** Those of a circle who have one of these roles, by name: who answers for it comes last. Of a member: nobody. */
export const namedInRoles = async (
  db: Db,
  circleId: string,
  roles: readonly CircleRole[],
): Promise<NamedInRole[]> => {
  const rows = await db.circleMember.findMany({
    where: { circleId, role: { in: [...roles] }, member: { deletedAt: null } },
    orderBy: [{ since: 'asc' }, { memberId: 'asc' }],
    select: { role: true, member: { select: { name: true } } },
  });
  return circleRoles
    .toReversed()
    .flatMap((role) =>
      rows.filter((row) => row.role === role).map(({ member: { name } }) => ({ name, role })),
    );
};

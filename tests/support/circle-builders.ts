import { foundCircle } from '@/lib/circle/commands/found-circle';
import type { CircleRole } from '@/lib/circle/roles';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { aMember } from './builders';

/** The viewer as a request would see them now, with the circles they are in. */
export const seenNow = async ({ id }: { id: string }): Promise<Viewer> => {
  const viewer = await viewerById(id);
  if (!viewer) throw new Error(`${id} has left`);
  return viewer;
};

/** A circle with somebody in each of the roles, the first of them its founder; the viewers in the order of the roles. */
export const aCircle = async (
  roles: readonly CircleRole[] = ['keeper'],
  { name = 'La Boîte à outils', isOpen = false } = {},
): Promise<{ id: string; people: Viewer[] }> => {
  const members = await Promise.all(roles.map(() => aMember()));
  const [founder] = members;
  if (!founder || roles[0] !== 'keeper') throw new Error('a circle begins with a keeper');
  const { id } = await foundCircle(founder, { name, about: '', area: 'Rennes', isOpen });
  await db.circleMember.createMany({
    data: members
      .slice(1)
      .map((member, at) => ({ circleId: id, memberId: member.id, role: roles[at + 1] ?? '' })),
  });
  return { id, people: await Promise.all(members.map(seenNow)) };
};

import { randomBytes } from 'node:crypto';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';

const unique = (): string => randomBytes(5).toString('hex');

/** The viewer, and the address that mail to them goes to. */
export type TestMember = Viewer & { email: string };

/** A member who confirmed their address, unless `emailConfirmedAt: null`. Returns the viewer they are. */
export const aMember = async (
  with_: Partial<Prisma.MemberUncheckedCreateInput> = {},
): Promise<TestMember> => {
  const tag = unique();
  const member = await db.member.create({
    data: {
      email: `member-${tag}@example.org`,
      emailConfirmedAt: new Date(),
      name: 'Awa Diallo',
      handle: `member-${tag}`,
      ...with_,
    },
  });
  return {
    id: member.id,
    email: member.email,
    name: member.name,
    handle: member.handle,
    pictureId: member.pictureId,
    locale: member.locale === 'en' ? 'en' : 'fr',
    role: member.role === 'operator' ? 'operator' : 'member',
    isConfirmed: member.emailConfirmedAt !== null,
    circles: [],
  };
};

type ListingWith = Partial<Omit<Prisma.ListingUncheckedCreateInput, 'units'>> & { unitCount?: number };

/** A drill in Rennes, published: 6 € a day, 60 € of deposit, one unit. Its owner is made when none is given. */
export const aListing = async ({ unitCount = 1, ...with_ }: ListingWith = {}) =>
  db.listing.create({
    data: {
      ownerId: with_.ownerId ?? (await aMember({ name: 'Léo Martin' })).id,
      type: 'thing',
      state: 'published',
      currency: 'EUR',
      title: 'Perceuse à percussion',
      description: 'Une perceuse robuste, avec son coffret et ses mèches.',
      rates: [{ unit: 'day', amountMinor: 600 }],
      depositMinor: 6000,
      priceMinor: 600,
      approval: 'request',
      cancellation: 'flexible',
      address: '12 rue Saint-Malo, Rennes',
      lat: 48.1147,
      lng: -1.6794,
      isPinned: true,
      publicLat: 48.115,
      publicLng: -1.68,
      area: 'Rennes',
      publishedAt: new Date(),
      ...with_,
      units: { create: Array.from({ length: unitCount }, (_, index) => ({ label: String(index + 1) })) },
    },
    include: { units: true },
  });

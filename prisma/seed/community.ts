import { listingTypeOf } from '@/lib/listing/types/registry';
import { hashPassword } from '@/lib/platform/auth/password';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Settings } from '@/lib/platform/settings';
import { type Calendar, timeZone } from './calendar';
import { idOf } from './chance';
import { allCircleRows, type Ratings, wantedByCircles, writeCircles } from './circles';
import { clearedFlat, freeShelf } from './content/more-gifts';
import { quarterOf } from './content/quarters';
import { writtenListings } from './content/written-listings';
import { pictureSize } from './drawings/kit';
import { portraitOf } from './drawings/people/portraits';
import type { Wanted } from './gallery';
import { type Diary, regularsOf, seat } from './guests';
import { listingPictures, listingRows, shelfPlace } from './listings';
import { neighbourOf, neighbours } from './neighbours';
import { slotsOfListing } from './sittings';
import { typeset } from './typeset';

export const demoPassword = 'mitoyen-demo';

const portraitId = (handle: string): string => idOf(`portrait ${handle}`);

const memberRows = (passwordHash: string, { days }: Calendar) =>
  neighbours.map((neighbour) => {
    const { lat, lng, town = 'Rennes' } = quarterOf(neighbour.area);
    const createdAt = days(-neighbour.days);
    return {
      id: neighbour.id,
      email: neighbour.email,
      emailConfirmedAt: new Date(createdAt.getTime() + 600_000),
      passwordHash,
      name: neighbour.name,
      handle: neighbour.handle,
      about: neighbour.about,
      languages: neighbour.languages,
      homeArea: town,
      homeLat: lat,
      homeLng: lng,
      locale: neighbour.locale ?? 'fr',
      role: neighbour.role ?? 'member',
      createdAt,
      updatedAt: createdAt,
    };
  });

/** The free shelf of a circle. */
const shelfRow = ({ days }: Calendar) => {
  const { slug, circle, name, about, keepDays } = freeShelf;
  return {
    id: idOf(`shelf ${slug}`),
    ownerId: idOf(`circle ${circle}`),
    name: typeset(name),
    about: typeset(about),
    keepDays,
    ...shelfPlace(circle),
    timeZone,
    createdAt: days(-40),
  };
};

/** The flat that is cleared out, and the quarters of an hour at which to come for its things: the Saturday after this one. */
const batchRows = ({ at, days, saturday }: Calendar) => {
  const { slug, owner, title, text, times } = clearedFlat;
  const id = idOf(`batch ${slug}`);
  const first = at(saturday + 7, times.from).getTime();
  const startOf = (quarter: number): Date => new Date(first + quarter * 15 * 60_000);
  return {
    batch: {
      id,
      ownerId: neighbourOf(owner).id,
      type: 'give',
      title: typeset(title),
      description: typeset(text),
      createdAt: days(-1.2),
    },
    fetchTimes: Array.from({ length: times.quarters }, (_, quarter) => ({
      id: idOf(`time ${slug} ${quarter}`),
      batchId: id,
      startsAt: startOf(quarter),
      endsAt: startOf(quarter + 1),
      capacity: times.capacity,
    })),
  };
};

/** All rows of members and listings, and the pictures that hang at them. */
export const communityRows = async (calendar: Calendar, numbers: Settings) => {
  const members = memberRows(await hashPassword(demoPassword), calendar);
  const listed = writtenListings.map((written) => ({
    written,
    photos: listingPictures(written),
    ...listingRows(written, neighbourOf(written.owner), calendar),
  }));
  const diary: Diary = new Map();
  const slots = listed
    .filter(({ written: { wish } }) => !wish)
    .map(({ written, listing: { id, publishedAt, type } }) => ({
      written,
      ...slotsOfListing(
        written,
        { id, type: listingTypeOf(type), publishedAt: publishedAt ?? calendar.now },
        calendar,
      ),
    }));
  const regulars = slots.flatMap(({ written, planned }) => regularsOf(written, planned, diary));
  const seated = slots
    .flatMap(({ written, planned }) => planned.map((each) => ({ written, planned: each })))
    // Those of whom something is told come first: they are where it says.
    .sort((a, b) => Number(!a.planned.sitting.guests) - Number(!b.planned.sitting.guests))
    .map(({ written, planned }) =>
      seat(planned, written, neighbourOf(written.owner), { calendar, diary, numbers }),
    );
  const portraits = neighbours.flatMap((neighbour) => {
    const view = portraitOf(neighbour);
    return view ? [{ ...neighbour, view }] : [];
  });
  const wanted: Wanted[] = [
    ...listed.flatMap(({ photos }) => photos.map(({ wanted: each }) => each)),
    ...portraits.map(({ handle, view }) => ({ id: portraitId(handle), view, tint: 'honey' as const })),
  ];
  const pictures: Prisma.PictureCreateManyInput[] = [
    ...listed.flatMap(({ photos, listing: { ownerId, createdAt } }) =>
      photos.map(({ wanted: { id } }) => ({ id, ownerId, ...pictureSize, createdAt })),
    ),
    ...portraits.map(({ handle, id: ownerId, days }) => ({
      id: portraitId(handle),
      ownerId,
      ...pictureSize,
      createdAt: calendar.days(-days),
    })),
  ];
  const circles = allCircleRows(calendar);
  return {
    members,
    listed,
    circles,
    series: slots.flatMap(({ series }) => series),
    seated,
    regulars,
    portraits,
    pictures,
    wanted: [...wanted, ...wantedByCircles(circles)],
    ...batchRows(calendar),
    shelf: shelfRow(calendar),
  };
};

export type Community = Awaited<ReturnType<typeof communityRows>>;

/** What bookings have left on members and listings: stars, and who someone is at Stripe; by id. */
export type Known = {
  ratings: Ratings;
  customers: ReadonlyMap<string, string>;
};

/** Writes members and listings. Everything that points at them comes after. */
export const writeCommunity = async (
  tx: Db,
  { members, listed: ofMembers, circles, portraits, pictures, batch, fetchTimes, shelf }: Community,
  { ratings, customers }: Known,
): Promise<void> => {
  await tx.member.createMany({
    data: members.map((member) => ({
      ...member,
      ...ratings.get(member.id),
      stripeCustomerId: customers.get(member.id) ?? null,
    })),
  });
  await tx.picture.createMany({ data: pictures });
  // Portraits belong to members and members show portraits: one of them must come second.
  for (const { id, handle } of portraits) {
    await tx.$executeRaw`UPDATE member SET picture_id = ${portraitId(handle)} WHERE id = ${id}`;
  }
  await writeCircles(tx, circles, ratings);
  const listed = [...ofMembers, ...circles.flatMap((circle) => circle.listed)];
  await tx.batch.create({ data: batch });
  await tx.fetchTime.createMany({ data: fetchTimes });
  await tx.shelf.create({ data: shelf });
  await tx.listing.createMany({
    data: listed.map(({ listing }) => ({ ...listing, ...ratings.get(listing.id) })),
  });
  await tx.wantedCategory.createMany({ data: listed.flatMap(({ wanted }) => wanted) });
  await tx.unit.createMany({ data: listed.flatMap(({ units }) => units) });
  await tx.lifeEvent.createMany({ data: listed.flatMap(({ events }) => events) });
  await tx.listingPhoto.createMany({
    data: listed.flatMap(({ listing, photos }) =>
      photos.map(({ wanted: { id: pictureId }, alt }, position) => ({
        listingId: listing.id,
        pictureId,
        position,
        alt,
      })),
    ),
  });
};

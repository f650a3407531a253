import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Calendar } from './calendar';
import { idOf } from './chance';
import { circles, type WrittenCircle } from './content/circles';
import { pictureSize } from './drawings/kit';
import { circlePictures } from './drawings/places/shared-places';
import type { Wanted } from './gallery';
import { listingPictures, listingRows } from './listings';
import { neighbourOf, type Provider } from './neighbours';
import { typeset } from './typeset';

const pictureOf = ({ handle }: WrittenCircle): Wanted => {
  const view = circlePictures[handle];
  if (!view) throw new Error(`nobody has drawn ${handle}`);
  return { id: idOf(`circle picture ${handle}`), view, tint: 'sand' };
};

/** Those who are in it come one after the other, its founder with it. */
const peopleOf = ({ handle, people, days: age }: WrittenCircle, { days }: Calendar) =>
  people.map(([who, role], at) => ({
    circleId: idOf(`circle ${handle}`),
    memberId: neighbourOf(who).id,
    role,
    since: days(-age + at * 9),
  }));

const circleRows = (written: WrittenCircle, calendar: Calendar) => {
  const { handle, name, about, area, isOpen, days } = written;
  const id = idOf(`circle ${handle}`);
  const createdAt = calendar.days(-days);
  const people = peopleOf(written, calendar);
  const [founder] = written.people;
  if (!founder) throw new Error(`nobody founded ${handle}`);
  const keeper = neighbourOf(founder[0]);
  const owner = { ...keeper, id, handle, area, days };
  const picture = pictureOf(written);
  const lender = written.people.find(([, role]) => role === 'lender') ?? founder;
  return {
    provider: {
      id,
      name,
      answers: keeper,
      handsOver: neighbourOf(lender[0]),
      reads: written.people.filter(([, role]) => role !== 'member').map(([who]) => neighbourOf(who)),
    } satisfies Provider,
    circle: {
      id,
      handle,
      name: typeset(name),
      about: typeset(about),
      area,
      isOpen,
      createdAt,
      updatedAt: createdAt,
    },
    people,
    events: people.map(({ memberId, role, since }, at) => ({
      id: idOf(`circle event ${handle} ${at}`),
      circleId: id,
      name: at === 0 ? 'found' : 'join',
      memberId: at === 0 ? null : memberId,
      byMemberId: memberId,
      data: at === 0 ? {} : { role },
      at: since,
    })),
    listed: written.listings.map((each) => ({
      written: each,
      photos: listingPictures(each),
      ...listingRows(each, owner, calendar, keeper.id),
    })),
    picture,
  };
};

/** The demo's circles, with what they own. */
export const allCircleRows = (calendar: Calendar) => circles.map((each) => circleRows(each, calendar));

/** Stars by the id of whom they are about. */
export type Ratings = ReadonlyMap<string, { ratingSum: number; ratingCount: number }>;

export type CircleRows = ReturnType<typeof allCircleRows>;

/** What is to be drawn for them. */
export const wantedByCircles = (all: CircleRows): Wanted[] =>
  all.flatMap(({ picture, listed }) => [
    picture,
    ...listed.flatMap(({ photos }) => photos.map(({ wanted }) => wanted)),
  ]);

/** The pictures: each is its circle's, whoever put it there. */
const picturesOfCircles = (all: CircleRows): Prisma.PictureCreateManyInput[] =>
  all.flatMap(({ circle, picture: { id }, listed }) => [
    { id, ownerId: circle.id, createdAt: circle.createdAt, ...pictureSize },
    ...listed.flatMap(({ photos, listing }) =>
      photos.map(({ wanted }) => ({
        id: wanted.id,
        ownerId: circle.id,
        createdAt: listing.createdAt,
        ...pictureSize,
      })),
    ),
  ]);

/** Writes the circles with their pictures; members are there, what they list comes after. */
export const writeCircles = async (tx: Db, all: CircleRows, ratings: Ratings): Promise<void> => {
  await tx.circle.createMany({ data: all.map(({ circle }) => ({ ...circle, ...ratings.get(circle.id) })) });
  await tx.picture.createMany({ data: picturesOfCircles(all) });
  // Pictures belong to circles and circles show pictures: one of them must come second.
  for (const { circle, picture } of all)
    await tx.$executeRaw`UPDATE circle SET picture_id = ${picture.id} WHERE id = ${circle.id}`;
  await tx.circleMember.createMany({ data: all.flatMap(({ people }) => people) });
  await tx.circleEvent.createMany({ data: all.flatMap(({ events }) => events) });
};

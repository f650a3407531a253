import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Settings } from '@/lib/platform/settings';
import { backAll, type Fund, type Pledged } from './backing';
import type { Calendar } from './calendar';
import { campaignMoney, fundMovements } from './campaign-money';
import { careerOf } from './careers';
import { idOf } from './chance';
import { campaigns } from './content/campaigns/all';
import { funds as demoFunds } from './content/campaigns/funds';
import { quarterOf } from './content/quarters';
import { currency } from './euros';
import type { Movement } from './money';
import type { PledgeCard } from './pledge-cards';
import { operatorNotices, pledgeNotices } from './rows/campaign-notices';
import {
  campaignEventRows,
  campaignPictures,
  campaignRow,
  commentRows,
  needRows,
  newsRows,
  offerEventRows,
  offerRows,
  rewardRows,
} from './rows/campaigns';
import { pledgeDueRows, pledgePaymentRows } from './rows/pledge-dues';
import { matchRows, pledgeEventRows, pledgeLineRows, pledgeRow } from './rows/pledges';
import { typeset } from './typeset';

/** Where the town's fund reaches from. */
const middle = quarterOf('Thabor');

const fundsAt = ({ days }: Calendar): Fund[] =>
  demoFunds.map((fund) => ({
    ...fund,
    id: idOf(`fund ${fund.slug}`),
    lat: middle.lat,
    lng: middle.lng,
    startsAt: days(fund.startsDay),
    endsAt: days(fund.endsDay),
  }));

/** All campaigns with everyone who backed them, as far as they have come. */
export const imagineCampaigns = (calendar: Calendar, numbers: Settings) => {
  const careers = campaigns.map((campaign) => careerOf(campaign, calendar));
  const funds = fundsAt(calendar);
  const pledged = backAll(careers, funds, calendar, numbers);
  const pictures = careers.map((career) => ({ career, pictures: campaignPictures(career) }));
  return {
    careers,
    funds,
    pledged,
    pictures,
    wanted: pictures.flatMap(({ pictures: all }) => all.map(({ wanted }) => wanted)),
  };
};

export type Campaigns = ReturnType<typeof imagineCampaigns>;

const fundRow = ({
  slug: _,
  paidIn: __,
  startsDay: ___,
  endsDay,
  ...fund
}: Fund): Prisma.MatchFundCreateManyInput => ({
  ...fund,
  title: typeset(fund.title),
  about: typeset(fund.about),
  themes: [...fund.themes],
  currency,
  createdAt: fund.startsAt,
});

const writePictures = async (tx: Db, { pictures }: Campaigns, { days }: Calendar): Promise<void> => {
  await tx.picture.createMany({
    data: pictures.flatMap(({ pictures: all }) =>
      all.map(({ wanted: { id }, size, ownerId, day }) => ({ id, ownerId, ...size, createdAt: days(day) })),
    ),
  });
  await tx.campaignPhoto.createMany({
    data: pictures.flatMap(({ career, pictures: all }) =>
      all.map(({ wanted: { id: pictureId }, position, alt }) => ({
        campaignId: career.id,
        pictureId,
        position,
        alt,
      })),
    ),
  });
};

/** Pledges come to campaigns and rewards that are there: the database counts them as they are written. */
const writePledges = async (
  tx: Db,
  pledged: readonly Pledged[],
  cards: ReadonlyMap<string, PledgeCard>,
  at: { now: Date; numbers: Settings },
): Promise<void> => {
  await tx.pledge.createMany({ data: pledged.map((each) => pledgeRow(each, at)) });
  await tx.payment.createMany({
    data: pledged.flatMap((each) => pledgePaymentRows(each, cards.get(each.id))),
  });
  await tx.due.createMany({ data: pledged.flatMap(pledgeDueRows) });
  await tx.pledgeLine.createMany({ data: pledged.flatMap(pledgeLineRows) });
  await tx.lifeEvent.createMany({ data: pledged.flatMap(pledgeEventRows) });
  await tx.pledgeMatch.createMany({ data: pledged.flatMap(matchRows) });
};

/** Writes all campaigns with what belongs to them; members are there. What moved in the books is returned. */
export const writeCampaigns = async (
  tx: Db,
  campaignsAtNow: Campaigns,
  cards: ReadonlyMap<string, PledgeCard>,
  { calendar, numbers }: { calendar: Calendar; numbers: Settings },
): Promise<Movement[]> => {
  const { careers, funds, pledged } = campaignsAtNow;
  const { now } = calendar;
  const byCampaign = Map.groupBy(pledged, ({ career }) => career.id);
  const each = careers.map((career) => {
    const theirs = byCampaign.get(career.id) ?? [];
    return { career, theirs, money: campaignMoney(career, theirs, cards, numbers) };
  });
  // The community of the demo lets campaigns keep what comes: one of them does.
  await tx.setting.createMany({ data: [{ key: 'mayKeepWhatComes', value: true, updatedAt: now }] });
  await tx.campaign.createMany({
    data: each.map(({ career, theirs, money: { collectedMinor, paidOutMinor } }) =>
      campaignRow(career, theirs, { collectedMinor, paidOutMinor }, { calendar, numbers }),
    ),
  });
  await writePictures(tx, campaignsAtNow, calendar);
  await tx.reward.createMany({ data: careers.flatMap((career) => rewardRows(career, calendar)) });
  await tx.need.createMany({ data: careers.flatMap(needRows) });
  await tx.needOffer.createMany({ data: careers.flatMap((career) => offerRows(career, calendar)) });
  await tx.lifeEvent.createMany({ data: careers.flatMap((career) => offerEventRows(career, calendar)) });
  await tx.matchFund.createMany({ data: funds.map(fundRow) });
  await writePledges(tx, pledged, cards, { now, numbers });
  await tx.campaignNews.createMany({ data: careers.flatMap((career) => newsRows(career, calendar)) });
  await tx.campaignComment.createMany({ data: careers.flatMap((career) => commentRows(career, calendar)) });
  await tx.lifeEvent.createMany({
    data: each.flatMap(({ career, theirs }) => campaignEventRows(career, theirs)),
  });
  await tx.notice.createMany({
    data: [
      ...pledged.flatMap((one) => pledgeNotices(one, now)),
      ...careers.flatMap((career) => operatorNotices(career, now)),
    ],
  });
  return [
    ...funds.flatMap((fund) => fundMovements(fund, calendar)),
    ...each.flatMap(({ money }) => money.movements),
  ];
};

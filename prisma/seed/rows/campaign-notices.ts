import { pledgeLife } from '@/lib/campaign/pledge-lifecycle';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { formatMoney } from '@/lib/shared/money';
import type { Pledged } from '../backing';
import type { Career } from '../careers';
import { chanceOf, timedIdOf } from '../chance';
import { currency } from '../euros';
import { neighbourOf } from '../neighbours';
import { typeset } from '../typeset';
import { campaignEventId } from './campaigns';
import { pledgeEventId } from './pledges';

const hourMs = 3_600_000;
/** News is unread for a day and a half; what is older than this is not worth a line. */
const newsMs = 36 * hourMs;
const oldMs = 12 * 24 * hourMs;
/** A lead hears of every pledge: only the last of them are kept here. */
const leadMs = 3 * 24 * hourMs;

const readAt = (key: string, at: Date, now: Date): Date | null =>
  now.getTime() - at.getTime() > newsMs ? new Date(at.getTime() + (0.2 + 20 * chanceOf(key)) * hourMs) : null;

type Line = {
  key: string;
  memberId: string;
  kind: string;
  values: Prisma.InputJsonObject;
  path: string;
  at: Date;
};

const rowOf = ({ at, ...line }: Line, now: Date): Prisma.NoticeCreateManyInput => ({
  ...line,
  id: timedIdOf(at, `notice ${line.key}`),
  createdAt: at,
  readAt: readAt(line.key, at, now),
});

/** What backers and leads were told of pledges lately. */
export const pledgeNotices = (pledged: Pledged, now: Date): Prisma.NoticeCreateManyInput[] => {
  const { id, backer, career, reckoning } = pledged;
  const title = typeset(career.campaign.title);
  const amount = formatMoney({ amountMinor: reckoning.amountMinor, currency }, 'fr');
  return pledged.steps.flatMap(({ name, at }, index) => {
    const age = now.getTime() - at.getTime();
    const key = `pledge-event:${pledgeEventId(pledged, index, at)}`;
    return pledgeLife.get(name).effects.flatMap((effect) => {
      if (effect.do === 'noticeLead')
        return age > leadMs
          ? []
          : [
              rowOf(
                {
                  key: `${key}:lead`,
                  memberId: neighbourOf(career.campaign.lead).id,
                  kind: `pledge.${name}.lead`,
                  values: { title, other: backer.name, amount },
                  path: `/campaigns/${career.id}/manage`,
                  at,
                },
                now,
              ),
            ];
      if (!backer.memberId || age > oldMs) return [];
      const path = `/pledges/${id}${name === 'refuse' ? '/card' : ''}`;
      return [
        rowOf(
          { key, memberId: backer.memberId, kind: `pledge.${name}.backer`, values: { title }, path, at },
          now,
        ),
      ];
    });
  });
};

/** What operators were told of campaigns lately. */
const toldOperators = ['submit', 'launch', 'succeed', 'fail', 'cancel', 'settle', 'report'] as const;

export const operatorNotices = (
  { campaign, id, events }: Career,
  now: Date,
): Prisma.NoticeCreateManyInput[] =>
  events.flatMap(({ name, at }, index) => {
    const isTold = (toldOperators as readonly string[]).includes(name);
    if (!isTold || now.getTime() - at.getTime() > oldMs) return [];
    const memberId = neighbourOf('awa').id;
    return [
      rowOf(
        {
          key: `campaign-event:${campaignEventId(campaign.slug, index, at)}:${memberId}`,
          memberId,
          kind: `campaign.${name}.operator`,
          values: { title: typeset(campaign.title), other: neighbourOf(campaign.lead).name },
          path: `/operate/campaigns/${id}`,
          at,
        },
        now,
      ),
    ];
  });

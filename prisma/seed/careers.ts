import {
  type CampaignActor,
  type CampaignState,
  type CampaignTransitionName,
  campaignLife,
  roundEnd,
} from '@/lib/campaign/lifecycle';
import type { Calendar } from './calendar';
import { idOf } from './chance';
import type { DemoCampaign } from './content/campaigns/campaign';

/** One step of a campaign’s life, as it is kept. */
export type CareerEvent = {
  name: CampaignTransitionName;
  by: CampaignActor;
  at: Date;
  from: CampaignState | null;
  to: CampaignState;
  reason?: string;
};

/** A campaign of the demo as far as it has come. */
export type Career = {
  campaign: DemoCampaign;
  id: string;
  state: CampaignState;
  events: CareerEvent[];
  launchAt: Date | null;
  launchedAt: Date | null;
  endsAt: Date | null;
  /** When it was decided or called off. */
  decidedAt: Date | null;
};

/** What a step changes of the times that stand in the row. */
const times: Partial<Record<CampaignTransitionName, (career: Career, at: Date) => Partial<Career>>> = {
  launch: ({ campaign: { days } }, at) => ({ launchedAt: at, endsAt: roundEnd(at, days) }),
  extend: ({ campaign: { secondDays = 0 }, endsAt }, at) => ({ endsAt: roundEnd(endsAt ?? at, secondDays) }),
  succeed: (_career, at) => ({ decidedAt: at }),
  fail: (_career, at) => ({ decidedAt: at }),
  cancel: (_career, at) => ({ decidedAt: at }),
};

/** The clock decides at the deadline, not about then. */
const atDeadline = new Set<CampaignTransitionName>(['extend', 'succeed', 'fail']);

/** Lives a campaign through, step by step, as the table lets it. */
export const careerOf = (campaign: DemoCampaign, { now, days, at: hourOf }: Calendar): Career => {
  const { slug, life, launchAt, reaches } = campaign;
  const career: Career = {
    campaign,
    id: idOf(`campaign ${slug}`),
    state: 'draft',
    events: [],
    launchAt: launchAt ? hourOf(...launchAt) : null,
    launchedAt: null,
    endsAt: null,
    decidedAt: null,
  };
  for (const { name, day, time, by, reason } of life) {
    const row = campaignLife.find(name);
    const before = career.events.at(-1)?.to ?? null;
    const isLegal = row && (before === null ? row.from.length === 0 : row.from.includes(before));
    if (!row || !isLegal) throw new Error(`campaign ${slug}: ${name} does not follow ${before}`);
    const at = atDeadline.has(name) && career.endsAt ? career.endsAt : time ? hourOf(day, time) : days(day);
    if (at > now) throw new Error(`campaign ${slug}: ${name} lies in the future`);
    const to = typeof row.to === 'string' ? row.to : (before ?? career.state);
    const actor = by ?? row.by[0] ?? 'lead';
    career.events.push({ name, by: actor, at, from: before, to, ...(reason && { reason }) });
    Object.assign(career, times[name]?.(career, at));
    career.state = to;
  }
  if (career.state !== reaches) throw new Error(`campaign ${slug} is ${career.state}, not ${reaches}`);
  return career;
};

/** The moment of a step. */
export const momentIn = ({ events }: Career, name: CampaignTransitionName): Date | null =>
  events.findLast((event) => event.name === name)?.at ?? null;

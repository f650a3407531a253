import { z } from 'zod';
import { EmailOrNone } from '@/lib/shared/email';
import { typedAmount, typedWhole, wholeOrNull } from '@/lib/shared/typed';
import { readWhole } from '@/lib/shared/typed-digits';
import { line, lineOrNone, proseOrNone } from '@/lib/shared/written';
import { goalKinds, isVideoUrl, modes } from './rules';
import { themes } from './themes';

const amount = typedAmount();

/** A box that may be ticked. */
const box = z.preprocess((value) => ['on', 'true', '1', true].includes(value as string | true), z.boolean());

/** A box with a hidden `off` before it; left out by programs: it is ticked. */
export const tickedUnlessOff = z.preprocess(
  (value) => value === undefined || ['on', 'true', '1', true].includes(value as string | true),
  z.boolean(),
);

/** Rows of a form (`budget.0.label`, `budget.1.label`) or a list; rows with nothing in them are left out. */
const rows = <Row extends z.ZodType>(row: Row, max: number) =>
  z.preprocess((value) => {
    const list = Array.isArray(value)
      ? value
      : Object.entries((value as Record<string, unknown> | undefined) ?? {})
          .sort(([a], [b]) => (readWhole(a) ?? 0) - (readWhole(b) ?? 0))
          .map(([, each]) => each);
    return list.filter(
      (each) =>
        typeof each === 'object' &&
        each !== null &&
        Object.values(each).some((part) => typeof part !== 'string' || part.trim() !== ''),
    );
  }, z.array(row).max(max));

/** A text with marks, as typed and as kept. */
export const storyLength = 60_000;

/** `2027-03`, or nothing. */
export const month = z
  .string()
  .trim()
  .regex(/^(2[01]\d\d-(0[1-9]|1[0-2]))?$/, { error: 'campaign.wrongMonth' })
  .default('');

const preorders = typedWhole(z.number().int().min(0).max(1_000_000).default(0));

/** An address alone is nobody who could be shown. */
const teamLine = z
  .object({ name: lineOrNone(60), role: lineOrNone(80), email: EmailOrNone.default('') })
  .refine(({ name, email }) => name !== '' || email === '', { path: ['name'], error: 'field.required' });

/** What each step of the draft keeps. Only what is wrong is refused; what is missing, the checklist says. */
export const stepSchemas = {
  what: z.object({
    title: line(90, 3),
    summary: lineOrNone(240),
    theme: z.enum(['', ...themes]).default(''),
    videoUrl: lineOrNone(300).refine((url) => url === '' || isVideoUrl(url), { error: 'campaign.videoHost' }),
  }),
  story: z.object({ story: proseOrNone(storyLength), risks: proseOrNone(5000) }),
  goal: z
    .object({
      mode: z.enum(modes).default('all_or_nothing'),
      goalKind: z.enum(goalKinds).default('money'),
      minimum: amount,
      optimum: amount,
      /** The same as numbers of pre-orders, where those are counted. */
      minimumCount: preorders,
      optimumCount: preorders,
      /** How many a community allows is its own setting. */
      days: typedWhole(z.number().int().min(1).default(40)),
      secondDays: typedWhole(z.number().int().min(0).default(0)),
    })
    .transform(({ minimum, optimum, minimumCount, optimumCount, ...goal }, context) => {
      const isMoney = goal.goalKind === 'money';
      const least = isMoney ? minimum : minimumCount;
      const best = isMoney ? optimum : optimumCount;
      if (best > 0 && best <= least)
        context.addIssue({
          code: 'custom',
          message: 'campaign.optimumTooLow',
          path: [isMoney ? 'optimum' : 'optimumCount'],
        });
      return { ...goal, minimum: least, optimum: best > 0 ? best : null };
    }),
  /** Rewards and needs are kept one by one: the step only says that one has been there. */
  rewards: z.object({}),
  needs: z.object({}),
  budget: z.object({
    budget: rows(
      z.object({
        label: lineOrNone(80),
        amountMinor: amount.refine((amountMinor) => amountMinor > 0, { error: 'field.required' }),
        isOptimum: box,
      }),
      40,
    ),
  }),
  /** The addresses are kept apart from what is shown: one for each line of the team, empty where none was typed. */
  team: z.object({ team: rows(teamLine, 20) }).transform(({ team }) => ({
    team: team.map(({ name, role }) => ({ name, role })),
    teamAddresses: team.map(({ email }) => email),
  })),
  calendar: z.object({ calendar: rows(z.object({ month, text: lineOrNone(300) }), 30) }),
  faq: z.object({ faq: rows(z.object({ question: lineOrNone(200), answer: proseOrNone(3000) }), 30) }),
  place: z.object({ town: lineOrNone(80), quarter: lineOrNone(60) }),
} as const;

export const steps = Object.keys(stepSchemas) as (keyof typeof stepSchemas)[];
export type CampaignStep = keyof typeof stepSchemas;
export const isCampaignStep = (name: string): name is CampaignStep => Object.hasOwn(stepSchemas, name);

const readList = <Row extends z.ZodType>(row: Row) => z.array(row).catch([]);

/** What stands in the columns of JSON, as it is read again. */
export const Stored = {
  budget: readList(z.object({ label: z.string(), amountMinor: z.number(), isOptimum: z.boolean() })),
  team: readList(z.object({ name: z.string(), role: z.string() })),
  calendar: readList(z.object({ month: z.string(), text: z.string() })),
  faq: readList(z.object({ question: z.string(), answer: z.string() })),
  shipping: readList(z.object({ country: z.string(), amountMinor: z.number() })),
  choices: readList(z.object({ name: z.string(), options: z.array(z.string()) })),
} as const;
export type BudgetLine = z.output<typeof Stored.budget>[number];
export type TeamMember = z.output<typeof Stored.team>[number];
export type CalendarLine = z.output<typeof Stored.calendar>[number];
export type Question = z.output<typeof Stored.faq>[number];
export type Shipping = z.output<typeof Stored.shipping>;
export type Choice = z.output<typeof Stored.choices>[number];

export const CreateCampaign = z.object({
  title: line(90, 3),
  /** A circle of the viewer's that leads it; left out or empty: themselves. */
  onBehalfOf: z.string().max(100).optional(),
  /** The form's own id: the same post sent twice is one draft. */
  _once: z.uuid().optional(),
});
export type CreateCampaign = z.output<typeof CreateCampaign>;

const chosenFiles = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.instanceof(File)),
);

export const SaveCampaignStep = z.looseObject({
  campaignId: z.string(),
  step: z.enum(steps as [CampaignStep, ...CampaignStep[]]),
});
export type SaveCampaignStep = z.output<typeof SaveCampaignStep>;

/** The same as a page posts it: what its button does, and the pictures that were chosen beside what was written. */
export const PostedCampaignStep = SaveCampaignStep.extend({
  go: z.string().default('on'),
  photos: chosenFiles,
});

export const CampaignId = z.object({ campaignId: z.string() });
export type CampaignId = z.output<typeof CampaignId>;

/** An operator's word on what was handed in. */
export const DecideCampaign = z.object({
  campaignId: z.string(),
  decision: z.enum(['approve', 'send_back']),
  reason: proseOrNone(3000),
});
export type DecideCampaign = z.output<typeof DecideCampaign>;

/** Now, or at a time (`2026-12-01T18:00` on the community's clock, or ISO with an offset). */
export const LaunchCampaign = z.object({ campaignId: z.string(), at: lineOrNone(40) });
export type LaunchCampaign = z.output<typeof LaunchCampaign>;

export const CancelCampaign = z.object({ campaignId: z.string(), reason: proseOrNone(3000) });
export type CancelCampaign = z.output<typeof CancelCampaign>;

export const rewardKinds = ['reward', 'addon', 'suspended'] as const;
export type RewardKind = (typeof rewardKinds)[number];

const country = z
  .string()
  .trim()
  .transform((code) => code.toUpperCase())
  .pipe(z.string().regex(/^([A-Z]{2}|\*)$/, { error: 'campaign.wrongCountry' }));

/** `Taille: S, M, L`, one choice a line; or a list. */
const choiceLines = z.preprocess(
  (value) =>
    typeof value !== 'string'
      ? (value ?? [])
      : value
          .split('\n')
          .map((line) => line.split(':'))
          .filter(([name = '', options = '']) => name.trim() && options.trim())
          .map(([name = '', ...options]) => ({ name, options: options.join(':').split(',') })),
  z
    .array(
      z.object({
        name: line(40),
        options: z
          .array(line(40, 0))
          .transform((options) => [...new Set(options.filter(Boolean))])
          .pipe(z.array(z.string()).min(1).max(40)),
      }),
    )
    .max(8),
);

export const SaveReward = z.object({
  campaignId: z.string(),
  /** Left out: a new one. */
  rewardId: z.string().optional(),
  _once: z.uuid().optional(),
  kind: z.enum(rewardKinds).default('reward'),
  title: line(80, 2),
  description: proseOrNone(2000),
  price: amount,
  stock: wholeOrNull(z.number().int().min(0).max(1_000_000)),
  /** An early bird: only until this day is over. */
  availableUntil: lineOrNone(30),
  deliveryMonth: month,
  shipping: rows(z.object({ country, amountMinor: amount }), 60),
  choices: choiceLines,
  isActive: tickedUnlessOff,
});
export type SaveReward = z.output<typeof SaveReward>;

export const RewardId = z.object({ campaignId: z.string(), rewardId: z.string() });
export const MoveReward = RewardId.extend({ by: typedWhole(z.number().int().min(-1).max(1)) });

export const fulfilmentStates = ['waiting', 'preparing', 'sent', 'received'] as const;
export type FulfilmentState = (typeof fulfilmentStates)[number];

const ids = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string()).min(1).max(500),
);

export const SetFulfilment = z.object({
  campaignId: z.string(),
  pledgeIds: ids,
  fulfilment: z.enum(fulfilmentStates),
  tracking: lineOrNone(120),
});
export type SetFulfilment = z.output<typeof SetFulfilment>;

export const campaignSorts = ['near', 'ending', 'newest', 'nearly'] as const;
export type CampaignSort = (typeof campaignSorts)[number];

export const AddCampaignPhotos = z.object({
  campaignId: z.string(),
  photos: chosenFiles.refine((files) => files.length > 0, { error: 'photo.none' }),
});

/** Alternative texts of all photos, and what is done with one of them (`up:<id>`, `down:<id>`, `remove:<id>`). */
export const ArrangeCampaignPhotos = z.object({
  campaignId: z.string(),
  alt: z.record(z.string(), line(300, 0)).default({}),
  do: z
    .string()
    .default('save')
    .transform((typed) => {
      const [verb = '', pictureId = ''] = typed.split(':');
      return { verb, pictureId };
    }),
});
export type ArrangeCampaignPhotos = z.output<typeof ArrangeCampaignPhotos>;

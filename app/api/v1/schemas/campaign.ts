import { z } from 'zod';
import { campaignStateGroups } from '@/lib/campaign/discover';
import { needKinds } from '@/lib/campaign/helping/schema';
import { campaignStates, publicStates } from '@/lib/campaign/lifecycle';
import { pledgeStates } from '@/lib/campaign/pledge-states';
import { goalKinds, modes } from '@/lib/campaign/rules';
import { campaignSorts, rewardKinds } from '@/lib/campaign/schema';
import { themes } from '@/lib/campaign/themes';
import { holderKinds } from '@/lib/circle/roles';
import { parsePlace } from '@/lib/shared/geo';
import { maxAmountMinor, typedDecimal } from '@/lib/shared/typed';
import { line, lineOrNone, proseOrNone } from '@/lib/shared/written';
import { about, Cursor, exampleId, Id, Instant, Limit, listOf, Money, PageUrl, Picture } from './basics';
import { Place } from './listing';

const text = (description: string, example = '') => z.string().meta(about(description, example));
const count = (description: string, example: number) => z.int().meta(about(description, example));
const Month = z.string().meta(about('month', '2027-03'));

const Lead = z
  .object({
    id: Id,
    kind: z.enum(holderKinds).meta(about('holderKind', 'member')),
    name: z.string().meta({ examples: ['Léo Martin'] }),
    handle: z.string().meta(about('handle', 'leo-martin')),
    url: PageUrl,
  })
  .meta({ id: 'Lead', description: 'lead' });

export const CampaignSummary = z
  .object({
    id: Id,
    url: PageUrl,
    state: z.enum(campaignStates).meta(about('campaignState', 'live')),
    title: z.string().meta({ examples: ['Une école de vélo-cargo'] }),
    summary: text('campaignSummary', 'Apprendre à transporter enfants et courses sans voiture.'),
    theme: z.enum(themes).nullable().meta(about('theme', 'mobility')),
    picture: Picture.nullable(),
    place: Place.nullable().meta({ description: 'campaignPlace' }),
    distanceKm: z.number().optional().meta(about('distanceKm', 0.6)),
    lead: Lead,
    mode: z.enum(modes).meta(about('campaignMode', 'all_or_nothing')),
    goalKind: z.enum(goalKinds).meta(about('goalKind', 'money')),
    goal: Money.nullable().meta({ description: 'goal' }),
    optimum: Money.nullable().meta({ description: 'optimum' }),
    preorders: z
      .object({
        goal: count('preordersGoal', 100),
        optimum: z.int().nullable().meta(about('preordersOptimum', null)),
        made: count('preordersMade', 64),
      })
      .nullable()
      .meta(about('preorders', null)),
    raised: Money.meta({ description: 'raised' }),
    matched: Money.meta({ description: 'matched' }),
    isMatched: z.boolean().meta(about('isMatched', true)),
    percent: count('percent', 64),
    backers: count('backers', 64),
    launchedAt: Instant.nullable().meta({ description: 'launchedAt' }),
    deadline: Instant.nullable().meta({ description: 'deadline' }),
    takesPledges: z.boolean().meta(about('takesPledges', true)),
  })
  .meta({ id: 'CampaignSummary' });

const Reward = z
  .object({
    id: Id,
    kind: z.enum(rewardKinds).meta(about('rewardKind', 'reward')),
    title: z.string().meta({ examples: ['Une leçon pour deux'] }),
    description: z.string(),
    price: Money,
    stock: z.int().nullable().meta(about('stock', 20)),
    left: z.int().nullable().meta(about('left', 3)),
    delivery: Month.nullable().meta({ description: 'delivery' }),
    availableUntil: Instant.nullable().meta({ description: 'availableUntil' }),
    shipping: z
      .array(z.object({ country: text('shippingCountry', 'FR'), price: Money }))
      .meta(about('shipping', [])),
    choices: z
      .array(z.object({ name: z.string(), options: z.array(z.string()) }))
      .meta(about('rewardChoices', [{ name: 'Taille', options: ['S', 'M', 'L'] }])),
    blockedBy: z.enum(['gone', 'over', 'inactive']).nullable().meta(about('rewardBlockedBy', null)),
  })
  .meta({ id: 'Reward', description: 'reward' });

const Need = z
  .object({
    id: Id,
    kind: z.enum(needKinds).meta(about('needKind', 'hours')),
    title: z.string().meta({ examples: ['Souder deux remorques'] }),
    description: z.string(),
    quantity: count('needQuantity', 12),
    covered: count('needCovered', 5),
  })
  .meta({ id: 'Need', description: 'need' });

const FundHere = z
  .object({
    id: Id,
    url: PageUrl,
    partner: z.string().meta({ examples: ['Ville de Rennes'] }),
    title: z.string().meta({ examples: ['Un euro pour un euro'] }),
    factor: count('factor', 100),
    perPledge: Money.nullable().meta({ description: 'fundPerPledge' }),
    perPerson: Money.nullable().meta({ description: 'fundPerPerson' }),
    given: Money.meta({ description: 'fundGiven' }),
    left: Money.meta({ description: 'fundLeft' }),
    isOpen: z.boolean().meta(about('fundIsOpen', true)),
  })
  .meta({ id: 'FundHere', description: 'fund' });

export const Campaign = CampaignSummary.extend({
  story: text('story', '<p>Nous voulons apprendre à tout le quartier à rouler chargé.</p>'),
  risks: text('risks'),
  videoUrl: z.string().nullable().meta(about('videoUrl', null)),
  photos: z.array(Picture),
  budget: z
    .array(z.object({ label: z.string(), amount: Money, isOptimum: z.boolean().meta(about('isOptimum')) }))
    .meta({ description: 'budget' }),
  team: z.array(z.object({ name: z.string(), role: z.string() })).meta(about('team', [])),
  calendar: z.array(z.object({ month: Month, text: z.string() })).meta({ description: 'calendar' }),
  faq: z.array(z.object({ question: z.string(), answer: z.string() })).meta(about('faq', [])),
  rewards: z.array(Reward),
  needs: z.array(Need),
  funds: z.array(FundHere).meta({ description: 'funds' }),
  fixedFrom: Instant.nullable().meta({ description: 'fixedFrom' }),
  collected: Money.meta({ description: 'collected' }),
  report: text('campaignReport'),
  newsFeed: z.url().meta(about('newsFeed', `https://partage.example.org/feeds/campaigns/${exampleId}.json`)),
}).meta({ id: 'Campaign' });

export const CampaignPage = listOf(CampaignSummary).meta({ id: 'CampaignPage' });

const stateNames = [...new Set([...campaignStateGroups, ...publicStates.in])] as [string, ...string[]];

const Near = z
  .string()
  .transform((typed, context) => {
    const place = parsePlace(typed);
    if (place) return place;
    context.addIssue({ code: 'custom', message: 'field.wrong' });
    return z.NEVER;
  })
  .optional()
  .meta(about('near', '48.11,-1.68'));

/** What the list of campaigns takes; read by the same query as its page. */
export const CampaignsQuery = z
  .object({
    q: z.string().max(200).optional().meta(about('q', 'vélo')),
    state: z.enum(stateNames).default('open').meta(about('campaignsState', 'open')),
    theme: z.enum(themes).optional().meta(about('campaignsTheme', 'mobility')),
    near: Near,
    radiusKm: typedDecimal(z.number().positive().max(1000).optional()).meta(about('radiusKm', 5)),
    sort: z.enum(campaignSorts).default('newest').meta(about('campaignsSort', 'newest')),
    cursor: Cursor,
    limit: Limit,
  })
  .refine(({ near, radiusKm }) => near !== undefined || radiusKm === undefined, {
    path: ['near'],
    error: 'field.required',
  });

const quantity = (least: number) => z.int().min(least).max(100);

const Address = z.strictObject({
  name: line(100, 0).meta({ examples: ['Inès Guérin'] }),
  line1: line(120, 0).meta({ examples: ['4 rue du Four'] }),
  line2: lineOrNone(120),
  postcode: line(16, 0).meta({ examples: ['35000'] }),
  town: line(80, 0).meta({ examples: ['Rennes'] }),
});

export const NewPledge = z.strictObject({
  rewardId: z.string().max(60).optional().meta(about('pledgeReward', exampleId)),
  amountMinor: z.int().min(1).max(maxAmountMinor).optional().meta(about('pledgeAmount', 2500)),
  anonymous: z.boolean().default(false).meta(about('anonymous', false)),
  hideAmount: z.boolean().default(false).meta(about('hideAmount', false)),
  quantity: quantity(1).default(1).meta(about('pledgeQuantity', 1)),
  addons: z.record(z.string().max(60), quantity(0)).default({}).meta(about('addons', {})),
  choices: z
    .record(z.string().max(60), z.record(z.string(), line(60, 0)))
    .default({})
    .meta(about('pledgeChoices', { [exampleId]: { Taille: 'M' } })),
  shippingCountry: z
    .string()
    .regex(/^[A-Za-z]{2}$/, { error: 'field.wrong' })
    .optional()
    .meta(about('pledgeCountry', 'FR')),
  address: Address.optional().meta({ description: 'pledgeAddress' }),
  district: lineOrNone(60).meta(about('district', 'Villejean')),
  word: proseOrNone(500).meta(about('pledgeWord', 'Bravo, on roule avec vous.')),
});
export type NewPledge = z.output<typeof NewPledge>;

export const Pledge = z
  .object({
    id: Id,
    url: PageUrl,
    campaignId: Id,
    state: z.enum(pledgeStates).meta(about('pledgeState', 'started')),
    amount: Money.meta({ description: 'pledgeTotal' }),
    shipping: Money.meta({ description: 'pledgeShipping' }),
    checkoutUrl: z.url().nullable().meta(about('pledgeCheckoutUrl', 'https://checkout.example.org/c/cs_1')),
  })
  .meta({ id: 'Pledge', description: 'pledge' });

import { z } from 'zod';
import { answers, states } from '@/lib/booking/lives/terms';
import { ringSizes } from '@/lib/booking/ring-rules';
import { line, prose, proseOrNone } from '@/lib/shared/written';
import { ringAnswers } from '@/lib/swap/schema';
import { about, exampleId, Id, Instant, listOf, MemberCard, PageUrl } from './basics';
import { worthFields } from './worths';

export const Ring = z
  .object({
    id: Id,
    url: PageUrl,
    state: z.enum(['found', ...states]).meta(about('ringState', 'found')),
    expiresAt: Instant.nullable().meta(about('ringExpiresAt', null)),
    fit: z.number().min(0).max(1).nullable().meta(about('ringFit', 0.42)),
    legs: z
      .array(
        z.object({
          from: MemberCard,
          to: MemberCard,
          listing: z.object({ id: Id, url: PageUrl, title: z.string() }),
          answer: z.enum(answers).meta(about('ringAnswer', 'none')),
        }),
      )
      .meta(about('ringLegs')),
  })
  .meta({ id: 'Ring', description: 'askedRing' });

export const RingPage = listOf(Ring).meta({ id: 'RingPage' });

export const RingsQuery = z.object({ listing: Id.optional().meta(about('ringsListing', exampleId)) });

const message = proseOrNone(10_000).optional().meta(about('ringMessage', 'Ça tombe rond, non ?'));

/** Where and when all of them meet; left out: each hands over where their thing is. */
const meeting = z
  .strictObject({ place: line(200).meta({ examples: ['Place des Lices, Rennes'] }), at: Instant })
  .optional()
  .meta(about('newMeeting'));

/** What goes round, put together by whoever proposes it. */
export const NewRing = z.strictObject({
  things: z
    .array(z.string().min(1).max(100))
    .min(ringSizes.min)
    .max(ringSizes.max)
    .meta(about('newRingThings', [exampleId, exampleId])),
  message,
  meeting,
  ...worthFields,
});

/** Words, a meeting and what things are worth go with the yes to a ring that was found, the balance that was shown with one that was proposed, a reason with a no. */
export const MoveRing = z.strictObject({
  name: z.enum(ringAnswers).meta(about('moveRingName', 'accept')),
  message,
  meeting,
  ...worthFields,
  quotedBalance: z.int().min(0).optional().meta(about('quotedBalance', 1)),
  reason: prose(2000, 0).optional().meta(about('reason')),
});

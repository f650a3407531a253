import { z } from 'zod';
import { ringSizes } from '@/lib/booking/ring-rules';
import { line, proseOrNone } from '@/lib/shared/written';
import { about, exampleId, Id, Instant, MemberCard, PageUrl } from './basics';
import { worthFields } from './worths';

export const FoundRing = z
  .object({
    id: Id,
    url: PageUrl,
    fit: z.number().min(0).max(1).meta(about('ringFit', 0.42)),
    things: z
      .array(
        z.object({
          from: MemberCard,
          to: MemberCard,
          listing: z.object({ id: Id, url: PageUrl, title: z.string() }),
        }),
      )
      .meta(about('ringThings')),
  })
  .meta({ id: 'FoundRing', description: 'foundRing' });

export const FoundRings = z.object({ items: z.array(FoundRing) });

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

/** A ring that the house found goes round as it is. */
export const ProposeFound = z.strictObject({ message, meeting });

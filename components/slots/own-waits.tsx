import { useTranslations } from 'next-intl';
import { deadlineText } from '@/components/booking/words';
import { SlotDay, SlotHours } from '@/components/listing/slot-when';
import { useSlotWords } from '@/components/listing/slot-words';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { OwnWait } from '@/lib/listing/slots/own-waits';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { DayLeaf } from './day-leaf';

/** Places are kept for them, for a while: that needs an answer. */
export const isKept = ({ state }: OwnWait): boolean => state === 'offered';

type RowProps = { locale: Locale; wait: OwnWait };

/** As which in the line; or until when it is kept, and the way to take it. */
function Standing({ locale, wait }: RowProps) {
  const t = useTranslations('slot-pages.waiting');
  const say = useSlotWords(wait.listing.type);
  const { quantity, listing } = wait;
  if (wait.state === 'waiting')
    return (
      <p className="flex gap-2 text-ink-2">
        <Icon name="clock" size={16} className="mt-1" />
        {say('position', { position: wait.position, count: quantity })}
      </p>
    );
  return (
    <p className="text-pretty">
      {t('until', { until: deadlineText(wait.offeredUntil, listing.timeZone, locale), count: quantity })}
    </p>
  );
}

function WaitRow({ locale, wait }: RowProps) {
  const t = useTranslations('slot-pages.waiting');
  const say = useSlotWords(wait.listing.type);
  const { listing, slotId, quantity, circle } = wait;
  const isOffered = wait.state === 'offered';
  return (
    <li className="flex gap-4 py-4 first:pt-0 last:pb-0">
      <DayLeaf at={wait.startsAt} timeZone={listing.timeZone} tint={listingTypeOf(listing.type).tint} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-56">
          {isOffered && (
            <p className="mb-0.5 text-sm font-semibold text-brick-ink">{say('freed', { count: quantity })}</p>
          )}
          <h3 className="title-3 wrap-anywhere" dir="auto">
            <Link
              href={`${paths.listing(locale, listing.id, { slot: slotId })}#book`}
              className="hover:underline"
            >
              {listing.title}
            </Link>
          </h3>
          <p className="mt-0.5">
            <SlotDay slot={wait} timeZone={listing.timeZone} />{' '}
            <SlotHours slot={wait} timeZone={listing.timeZone} />
          </p>
          {circle && <p className="text-ink-2">{t('forCircle', { name: circle.name })}</p>}
          <Standing locale={locale} wait={wait} />
        </div>
        {isOffered && (
          <LinkButton
            href={paths.request(locale, listing.id, {
              slot: slotId,
              quantity,
              ...(circle && { onBehalfOf: circle.id }),
            })}
          >
            {t('take', { count: quantity })} <VisuallyHidden>{listing.title}</VisuallyHidden>
          </LinkButton>
        )}
      </div>
    </li>
  );
}

/** Where a member waits for a place, what is kept for them first; nothing where they wait for none. */
export function OwnWaits({ locale, waits }: { locale: Locale; waits: readonly OwnWait[] }) {
  const t = useTranslations('slot-pages.waiting');
  if (waits.length === 0) return null;
  return (
    <section aria-labelledby="waits-title">
      <h2 id="waits-title" className="title-2 mb-4">
        {t('mine')}
      </h2>
      <Card as="div">
        <ul className="divide-y divide-line">
          {waits.map((wait) => (
            <WaitRow key={wait.id} locale={locale} wait={wait} />
          ))}
        </ul>
      </Card>
    </section>
  );
}

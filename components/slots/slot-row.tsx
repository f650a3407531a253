import { useTranslations } from 'next-intl';
import { momentText } from '@/components/booking/words';
import { SlotDay, SlotHours } from '@/components/listing/slot-when';
import { useSlotWords } from '@/components/listing/slot-words';
import { LinkButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { ListingType } from '@/lib/listing/listing-type';
import { type SlotFacts, slotMeanings } from '@/lib/listing/slots/lifecycle';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { DayLeaf } from './day-leaf';
import { PlacesBar } from './places-bar';
import { RuleText } from './rule-text';
import { StandingBadge } from './standing-badge';

/** A slot as its host's list shows it. */
export type RowSlot = SlotFacts & {
  id: string;
  /** The rule by which it comes back; null: it stands alone. */
  rule: string | null;
  note: string;
  /** How many wait for a place. */
  waiting: number;
};

type Props = {
  locale: Locale;
  listing: { id: string; timeZone: string; state: string };
  type: ListingType;
  slot: RowSlot;
  now: Date;
};

/** One of the host's own slots: when, how full, what to do with it. */
export function SlotRow({ locale, listing, type, slot, now }: Props) {
  const t = useTranslations('slot-pages');
  const say = useSlotWords(type.name);
  const { id, startsAt, endsAt, closesAt, state, note } = slot;
  const { timeZone } = listing;
  const isAhead = slotMeanings[state].takesPlace && startsAt > now;
  const when = <SlotDay slot={slot} timeZone={timeZone} />;
  return (
    <li className="relative flex gap-4 py-5 first:pt-0 last:pb-0">
      <DayLeaf at={startsAt} timeZone={timeZone} tint={type.tint} isFaded={!isAhead && endsAt <= now} />
      <div className="grid min-w-0 flex-1 gap-x-6 gap-y-3 md:grid-cols-[minmax(0,1fr)_15rem]">
        <div className="min-w-0">
          <h3 className="title-3">
            <Link href={paths.slot(locale, listing.id, id)} className="hover:underline">
              {when}
            </Link>{' '}
            <SlotHours slot={slot} timeZone={timeZone} />
          </h3>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
            {listing.state !== 'draft' && <StandingBadge slot={slot} now={now} />}
            {slot.rule && (
              <span>
                <RuleText rule={slot.rule} />
              </span>
            )}
            {isAhead && closesAt > now && closesAt < startsAt && (
              <span className="inline-flex items-center gap-1">
                <Icon name="clock" size={14} />
                {t('closesAt', { at: momentText(closesAt, timeZone, locale) })}
              </span>
            )}
          </p>
          {note && (
            <p dir="auto" className="mt-1 line-clamp-1 text-sm text-ink-2">
              {note}
            </p>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          {slotMeanings[state].takesPlace && (
            <PlacesBar typeName={type.name} slot={slot} waiting={isAhead ? slot.waiting : 0} />
          )}
          {isAhead && (
            <div className="flex flex-wrap gap-2 md:justify-end">
              <LinkButton href={paths.editSlot(locale, listing.id, id)} size="small" variant="quiet">
                {t('edit')} <VisuallyHidden>{when}</VisuallyHidden>
              </LinkButton>
              <LinkButton
                href={`${paths.editSlot(locale, listing.id, id)}#call-off`}
                size="small"
                variant="plain"
              >
                {t('callOff.title', { this: say('this') })} <VisuallyHidden>{when}</VisuallyHidden>
              </LinkButton>
            </div>
          )}
        </div>
      </div>
    </li>
  );
}

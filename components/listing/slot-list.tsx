import { useTranslations } from 'next-intl';
import { useAskText } from '@/components/booking/ask-text';
import { DayLeaf } from '@/components/slots/day-leaf';
import { RuleText } from '@/components/slots/rule-text';
import { LinkButton } from '@/components/ui/button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Approval } from '@/lib/listing/approvals';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { Section } from './section';
import { hasPlaces, PlacesLeft, SlotTerms } from './slot-state';
import { type ShownSlot, SlotDay, SlotHours } from './slot-when';
import { useSlotWords } from './slot-words';

type Props = {
  locale: Locale;
  listing: { id: string; timeZone: string; isOwner: boolean; approval: Approval };
  type: ListingType;
  slots: readonly ShownSlot[];
  /** The reader's bookings, by slot. */
  coming: ReadonlyMap<string, string>;
  /** More of them, or null. */
  more: string | null;
};

type RowProps = Omit<Props, 'slots' | 'more'> & { slot: ShownSlot };

/** What there is to do with a slot: come, wait for a place, or look at what one has. */
function Onward({ locale, listing, type, slot, coming }: RowProps) {
  const t = useTranslations('slots');
  const askText = useAskText(type.name);
  const { id, isOwner, approval } = listing;
  const booking = coming.get(slot.id);
  const on = (
    <VisuallyHidden>
      <SlotDay slot={slot} timeZone={listing.timeZone} />
    </VisuallyHidden>
  );
  if (isOwner)
    return (
      <LinkButton href={paths.slot(locale, id, slot.id)} variant="quiet" size="small">
        {t('see')} {on}
      </LinkButton>
    );
  if (booking)
    return (
      <LinkButton href={paths.booking(locale, booking)} variant="quiet" size="small">
        {t('toBooking')} {on}
      </LinkButton>
    );
  if (hasPlaces(slot))
    return (
      <LinkButton href={paths.request(locale, id, { slot: slot.id })} variant="quiet" size="small">
        {askText(approval)} {on}
      </LinkButton>
    );
  if (!slot.isBookable) return null;
  return (
    <LinkButton href={`${paths.listing(locale, id, { slot: slot.id })}#book`} variant="quiet" size="small">
      {t('wait')} {on}
    </LinkButton>
  );
}

function SlotRow(props: RowProps) {
  const { listing, type, slot } = props;
  const { timeZone } = listing;
  return (
    <li className="flex gap-4 py-5 first:pt-0 last:pb-0">
      <DayLeaf at={slot.startsAt} timeZone={timeZone} tint={type.tint} isFaded={!hasPlaces(slot)} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-col items-start gap-1">
          <h3 className="title-3">
            <SlotDay slot={slot} timeZone={timeZone} />
          </h3>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <SlotHours slot={slot} timeZone={timeZone} />
            <PlacesLeft slot={slot} typeName={type.name} />
          </p>
          {slot.note && (
            <p dir="auto" className="wrap-anywhere">
              {slot.note}
            </p>
          )}
          <SlotTerms slot={slot} typeName={type.name} timeZone={timeZone} />
        </div>
        <Onward {...props} />
      </div>
    </li>
  );
}

/** How they come back, once for each rule among them. */
function Rules({ slots }: Pick<Props, 'slots'>) {
  const rules = [...new Set(slots.flatMap(({ rule }) => rule ?? []))];
  return (
    rules.length > 0 && (
      <ul className="mb-4 text-ink-2">
        {rules.map((rule) => (
          <li key={rule}>
            <RuleText rule={rule} />
          </li>
        ))}
      </ul>
    )
  );
}

/** The slots to come, soonest first, each with the way to it. */
export function SlotList({ slots, more, ...props }: Props) {
  const t = useTranslations('slots');
  const say = useSlotWords(props.type.name);
  return (
    <Section id="sessions" title={say('many')}>
      <Rules slots={slots} />
      {slots.length === 0 ? (
        <p className="text-ink-2">{say('empty')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {slots.map((slot) => (
            <SlotRow key={slot.id} slot={slot} {...props} />
          ))}
        </ul>
      )}
      {more && (
        <p className="mt-5">
          <LinkButton href={more} variant="quiet" size="small">
            {t('more')}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}

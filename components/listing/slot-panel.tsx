import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useAskText } from '@/components/booking/ask-text';
import { DayLeaf } from '@/components/slots/day-leaf';
import { type ViewerWait, WaitingBox, type WaitingBoxProps } from '@/components/slots/waiting';
import { WhoComes } from '@/components/slots/who-comes';
import { Button, LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { NumberField } from '@/components/ui/text-fields';
import type { Seat } from '@/lib/booking/slots/queries';
import type { Approval } from '@/lib/listing/approvals';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { hasPlaces, PlacesLeft, SlotTerms } from './slot-state';
import { type ShownSlot, SlotDay, SlotHours } from './slot-when';
import { useSlotWords } from './slot-words';

type Listing = {
  id: string;
  timeZone: string;
  isOwner: boolean;
  state: string;
  approval: Approval;
  isPaid: boolean;
};

export type SlotPanelProps = {
  locale: Locale;
  listing: Listing;
  type: ListingType;
  /** The one that was chosen, or the next that can be had. */
  slot: ShownSlot | null;
  quantity: number;
  /** The reader's booking of it. */
  bookingId: string | undefined;
  /** How the reader and circles of theirs wait for places of it, and what one posts to wait or to wait no more. */
  waits: readonly ViewerWait[];
  circles: WaitingBoxProps['circles'];
  waiting: WaitingBoxProps['actions'];
  /** Who comes, of those who let this reader see it. */
  guests: readonly Seat[];
  /** How many other slots there are. */
  others: number;
  price: ReactNode;
};

type Chosen = SlotPanelProps & { slot: ShownSlot };

/** How many places: a GET form that leads to the request, so it works without script. */
function Ask({ locale, listing, type, slot, quantity }: Chosen) {
  const t = useTranslations('booking.panel');
  const askText = useAskText(type.name);
  const say = useSlotWords(type.name);
  const { id, approval, isPaid } = listing;
  return (
    <>
      <form action={paths.request(locale, id)} className="stack gap-4">
        <HiddenField name="slot" value={slot.id} />
        <NumberField
          name="quantity"
          label={say('quantity')}
          min={1}
          max={slot.free}
          defaultValue={Math.min(Math.max(1, quantity), slot.free)}
          required
        />
        <Button type="submit" variant="primary" size="large" wide>
          {askText(approval)}
        </Button>
      </form>
      <p className="-mt-1 text-center text-sm text-ink-2 text-pretty">
        {t(`${approval}Hint${isPaid ? '' : 'Gift'}`)}
      </p>
    </>
  );
}

function Onward(props: Chosen) {
  const t = useTranslations('slots');
  const { locale, listing, slot, bookingId } = props;
  if (listing.isOwner)
    return (
      <LinkButton href={paths.slots(locale, listing.id)} variant="quiet" wide>
        {t('own')}
      </LinkButton>
    );
  if (bookingId)
    return (
      <Notice
        tone="success"
        title={t('alreadyComing')}
        action={
          <LinkButton href={paths.booking(locale, bookingId)} variant="quiet" size="small">
            {t('toBooking')}
          </LinkButton>
        }
      />
    );
  if (!slot.isBookable) return null;
  const { type, waits, circles, waiting } = props;
  const own = waits.find(({ holderId }) => circles.every(({ id }) => id !== holderId));
  const isFree = hasPlaces(slot) && own?.state !== 'offered';
  return (
    <>
      {isFree && <Ask {...props} />}
      {(waits.length > 0 || !isFree) && (
        <WaitingBox
          locale={locale}
          listing={{ ...listing, type: type.name }}
          slot={slot}
          {...{ waits, circles }}
          isFull={!hasPlaces(slot)}
          actions={waiting}
        />
      )}
    </>
  );
}

function Guests({ locale, type, guests }: Chosen) {
  const t = useTranslations('slot-pages');
  if (guests.length === 0) return null;
  return (
    <div className="border-t border-line pt-4">
      <p className="mb-3 text-sm text-ink-2">{t('whoComes')}</p>
      <WhoComes locale={locale} typeName={type.name} seats={guests} />
    </div>
  );
}

function Selected(props: Chosen) {
  const { listing, type, slot } = props;
  const { timeZone } = listing;
  return (
    <>
      <div className="flex gap-4">
        <DayLeaf at={slot.startsAt} timeZone={timeZone} tint={type.tint} isFaded={!hasPlaces(slot)} />
        <div className="flex min-w-0 flex-col items-start gap-1">
          <p className="title-3">
            <SlotDay slot={slot} timeZone={timeZone} />
          </p>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <SlotHours slot={slot} timeZone={timeZone} />
            <PlacesLeft slot={slot} typeName={type.name} />
          </p>
          <SlotTerms slot={slot} typeName={type.name} timeZone={timeZone} />
        </div>
      </div>
      <Onward {...props} />
      <Guests {...props} />
    </>
  );
}

/** The price, a slot and the way to a place in it. */
export function SlotPanel(props: SlotPanelProps) {
  const t = useTranslations('slots');
  const panel = useTranslations('booking.panel');
  const say = useSlotWords(props.type.name);
  const { listing, slot, others, price } = props;
  // A draft and an archived listing are seen by their owner only, who sees what others would.
  const isOpen = listing.state !== 'paused';
  return (
    <Card as="section" className="scroll-mt-6" aria-labelledby="book-title">
      <div id="book" className="stack gap-4">
        <p>{price}</p>
        <h2 id="book-title" className="sr-only">
          {panel('title')}
        </h2>
        {!isOpen && <Notice tone="warning">{panel('paused')}</Notice>}
        {isOpen && slot && <Selected {...props} slot={slot} />}
        {isOpen && !slot && <p className="text-ink-2">{say('empty')}</p>}
        {others > 0 && (
          <p className="text-center">
            <TextLink href="#sessions">{t('others', { count: others })}</TextLink>
          </p>
        )}
      </div>
    </Card>
  );
}

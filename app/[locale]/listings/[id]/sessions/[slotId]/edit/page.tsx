import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { slotWordsOf } from '@/components/listing/slot-words';
import { PageHead } from '@/components/shell/page-head';
import { CallOffForm } from '@/components/slots/call-off-form';
import { EditForm } from '@/components/slots/edit-form';
import { Card } from '@/components/ui/card';
import { callOffCost } from '@/lib/booking/slots/call-off-cost';
import { slotMeanings } from '@/lib/listing/slots/lifecycle';
import { slotFor } from '@/lib/listing/slots/queries';
import { typedTimes } from '@/lib/listing/slots/rules';
import { now as clockNow } from '@/lib/platform/clock';
import { foundOr404, goTo, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { plainDateAt } from '@/lib/shared/period';
import { ownWithSlots } from '../../own';
import { guestList } from '../slot';
import { callOff, edit } from './actions';

type Props = { params: Promise<{ locale: Locale; id: string; slotId: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('slot-pages.editing'))('title'),
  robots: { index: false },
});

/** Changes a slot or calls it off, for its host; one that is over is only looked at. */
export default async function EditSlotPage({ params }: Props) {
  const address = await params;
  const { locale, id, slotId } = address;
  const viewer = await memberOrSignIn(locale, paths.editSlot(locale, id, slotId));
  const { listing, type } = await ownWithSlots(viewer, id);
  const { slot, guests } = await guestList(viewer, address);
  const [{ rule }, costs, words] = await Promise.all([
    foundOr404(slotFor(viewer, slotId)),
    callOffCost(viewer, slotId),
    getTranslations(),
  ]);
  const now = clockNow();
  const here = paths.slot(locale, id, slotId);
  if (!slotMeanings[slot.state].takesPlace || slot.startsAt <= now) goTo(here);
  const say = slotWordsOf(words, type.name);
  const t = await getTranslations('slot-pages');
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        breadcrumb={[{ href: here, label: listing.title }]}
        title={t('page.editThis', { this: say('this') })}
      />
      <div className="stack gap-10">
        <EditForm
          listingId={id}
          slotId={slotId}
          type={type}
          values={{ ...slot, ...typedTimes(slot, listing.timeZone) }}
          firstDay={plainDateAt(now, listing.timeZone)}
          rule={costs.following && rule}
          taken={slot.taken}
          bookings={guests.length}
          action={edit}
        />
        <Card as="section" aria-labelledby="call-off-title">
          <div id="call-off" className="scroll-mt-6">
            <CallOffForm
              listingId={id}
              slotId={slotId}
              typeName={type.name}
              currency={listing.currency}
              costs={costs}
              action={callOff}
            />
          </div>
        </Card>
      </div>
    </div>
  );
}

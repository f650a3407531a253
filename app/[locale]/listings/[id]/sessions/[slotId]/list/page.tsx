import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PeriodText } from '@/components/booking/period-text';
import { slotWordsOf } from '@/components/listing/slot-words';
import { PageHead } from '@/components/shell/page-head';
import { KitchenList } from '@/components/slots/kitchen-list';
import { Icon } from '@/components/ui/icon';
import { PrintButton } from '@/components/ui/print-button';
import { listingPage } from '@/lib/listing/queries';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { guestList } from '../slot';

type Props = { params: Promise<{ locale: Locale; id: string; slotId: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('slots'))('list'),
  robots: { index: false },
});

/** The host's list on a sheet of paper. */
export default async function KitchenPage({ params }: Props) {
  const address = await params;
  const { locale, id, slotId } = address;
  const viewer = await memberOrSignIn(locale, paths.kitchen(locale, id, slotId));
  const { slot, guests } = await guestList(viewer, address);
  const { title, timeZone, details, type: name } = await foundOr404(listingPage(viewer, id));
  const type = listingTypeOf(name);
  const words = await getTranslations();
  const period = { from: slot.startsAt, to: slot.endsAt };
  return (
    <div className="wrap pb-16 print:pb-0">
      <div className="print:hidden">
        <PageHead
          breadcrumb={[{ href: paths.slot(locale, id, slotId), label: title }]}
          title={slotWordsOf(words, name)('list')}
          lead={words('slot-pages.list.printHint')}
          action={
            <PrintButton>
              <Icon name="printer" size={18} />
              {words('slot-pages.list.print')}
            </PrintButton>
          }
        />
      </div>
      <h2 dir="auto" className="title-2 wrap-anywhere print:text-xl">
        {title}
      </h2>
      <p className="mb-5 print:mb-1">
        <PeriodText grain={type.allocation.grain} period={period} timeZone={timeZone} length="long" />
      </p>
      <KitchenList
        type={type}
        details={details}
        guests={guests.filter(({ isCertain }) => isCertain)}
        slot={slot}
      />
    </div>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { askedChangeOf } from '@/components/amending/asked-change';
import { ChangeForm } from '@/components/amending/change-form';
import { ProposeForm } from '@/components/amending/propose-form';
import type { SearchParams } from '@/components/booking/asked';
import { PageHead } from '@/components/shell/page-head';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { amendableFor } from '@/lib/booking/amending/queries';
import { bookingFor } from '@/lib/booking/queries';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { now } from '@/lib/platform/clock';
import { foundOr404, goTo, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { plainDateAt } from '@/lib/shared/period';
import { propose } from './actions';
import { previewFor } from './preview';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('amending'))('page'),
  robots: { index: false },
});

export default async function ChangePage({ params, searchParams }: Props) {
  const [{ locale, id }, query] = [await params, await searchParams];
  const viewer = await memberOrSignIn(locale, paths.changeBooking(locale, id));
  const view = await foundOr404(bookingFor(viewer, id));
  const back = paths.booking(locale, id);
  // Answered, taken back or over meanwhile: the booking says what is.
  if (!view.canAmend) goTo(back);
  const [t, amendable] = [await getTranslations('amending'), await foundOr404(amendableFor(viewer, id))];
  const { currency } = view.quote;
  const type = listingTypeOf(view.listing.type);
  const reading = { grain: type.allocation.grain, start: view.dates.from, currency, locale };
  const change = askedChangeOf(query, reading);
  const { preview, problems } = await previewFor(viewer, id, change, locale);
  return (
    <div className="wrap pb-16">
      <PageHead
        breadcrumb={[{ href: back, label: view.listing.title }]}
        title={t('page')}
        lead={t('lead', { name: view.other.name })}
      />
      <div className="stack max-w-2xl gap-8">
        <Card>
          <ChangeForm
            {...{ view, type, amendable }}
            asked={change?.asked ?? {}}
            typedPrice={change?.refusal && String(query.total ?? '')}
            firstDay={plainDateAt(now(), view.timeZone)}
          />
        </Card>
        {problems.length > 0 && (
          <Notice tone="warning" title={t('notPossible')}>
            {problems.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Notice>
        )}
        {change && preview && problems.length === 0 && (
          <Card>
            <ProposeForm view={view} asked={change.asked} preview={preview} action={propose} />
          </Card>
        )}
      </div>
    </div>
  );
}

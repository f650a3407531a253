import { useLocale, useTranslations } from 'next-intl';
import { sayOf, wayLabel } from '@/components/listing/labels';
import { SummaryCard } from '@/components/listing/summary-card';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import type { FormAction } from '@/components/ui/form-state';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { answersOf } from '@/lib/listing/answers';
import { shownCredit } from '@/lib/listing/credit-price';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import type { Requirement } from '@/lib/listing/publishing';
import { isGift, moneyBack } from '@/lib/listing/returns';
import { nearestRate } from '@/lib/listing/rules';
import { scarcityFacts, slotsOf } from '@/lib/listing/scarcity';
import { formatMoney } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';
import { MoveButtons } from './move-buttons';
import { PriceText } from './price-text';
import { backFrom, type StepProps } from './step';
import { useTierText } from './tier-text';

type Props = StepProps & { move: FormAction; missing: readonly Requirement[]; providerName: string };

/** What still stands in the way, each with the way to mend it; or that nothing does. */
function Checklist({ locale, listing, missing }: Pick<Props, 'locale' | 'listing' | 'missing'>) {
  const t = useTranslations();
  const { state } = listing;
  if (missing.length > 0 && state !== 'archived') {
    return (
      <Notice tone="warning" title={t('listing-form.preview.missing')}>
        <ul className="mt-1 space-y-1">
          {missing.map(({ name, step, wish }) => (
            <li key={name}>
              {t(`errors.listing.missing.${name}`)}{' '}
              <TextLink
                href={
                  step
                    ? paths.editListing(locale, listing.id, step)
                    : wish
                      ? paths.newListing(locale, { type: listing.type, intent: 'wish' })
                      : paths.accountSettings(locale)
                }
              >
                {t(`listing-form.preview.${step ? 'fix' : wish ? 'wish' : 'confirm'}`)}
              </TextLink>
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  const [tone, key] = (
    {
      draft: ['success', 'ready'],
      published: ['success', 'online'],
      paused: ['info', 'pausedTitle'],
      gone: ['info', 'goneTitle'],
      met: ['success', 'metTitle'],
      archived: ['info', 'archivedTitle'],
    } as const
  )[state];
  const texts = {
    ready: 'readyText',
    online: 'onlineText',
    pausedTitle: 'pausedText',
    goneTitle: 'goneText',
    metTitle: 'metText',
    archivedTitle: 'archivedText',
  };
  return (
    <Notice tone={tone} title={t(`listing-form.preview.${key}`)}>
      {t(`listing-form.preview.${texts[key]}`)}
    </Notice>
  );
}

/** How it looks in a list: the very card that a search shows. */
function InLists({ locale, listing, type, providerName }: Omit<Props, 'move' | 'missing'>) {
  const t = useTranslations('listing-form.preview');
  const rate = nearestRate(type, listing.rates);
  const summary: ListingSummary = {
    ...listing,
    category: null,
    title: listing.title || t('untitled'),
    picture: listing.photos[0] ?? null,
    audience: { ...listing, audienceCircle: listing.audienceCircle?.name ?? null },
    creditPrice: listing.creditPrice ? shownCredit(type, listing.creditPrice) : undefined,
    price: { amountMinor: 0, ...rate, currency: listing.currency, per: rate?.unit ?? null },
    place: { lat: listing.publicLat ?? 0, lng: listing.publicLng ?? 0, area: listing.area },
    provider: {
      id: listing.ownerId,
      kind: 'member',
      handle: '',
      name: providerName,
      rating: null,
      ratingCount: 0,
    },
  };
  return (
    <section className="max-w-xs" aria-labelledby="in-lists">
      <h2 id="in-lists" className="title-3 mb-3">
        {t('card')}
      </h2>
      <SummaryCard summary={summary} locale={locale} />
    </section>
  );
}

/** All that was said, to be read once more. */
function Summary({ listing, type }: Pick<Props, 'listing' | 'type'>) {
  const t = useTranslations('listing-form');
  const all = useTranslations();
  const locale = useLocale();
  const tierText = useTierText();
  const { currency, depositMinor } = listing;
  const way = wayLabel(listing, all, locale);
  const { isBooked } = scarcityFacts(type);
  const items = [
    ...answersOf(
      sayOf(all, type.name, { code: listing.currency, locale }),
      type.details,
      listing.details,
    ).map(({ label, text }) => ({
      term: label,
      detail: <span dir="auto">{text}</span>,
    })),
    (!isGift(type) || listing.creditPrice !== null) && {
      term: t(isGift(type) ? 'preview.thanks' : 'preview.price'),
      detail: (
        <>
          <PriceText {...listing} type={type} />
          {way && <span className="block text-ink-2">{way}</span>}
        </>
      ),
    },
    ...listing.fees.map(({ code, amountMinor }) => ({
      term: all(`types.${type.name}.fees.${code}`),
      detail: formatMoney({ amountMinor, currency }, locale),
    })),
    (moneyBack(type)?.mayAskDeposit ?? false) && {
      term: t('preview.deposit'),
      detail: depositMinor ? formatMoney({ amountMinor: depositMinor, currency }, locale) : t('preview.none'),
    },
    slotsOf(type) !== null && {
      term: t('steps.sessions'),
      detail: t('preview.sessions', { count: listing.slotCount }),
    },
    type.allocation.maxUnits > 1 && { term: t('preview.units'), detail: listing.units.length },
    {
      term: t(`audience.${isBooked ? 'label' : 'labelWish'}`),
      detail: listing.audienceCircle?.name ?? t(`audience.${listing.audience}`),
    },
    { term: t('preview.place'), detail: [listing.address, listing.area].filter(Boolean).join(', ') || '–' },
    isBooked &&
      type.approvals.length > 1 && {
        term: t('preview.approval'),
        detail: t(`terms.approval.${listing.approval}`),
      },
    isBooked &&
      type.cancellations.length > 1 && {
        term: t('preview.cancellation'),
        detail: `${t(`terms.cancellation.${listing.cancellation}`)} – ${tierText(listing.cancellation)}`,
      },
  ];
  return (
    <section aria-labelledby="summary">
      <h2 id="summary" className="title-3 mb-3">
        {t('preview.summary')}
      </h2>
      <Card>
        <DescriptionList items={items.filter((item) => item !== false)} />
      </Card>
    </section>
  );
}

/** The last page: read it over, mend what is missing, put it online; later, the place to pause or archive it. */
export function Preview({ move, missing, ...props }: Props) {
  const t = useTranslations('listing-form');
  const { locale, listing, type } = props;
  const back = backFrom(props, 'preview');
  const isReady = missing.length === 0;
  return (
    <div className="space-y-8">
      <Checklist locale={locale} listing={listing} missing={missing} />
      <div className="flex flex-wrap items-center gap-3">
        {isReady && <MoveButtons listing={listing} action={move} only={['publish', 'resume']} />}
        <LinkButton href={paths.listing(locale, listing.id)} variant="quiet">
          {t('preview.see')}
        </LinkButton>
        <MoveButtons listing={listing} action={move} only={['pause', 'archive']} />
        {back && (
          <LinkButton href={back} variant="plain">
            {t('back')}
          </LinkButton>
        )}
      </div>
      <InLists locale={locale} listing={listing} type={type} providerName={props.providerName} />
      <Summary listing={listing} type={type} />
    </div>
  );
}

import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { useDateText } from '@/components/ui/date-text';
import { Notice } from '@/components/ui/notice';
import type { Binding, BindingKind } from '@/lib/operation/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** Where each kind is settled. */
const ways: Record<BindingKind, (locale: Locale, binding: Binding) => string> = {
  lastOperator: (locale) => paths.operate(locale),
  circle: (locale, { circleHandle = '' }) => paths.circle(locale, circleHandle),
  slot: (locale, { listingId = '', slotId = '' }) => paths.slot(locale, listingId, slotId),
  campaign: (locale, { campaignId = '' }) => paths.campaign(locale, campaignId),
  lends: (locale, { bookingId = '' }) => paths.booking(locale, bookingId),
  borrows: (locale, { bookingId = '' }) => paths.booking(locale, bookingId),
  swaps: (locale, { bookingId = '' }) => paths.booking(locale, bookingId),
  learns: (locale, { bookingId = '' }) => paths.booking(locale, bookingId),
  dispute: (locale, { bookingId = '' }) => paths.booking(locale, bookingId),
  refund: (locale, { bookingId = '' }) => paths.booking(locale, bookingId),
  deposit: (locale, { bookingId = '' }) => paths.booking(locale, bookingId),
  payout: (locale, { bookingId = '' }) => paths.booking(locale, bookingId),
  owed: (locale, { circleHandle }) =>
    circleHandle ? paths.circlePayouts(locale, circleHandle) : paths.payouts(locale),
  credit: (locale) => paths.credits(locale),
  desk: (locale) => paths.credits(locale),
};

/** More of one kind than one settles at a sitting are counted. */
const mostShown = 12;

type ItemProps = { locale: Locale; binding: Binding };

function Item({ locale, binding }: ItemProps) {
  const t = useTranslations('operation.binds');
  const dateText = useDateText();
  const { kind, title, at, timeZone, slotId, circleHandle } = binding;
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      {title && (
        <p className="min-w-0 flex-1 basis-48">
          <span dir="auto" className="block font-semibold wrap-anywhere">
            {title}
          </span>
          {at && (
            <time dateTime={at.toISOString()} className="text-sm text-ink-2">
              {dateText(at, {
                weekday: 'long',
                day: 'numeric',
                month: 'long',
                // What is booked by the day has no hour worth telling.
                ...(slotId && { hour: '2-digit', minute: '2-digit' }),
                timeZone,
              })}
            </time>
          )}
        </p>
      )}
      <LinkButton href={ways[kind](locale, binding)} variant="quiet" size="small">
        {t(`${kind}.go`, { of: circleHandle ? 'circle' : 'me' })}
      </LinkButton>
    </li>
  );
}

/** What keeps an account, or a circle, open, kind by kind, each thing with the way to settle it. */
export function Bindings({ locale, bindings }: { locale: Locale; bindings: readonly Binding[] }) {
  const t = useTranslations('operation');
  const kinds = [...Map.groupBy(bindings, ({ kind }) => kind)];
  return (
    <section aria-labelledby="bound" className="stack gap-6">
      <Notice tone="warning">
        <h2 id="bound" className="font-semibold">
          {t('boundTitle')}
        </h2>
        <p>{t('boundLead')}</p>
      </Notice>
      {kinds.map(([kind, items]) => (
        <div key={kind}>
          <h3 className="title-3">{t(`binds.${kind}.title`)}</h3>
          <p className="text-ink-2">{t(`binds.${kind}.text`)}</p>
          <ul className="divide-y divide-line">
            {items.slice(0, mostShown).map((binding) => (
              <Item
                key={binding.slotId ?? binding.bookingId ?? binding.circleHandle ?? binding.kind}
                locale={locale}
                binding={binding}
              />
            ))}
          </ul>
          {items.length > mostShown && (
            <p className="text-ink-2">{t('more', { count: items.length - mostShown })}</p>
          )}
        </div>
      ))}
    </section>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PeriodText } from '@/components/booking/period-text';
import { useSlotWords } from '@/components/listing/slot-words';
import type { ShownChange, TermsChange } from '@/lib/booking/amending/amendment-view';
import type { Role } from '@/lib/booking/lives/terms';
import type { Asset } from '@/lib/shared/asset';
import { formatAmount, formatMoney } from '@/lib/shared/money';
import type { Grain } from '@/lib/shared/period';

/** What of a booking its changes are shown with. */
export type About = {
  listing: { type: string; grain: Grain };
  timeZone: string;
  currency: string;
  /** What of it is in a credit. */
  credit: Asset | null;
  hasSlot: boolean;
};

type Props<Change = ShownChange> = { change: Change; about: About };
type Line = { term: string; was: ReactNode; now: ReactNode };

/** What is other than before, each with what it was. What stays is not repeated. */
export function ChangeLines({ change, about }: Props<TermsChange>) {
  const t = useTranslations('amending');
  const facts = useTranslations('booking.fact');
  const credits = useTranslations('booking.credit');
  const locale = useLocale();
  const say = useSlotWords(about.listing.type);
  const { was, terms, changes } = change;
  const period = ({ startsAt: from, endsAt: to }: typeof was) => (
    <PeriodText grain={about.listing.grain} period={{ from, to }} timeZone={about.timeZone} length="long" />
  );
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency: about.currency }, locale);
  const number = (count: number) => (about.hasSlot ? say('places', { count }) : String(count));
  const isOtherTime = changes.start || changes.end || changes.slot;
  const lines: (Line | false)[] = [
    isOtherTime && { term: facts('when'), was: period(was), now: period(terms) },
    changes.quantity && { term: facts('quantity'), was: number(was.quantity), now: number(terms.quantity) },
    changes.price &&
      was.totalMinor !== terms.totalMinor && {
        term: t('price'),
        was: amount(was.totalMinor),
        now: amount(terms.totalMinor),
      },
    about.credit !== null &&
      (was.creditMinor ?? 0) !== (terms.creditMinor ?? 0) && {
        term: credits('total'),
        was: formatAmount(was.creditMinor ?? 0, about.credit, locale),
        now: formatAmount(terms.creditMinor ?? 0, about.credit, locale),
      },
    was.depositMinor !== terms.depositMinor && {
      term: t('deposit'),
      was: amount(was.depositMinor),
      now: amount(terms.depositMinor),
    },
  ];
  return (
    <dl className="stack gap-3">
      {lines
        .filter((line) => line !== false)
        .map(({ term, was: before, now }) => (
          <div key={term}>
            <dt className="text-sm text-ink-2">{term}</dt>
            <dd className="font-semibold">{now}</dd>
            <dd className="text-sm text-ink-2">
              {t('before')} <del>{before}</del>
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** What is paid for it, or comes back, in one sentence for the side that looks; nothing where money plays no part. */
export function ChangeMoney({ change, about, party, name }: Props & { party: Role; name: string }) {
  const t = useTranslations('amending.money');
  const credits = useTranslations('amending.credit');
  const locale = useLocale();
  const { was, terms, payMinor, refundMinor, givenUpMinor } = change;
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency: about.currency }, locale);
  const role = party === 'customer' ? 'customer' : 'other';
  const keptMinor = givenUpMinor - refundMinor;
  const { credit } = about;
  if (was.totalMinor === 0 && terms.totalMinor === 0 && !credit) return null;
  const isPriced = was.totalMinor > 0 || terms.totalMinor > 0;
  const keptCreditMinor =
    Math.max(0, (was.creditMinor ?? 0) - (terms.creditMinor ?? 0)) - change.refundCreditMinor;
  const inCredit = (['pay', 'refund', 'kept'] as const).map((key) => ({
    key,
    minor: { pay: change.payCreditMinor, refund: change.refundCreditMinor, kept: keptCreditMinor }[key],
  }));
  return (
    <div className="rounded-card bg-sunk p-4">
      {payMinor > 0 && <p className="font-semibold">{t('pay', { role, name, amount: amount(payMinor) })}</p>}
      {refundMinor > 0 && (
        <p className="font-semibold">{t('refund', { role, name, amount: amount(refundMinor) })}</p>
      )}
      {keptMinor > 0 && <p className="text-ink-2">{t('kept', { amount: amount(keptMinor) })}</p>}
      {isPriced && payMinor === 0 && givenUpMinor === 0 && <p>{t('same')}</p>}
      {credit &&
        inCredit.map(
          ({ key, minor }) =>
            minor > 0 && <p key={key}>{credits(key, { amount: formatAmount(minor, credit, locale) })}</p>,
        )}
    </div>
  );
}

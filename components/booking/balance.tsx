import { randomUUID } from 'node:crypto';
import { useLocale, useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import { WorthFields } from '@/components/swap/worth-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { balanceParts } from '@/lib/booking/balance/rules';
import type { BookingView, PartyView } from '@/lib/booking/booking-view';
import type { Asset } from '@/lib/shared/asset';
import { formatAmount, sumMinor } from '@/lib/shared/money';

type Props = { view: BookingView; credits: readonly Asset[]; action: FormAction };

/** How much of what is given beside is set aside, passed on, or back: what has not been agreed is nowhere yet. */
const whereOf = (view: BookingView): 'proposed' | 'kept' | 'given' | 'back' => {
  const dues = view.dues.filter(({ kind, settledAt }) => kind === 'balance' && settledAt);
  if (dues.length === 0) return 'proposed';
  const sum = (part: (due: (typeof dues)[number]) => number) => sumMinor(dues.map(part));
  if (sum((due) => due.paidOutMinor) > 0) return 'given';
  return sum((due) => due.refundedMinor) > 0 ? 'back' : 'kept';
};

/** What some of a ring give beside their things, and the way to say it otherwise while not all have agreed. */
export function Balance({ view, credits, action }: Props) {
  const t = useTranslations('booking.balance');
  const nameOf = useNameOf();
  const locale = useLocale();
  const { asset, worths = [], version = 0 } = view.quote.balance ?? {};
  const legs = view.ring.map(({ from, to }) => ({ giverId: from.id, takerId: to.id }));
  const parts = asset ? balanceParts(legs, worths) : [];
  const people = new Map<string, PartyView>(view.parties.map(({ holder }) => [holder.id, holder]));
  const named = (id: string): string => {
    const holder = people.get(id);
    return holder ? nameOf(holder) : '';
  };
  const roleOf = ({ from, to }: { from: string; to: string }) =>
    from === view.actingFor ? 'gives' : to === view.actingFor ? 'gets' : 'others';
  const mayChange = view.transitions.some(({ name, blockedBy }) => name === 'change_balance' && !blockedBy);
  if (parts.length === 0 && !(mayChange && credits.length > 0)) return null;
  return (
    <div className="mt-4 border-line border-t pt-4">
      {asset && parts.length > 0 && (
        <>
          <h3 className="font-semibold">{t('title')}</h3>
          <ul className="mt-2 flex flex-col gap-2">
            {parts.map((part) => (
              <li key={`${part.from} ${part.to}`} className="flex gap-2.5">
                <Icon name="wallet" className="mt-0.5 text-brick-ink" />
                <span className="min-w-0 wrap-anywhere">
                  {t(`part.${roleOf(part)}`, {
                    from: named(part.from),
                    to: named(part.to),
                    amount: formatAmount(part.amountMinor, asset, locale),
                  })}
                </span>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-sm text-ink-2 text-pretty">{t(`where.${whereOf(view)}`)}</p>
        </>
      )}
      {mayChange && credits.length > 0 && (
        <Form action={action} once={randomUUID()} label={t('change')} className="mt-3">
          <HiddenField name="bookingId" value={view.id} />
          <HiddenField name="quotedBalance" value={String(version)} />
          <Disclosure summary={t(parts.length > 0 ? 'change' : 'add')}>
            <div className="stack gap-4">
              <p className="max-w-prose text-sm text-ink-2 text-pretty">{t('changeHint')}</p>
              <WorthFields
                things={view.ring.map(({ listing, from }) => ({ title: listing.title, name: nameOf(from) }))}
                credits={credits}
                worths={worths}
                asset={asset}
              />
              <div>
                <SubmitButton variant="quiet">{t('submit')}</SubmitButton>
              </div>
            </div>
          </Disclosure>
        </Form>
      )}
    </div>
  );
}

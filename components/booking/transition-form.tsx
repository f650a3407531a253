import { randomUUID } from 'node:crypto';
import { useLocale } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import type { BookingMove, BookingView } from '@/lib/booking/booking-view';
import { formatAmount, formatMoney } from '@/lib/shared/money';
import { Folded } from './folded';
import { TransitionFields } from './transition-fields';
import { circleIn, useBookingWords } from './words';

type Props = { view: BookingView; move: BookingMove; action: FormAction };

/** What comes back, said before it is done. */
function Refund({ view, move }: Omit<Props, 'action'>) {
  const { say } = useBookingWords(view);
  const locale = useLocale();
  const { totalMinor, currency } = view.quote;
  const { credit } = view.quote;
  const isMoney = move.refundMinor !== undefined && (totalMinor > 0 || Boolean(move.depositMinor));
  if (!isMoney && move.refundCreditMinor === undefined) return null;
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale);
  const refundMinor = move.refundMinor ?? 0;
  const kept = totalMinor - refundMinor;
  return (
    <div className="rounded-card bg-sunk p-4">
      {isMoney && totalMinor > 0 && (
        <>
          <p className="font-semibold">{say('refund.title', { amount: amount(refundMinor) })}</p>
          <p className="text-ink-2">
            {kept === 0
              ? say('refund.all')
              : say('refund.part', { kept: amount(kept), total: amount(totalMinor) })}
          </p>
        </>
      )}
      {credit && move.refundCreditMinor !== undefined && (
        <p className="font-semibold">
          {say('credit.refund', { amount: formatAmount(move.refundCreditMinor, credit.asset, locale) })}
        </p>
      )}
      {move.depositMinor ? (
        <p className="text-ink-2">{say('refund.deposit', { amount: amount(move.depositMinor) })}</p>
      ) : null}
    </div>
  );
}

/** What it means, what it gives back, what it asks for. */
function Body({ view, move }: Omit<Props, 'action'>) {
  const { say, has } = useBookingWords(view);
  const locale = useLocale();
  const about = `about.${move.name}`;
  return (
    <>
      {has(about) && <p className="max-w-prose text-ink-2 text-pretty">{say(about)}</p>}
      <Refund view={view} move={move} />
      <TransitionFields
        transition={move.name}
        fields={move.fields}
        typeName={view.listing.type}
        timeZone={view.timeZone}
        currency={view.quote.currency}
        circle={circleIn(view)}
        locale={locale}
      />
      <div>
        <SubmitButton variant={move.tone} size={move.tone === 'primary' ? 'large' : 'medium'}>
          {say(`transition.${move.name}`, { state: view.state })}
        </SubmitButton>
      </div>
    </>
  );
}

/** One transition as a form: what it asks for stands in the lifecycle's table, how it is called in the words. */
export function TransitionForm({ isFolded = false, ...props }: Props & { isFolded?: boolean }) {
  const { view, move, action } = props;
  const { say } = useBookingWords(view);
  const summary = (
    <>
      {say(`transition.${move.name}`, { state: view.state })}
      <Icon name="chevronDown" className="text-ink-2 transition-transform group-open:rotate-180" />
    </>
  );
  return (
    <Form action={action} once={randomUUID()} className={isFolded ? 'stack gap-3' : 'stack'}>
      <HiddenField name="bookingId" value={view.id} />
      <HiddenField name="name" value={move.name} />
      {move.refundMinor !== undefined && (
        <HiddenField name="quotedRefundMinor" value={String(move.refundMinor)} />
      )}
      {move.refundCreditMinor !== undefined && (
        <HiddenField name="quotedRefundCreditMinor" value={String(move.refundCreditMinor)} />
      )}
      {view.quote.balance && <HiddenField name="quotedBalance" value={String(view.quote.balance.version)} />}
      {view.counted && <HiddenField name="quotedMinutes" value={String(view.counted.minutes)} />}
      {isFolded ? (
        <Folded summary={summary}>
          <Body {...props} />
        </Folded>
      ) : (
        <Body {...props} />
      )}
    </Form>
  );
}

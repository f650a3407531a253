import { randomUUID } from 'node:crypto';
import { useLocale, useTranslations } from 'next-intl';
import { useSlotWords } from '@/components/listing/slot-words';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import type { CallOffCost } from '@/lib/booking/slots/call-off-cost';
import { formatMoney } from '@/lib/shared/money';

type Props = {
  listingId: string;
  slotId: string;
  typeName: string;
  currency: string;
  /** `following` only where the slot repeats. */
  costs: { one: CallOffCost; following: CallOffCost | null };
  action: FormAction;
};

function useCostText(currency: string) {
  const t = useTranslations('slot-pages.callOff');
  const locale = useLocale();
  return ({ slots, bookings, refundMinor, waiting }: CallOffCost): string => {
    if (bookings === 0) return t('nobody', { slots, waiting });
    const amount = formatMoney({ amountMinor: refundMinor, currency }, locale);
    return t(refundMinor > 0 ? 'refunded' : 'told', { slots, bookings, waiting, amount });
  };
}

/** Calls a slot off (under `#call-off-title`), with what it means for those who come said beforehand. */
export function CallOffForm({ listingId, slotId, typeName, currency, costs, action }: Props) {
  const t = useTranslations('slot-pages.callOff');
  const say = useSlotWords(typeName);
  const costText = useCostText(currency);
  const { one, following } = costs;
  const isAwaited = (cost: CallOffCost | null): boolean => (cost?.bookings ?? 0) + (cost?.waiting ?? 0) > 0;
  return (
    <>
      <h2 id="call-off-title" className="title-2">
        {t('title', { this: say('this') })}
      </h2>
      <p className="mt-1 mb-4 text-ink-2 text-pretty">{t('lead')}</p>
      <Form action={action} once={randomUUID()} label={t('title', { this: say('this') })}>
        <HiddenField name="listingId" value={listingId} />
        <HiddenField name="slotId" value={slotId} />
        {following ? (
          <RadioGroup
            name="scope"
            label={t('scope')}
            required
            defaultValue="one"
            options={[
              { value: 'one', label: t('one'), hint: costText(one) },
              { value: 'following', label: t('following'), hint: costText(following) },
            ]}
          />
        ) : (
          <>
            <HiddenField name="scope" value="one" />
            <p className="rounded-card bg-sunk p-4">{costText(one)}</p>
          </>
        )}
        {(isAwaited(one) || isAwaited(following)) && (
          <TextArea
            name="reason"
            label={t('reason')}
            hint={t('reasonHint')}
            rows={3}
            maxLength={2000}
            required={isAwaited(one)}
          />
        )}
        <div>
          <SubmitButton variant="danger">
            {t(isAwaited(one) || isAwaited(following) ? 'submit' : 'short')}
          </SubmitButton>
        </div>
      </Form>
    </>
  );
}

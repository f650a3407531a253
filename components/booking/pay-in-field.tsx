import { useLocale, useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import type { Choice } from '@/lib/booking/booking-view';
import { formatAmount, formatMoney } from '@/lib/shared/money';

type Props = {
  choices: readonly Choice[];
  /** What was chosen before. */
  payIn?: string | undefined;
  /** What stands in the way of one of them, by its asset, in the reader's language. */
  problems: Readonly<Record<string, string>>;
};

/** In money or in a credit: what each comes to, and what it would make of the reader's account. */
export function PayInField({ choices, payIn, problems }: Props) {
  const t = useTranslations('booking.credit');
  const locale = useLocale();
  if (choices.length === 0) return null;
  return (
    <RadioGroup
      name="payIn"
      label={t('label')}
      look="cards"
      required
      defaultValue={payIn}
      options={choices.map((choice) => {
        const { quote, outlook } = choice;
        const { credit, currency, totalMinor } = quote;
        const after =
          outlook && t('balance', { after: formatAmount(outlook.afterMinor, outlook.asset, locale) });
        return {
          value: choice.payIn,
          label: credit
            ? t('credit', { amount: formatAmount(credit.totalMinor, credit.asset, locale) })
            : t('money', { amount: formatMoney({ amountMinor: totalMinor, currency }, locale) }),
          hint: problems[choice.payIn] ?? after ?? undefined,
        };
      })}
    />
  );
}

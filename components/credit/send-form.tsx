import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import type { CreditStanding } from '@/lib/ledger/credit-standing';
import { mostReason } from '@/lib/ledger/schema';
import type { TransferCategory } from '@/lib/ledger/transfer-categories';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount, typedAmountOf } from '@/lib/shared/money';

type Props = {
  action: FormAction;
  standing: CreditStanding;
  categories: readonly TransferCategory[];
  /** What a link has filled in. */
  given: { to: string; amountMinor: number | null; reason: string; category: string; onBehalfOf?: string };
};

/** To whom, how much and why; what it would do is shown before anything moves. */
export function SendForm({
  action,
  standing: { asset, balanceMinor, floorMinor },
  categories,
  given,
}: Props) {
  const t = useTranslations('credit.send');
  const locale = useLocale() as Locale;
  const said = (amountMinor: number) => formatAmount(amountMinor, asset, locale);
  return (
    <Card>
      <Form action={action} label={t('title')} className="stack gap-5">
        <HiddenField name="code" value={asset.code} />
        {given.onBehalfOf && <HiddenField name="onBehalfOf" value={given.onBehalfOf} />}
        <TextField
          name="to"
          label={t('to')}
          hint={t('toHint')}
          defaultValue={given.to}
          autoComplete="off"
          required
        />
        <TextField
          name="amount"
          label={t('amount')}
          hint={t(`amountHint.${asset.unit}`, {
            left: said(Math.max(0, balanceMinor - floorMinor)),
          })}
          defaultValue={given.amountMinor === null ? '' : typedAmountOf(given.amountMinor, asset, locale)}
          autoComplete="off"
          className="tabular-nums"
          required
        />
        <SelectField
          name="category"
          label={t('category')}
          hint={t('categoryHint')}
          placeholder={t('noCategory')}
          options={categories.map(({ code, words }) => ({ value: code, label: words[locale] }))}
          defaultValue={given.category}
        />
        <TextField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          defaultValue={given.reason}
          maxLength={mostReason}
        />
        <div>
          <SubmitButton>{t('check')}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

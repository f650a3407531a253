import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import type { Credit } from '@/lib/ledger/assets';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';

type Props = { action: FormAction; credit: Credit; once: string; onBehalfOf?: string | undefined };

/** How much is bought; it is paid by card on the next page. */
export function BuyForm({ action, credit, once, onBehalfOf }: Props) {
  const t = useTranslations('desk.buy');
  const locale = useLocale() as Locale;
  const said = (minor: number) => formatAmount(minor, credit, locale);
  return (
    <Card>
      <Form action={action} once={once} label={t('title')} className="stack gap-5">
        <HiddenField name="code" value={credit.code} />
        {onBehalfOf && <HiddenField name="onBehalfOf" value={onBehalfOf} />}
        <TextField
          name="amount"
          label={t('amount')}
          hint={t('amountHint', {
            least: said(credit.purchaseMinMinor),
            most: said(credit.purchaseMaxMinor),
          })}
          autoComplete="off"
          className="tabular-nums"
          required
        />
        <div>
          <SubmitButton>{t('go')}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { GetForm } from '@/components/ui/form';
import { HiddenField } from '@/components/ui/hidden-field';
import { QrCode } from '@/components/ui/qr-code';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { mostReason } from '@/lib/ledger/schema';
import type { Asset } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount, typedAmountOf } from '@/lib/shared/money';

type Props = {
  credit: Asset;
  /** Where the form leads back to, and what the code leads to. */
  here: string;
  address: string;
  name: string;
  asked: { amountMinor: number | null; reason: string; onBehalfOf?: string | undefined };
  /** Why what was typed is no amount. */
  refusal: string | null;
};

/** A code and a link that fill in the form of whoever pays. */
export function Receive({ credit, here, address, name, asked, refusal }: Props) {
  const t = useTranslations('credit.receive');
  const locale = useLocale() as Locale;
  const { amountMinor, reason, onBehalfOf } = asked;
  return (
    <div className="stack gap-6">
      <Card className="stack gap-4">
        <QrCode url={address} label={t('code', { name })} className="mx-auto w-64 max-w-full rounded-card" />
        <p className="text-center font-semibold">
          {amountMinor === null
            ? t('any', { name })
            : t('some', { name, amount: formatAmount(amountMinor, credit, locale) })}
        </p>
        <p className="text-center text-sm wrap-anywhere text-ink-2">{address}</p>
      </Card>
      <Card>
        <GetForm action={here} label={t('ask')} className="stack gap-5">
          {onBehalfOf && <HiddenField name="onBehalfOf" value={onBehalfOf} />}
          <TextField
            name="amount"
            label={t('amount')}
            hint={refusal ?? t('amountHint')}
            defaultValue={amountMinor === null ? '' : typedAmountOf(amountMinor, credit, locale)}
            autoComplete="off"
          />
          <TextField name="reason" label={t('reason')} defaultValue={reason} maxLength={mostReason} />
          <div>
            <SubmitButton variant="quiet">{t('show')}</SubmitButton>
          </div>
        </GetForm>
      </Card>
    </div>
  );
}

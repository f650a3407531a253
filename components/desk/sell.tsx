import { useLocale, useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { Badge, type Tone } from '@/components/ui/badge';
import { useDateText } from '@/components/ui/date-text';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import type { SaleView } from '@/lib/desk/queries';
import type { SaleState } from '@/lib/desk/rules';
import type { Credit } from '@/lib/ledger/assets';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';

type FormProps = {
  action: FormAction;
  credit: Credit;
  once: string;
  balanceMinor: number;
  onBehalfOf?: string | undefined;
};

/** How much is sold back. */
export function SellForm({ action, credit, once, balanceMinor, onBehalfOf }: FormProps) {
  const t = useTranslations('desk.sell');
  const locale = useLocale() as Locale;
  const said = (minor: number) => formatAmount(minor, credit, locale);
  return (
    <SettingsSection id="sell" title={t('ask')} lead={t('askLead')}>
      <Form action={action} once={once} label={t('ask')} className="stack gap-5">
        <HiddenField name="code" value={credit.code} />
        {onBehalfOf && <HiddenField name="onBehalfOf" value={onBehalfOf} />}
        <TextField
          name="amount"
          label={t('amount')}
          hint={t('amountHint', { least: said(credit.saleMinMinor), balance: said(balanceMinor) })}
          autoComplete="off"
          className="tabular-nums"
          required
        />
        <div>
          <SubmitButton>{t('go')}</SubmitButton>
        </div>
      </Form>
    </SettingsSection>
  );
}

const tones: Record<SaleState, Tone> = { asked: 'sun', paid: 'leaf', sent: 'leaf', withdrawn: 'plain' };

type LinesProps = {
  withdraw: FormAction;
  credit: Credit;
  sales: readonly SaleView[];
  onBehalfOf?: string | undefined;
  timeZone: string;
};

/** What was sold back, and how far it is. */
export function SaleLines({ withdraw, credit, sales, onBehalfOf, timeZone }: LinesProps) {
  const t = useTranslations('desk.sell');
  const locale = useLocale() as Locale;
  const dateText = useDateText();
  return (
    <SettingsSection id="sales" title={t('sales')}>
      <ul className="divide-y divide-line">
        {sales.map(({ id, amountMinor, at, state }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0"
          >
            <p>
              <span className="block font-semibold tabular-nums">
                {formatAmount(amountMinor, credit, locale)}
              </span>
              <time dateTime={at.toISOString()} className="text-sm text-ink-2">
                {dateText(at, { day: 'numeric', month: 'long', year: 'numeric', timeZone })}
              </time>
            </p>
            <div className="flex flex-wrap items-center gap-3">
              <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
              {state === 'asked' && (
                <Form action={withdraw} label={t('withdraw')}>
                  <HiddenField name="code" value={credit.code} />
                  <HiddenField name="id" value={id} />
                  {onBehalfOf && <HiddenField name="onBehalfOf" value={onBehalfOf} />}
                  <SubmitButton variant="quiet" size="small">
                    {t('withdraw')}
                  </SubmitButton>
                </Form>
              )}
            </div>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import { SettingsSection } from '@/components/member/settings-section';
import { useDateText } from '@/components/ui/date-text';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { OperatedDesks } from '@/lib/desk/queries';
import type { Locale } from '@/lib/shared/locale';
import { formatMoney } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';

type Props = { page: OperatedDesks; action: FormAction; timeZone: string };

/** What was sold back and waits to be paid out. */
export function SalesToPay({ page: { sales, credit }, action, timeZone }: Props) {
  const t = useTranslations('desk.operate');
  const locale = useLocale() as Locale;
  const dateText = useDateText();
  const personName = useNameOf();
  return (
    <SettingsSection id="sales" title={t('sales')} lead={t('salesLead')}>
      {sales.length === 0 ? (
        <p className="text-ink-2">{t('noSales')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {sales.map(({ id, amountMinor, at, holder, hasPayoutAccount }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0"
            >
              <p className="min-w-0">
                <span className="block font-semibold tabular-nums">
                  {formatMoney({ amountMinor, currency: credit.backingCurrency }, locale)}
                </span>
                <span className="text-sm text-ink-2 wrap-anywhere">
                  {personName(holder)}
                  {' · '}
                  <time dateTime={at.toISOString()}>
                    {dateText(at, { day: 'numeric', month: 'long', year: 'numeric', timeZone })}
                  </time>
                </span>
              </p>
              <div className="flex flex-wrap gap-3">
                {(['pay', ...(hasPayoutAccount ? (['send'] as const) : [])] as const).map((way) => (
                  <Form
                    key={way}
                    action={action}
                    label={t('formOf', {
                      what: t(way),
                      name: `${personName(holder)}, ${formatMoney({ amountMinor, currency: credit.backingCurrency }, locale)}`,
                    })}
                  >
                    <HiddenField name="code" value={credit.code} />
                    <HiddenField name="id" value={id} />
                    <HiddenField name="way" value={way} />
                    <SubmitButton variant="quiet" size="small">
                      {t(way)}
                    </SubmitButton>
                  </Form>
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
    </SettingsSection>
  );
}

/** Who has signed the charter, those first whom nobody has confirmed. */
export function Signatories({ page: { signatories, credit }, action, timeZone }: Props) {
  const t = useTranslations('desk.operate');
  const locale = useLocale();
  const dateText = useDateText();
  const personName = useNameOf();
  return (
    <SettingsSection id="signatories" title={t('signatories')} lead={t('signatoriesLead')}>
      {signatories.length === 0 ? (
        <p className="text-ink-2">{t('noSignatories')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {signatories.map(({ holder, at, isConfirmed }) => (
            <li
              key={holder.handle}
              className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0"
            >
              <p className="min-w-0">
                <TextLink href={paths.holder(locale, holder)}>
                  <span dir="auto">{personName(holder)}</span>
                </TextLink>
                <span className="block text-sm text-ink-2">
                  {t('signedOn', {
                    date: dateText(at, { day: 'numeric', month: 'long', year: 'numeric', timeZone }),
                  })}
                </span>
              </p>
              <Form
                action={action}
                label={t('formOf', { what: t(isConfirmed ? 'end' : 'letIn'), name: personName(holder) })}
              >
                <HiddenField name="code" value={credit.code} />
                <HiddenField name="holderId" value={holder.id} />
                <HiddenField name="isIn" value={isConfirmed ? 'no' : 'yes'} />
                <SubmitButton variant="quiet" size="small">
                  {t(isConfirmed ? 'end' : 'letIn')}
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </SettingsSection>
  );
}

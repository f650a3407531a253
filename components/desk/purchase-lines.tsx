import { useLocale, useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { Badge, type Tone } from '@/components/ui/badge';
import { useDateText } from '@/components/ui/date-text';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { PurchaseView } from '@/lib/desk/queries';
import type { PurchaseState } from '@/lib/desk/rules';
import type { Credit } from '@/lib/ledger/assets';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';

type Props = { pay: FormAction; credit: Credit; purchases: readonly PurchaseView[]; timeZone: string };

const tones: Record<PurchaseState, Tone> = { open: 'sun', issued: 'leaf', returned: 'plain', over: 'plain' };

/** The last purchases, and the way on for one that was not paid. */
export function PurchaseLines({ pay, credit, purchases, timeZone }: Props) {
  const t = useTranslations('desk.buy');
  const locale = useLocale() as Locale;
  const dateText = useDateText();
  return (
    <SettingsSection id="purchases" title={t('last')}>
      <ul className="divide-y divide-line">
        {purchases.map(({ id, amountMinor, at, state }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0"
          >
            <p>
              <span className="block font-semibold tabular-nums">
                {formatAmount(amountMinor, credit, locale)}
              </span>
              <time dateTime={at.toISOString()} className="text-sm text-ink-2">
                {dateText(at, {
                  day: 'numeric',
                  month: 'long',
                  hour: '2-digit',
                  minute: '2-digit',
                  timeZone,
                })}
              </time>
            </p>
            {state === 'open' && credit.isInUse ? (
              <Form action={pay} label={t('pay')}>
                <HiddenField name="code" value={credit.code} />
                <HiddenField name="id" value={id} />
                <SubmitButton variant="quiet" size="small">
                  {t('pay')}
                </SubmitButton>
              </Form>
            ) : (
              <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
            )}
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import { SettingsSection } from '@/components/member/settings-section';
import { Badge, type Tone } from '@/components/ui/badge';
import { useDateText } from '@/components/ui/date-text';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { MoreLink } from '@/components/ui/more-link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { DeskPage } from '@/lib/desk/queries';
import type { ExchangeState } from '@/lib/desk/rules';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';

const tones: Record<ExchangeState, Tone> = { entered: 'sun', done: 'leaf', refused: 'plain' };

type Props = { page: DeskPage; answer: FormAction; more: string | null; timeZone: string };

/** What was changed at a desk, the newest first; what waits can be taken back. */
export function ExchangeLines({ page: { exchanges, credit }, answer, more, timeZone }: Props) {
  const t = useTranslations('desk.entry');
  const locale = useLocale() as Locale;
  const dateText = useDateText();
  const personName = useNameOf();
  return (
    <SettingsSection id="exchanges" title={t('exchanges')}>
      {exchanges.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {exchanges.map(({ id, at, direction, state, amountMinor, other }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0"
            >
              <p className="min-w-0">
                <span className="block font-semibold wrap-anywhere">
                  {t(`done.${direction}`, {
                    amount: formatAmount(amountMinor, credit, locale),
                    name: personName(other),
                  })}
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
              <div className="flex flex-wrap items-center gap-3">
                <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
                {state === 'entered' && (
                  <Form action={answer} label={t('takeBack')}>
                    <HiddenField name="id" value={id} />
                    <HiddenField name="code" value={credit.code} />
                    <HiddenField name="answer" value="refuse" />
                    <SubmitButton variant="quiet" size="small">
                      {t('takeBack')}
                    </SubmitButton>
                  </Form>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <MoreLink href={more}>{t('older')}</MoreLink>
    </SettingsSection>
  );
}

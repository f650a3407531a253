import { useLocale, useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Awaited } from '@/lib/desk/queries';
import { type Answer, answerNames } from '@/lib/desk/rules';
import type { Credit } from '@/lib/ledger/assets';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';

type Props = {
  answer: FormAction;
  credit: Credit;
  awaited: readonly Awaited[];
  onBehalfOf?: string | undefined;
};

const looks: Record<Answer, 'primary' | 'quiet'> = { confirm: 'primary', refuse: 'quiet' };

/** What a desk says it was given for cash: it moves when its owner says yes. */
export function AwaitedExchanges({ answer, credit, awaited, onBehalfOf }: Props) {
  const t = useTranslations('desk.awaited');
  const locale = useLocale() as Locale;
  return (
    <SettingsSection id="awaited" title={t('title')} lead={t('lead')}>
      <ul className="divide-y divide-line">
        {awaited.map(({ id, place, amountMinor }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0"
          >
            <p className="font-semibold wrap-anywhere">
              {t('what', { amount: formatAmount(amountMinor, credit, locale), place })}
            </p>
            <div className="flex flex-wrap gap-3">
              {answerNames.map((name) => (
                <Form key={name} action={answer} label={t(name)}>
                  <HiddenField name="id" value={id} />
                  <HiddenField name="code" value={credit.code} />
                  <HiddenField name="answer" value={name} />
                  {onBehalfOf && <HiddenField name="onBehalfOf" value={onBehalfOf} />}
                  <SubmitButton variant={looks[name]} size="small">
                    {t(name)}
                  </SubmitButton>
                </Form>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}

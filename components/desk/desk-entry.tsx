import { useLocale, useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import type { DeskPage } from '@/lib/desk/queries';
import { directionNames } from '@/lib/desk/rules';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';

type Props = { action: FormAction; page: DeskPage; once: string };

/** What was changed at the desk just now, with whom. */
export function DeskEntry({ action, page: { desk, credit, stockMinor }, once }: Props) {
  const t = useTranslations('desk.entry');
  const locale = useLocale() as Locale;
  return (
    <SettingsSection id="entry" title={t('title')} lead={t('lead')}>
      <Form action={action} once={once} label={t('title')} className="stack gap-5">
        <HiddenField name="deskId" value={desk.id} />
        <RadioGroup
          name="direction"
          label={t('direction')}
          options={directionNames.map((value) => ({ value, label: t(`directions.${value}`) }))}
          defaultValue="sell"
        />
        <TextField name="to" label={t('to')} hint={t('toHint')} autoComplete="off" required />
        <TextField
          name="amount"
          label={t('amount')}
          hint={t('amountHint', { stock: formatAmount(stockMinor, credit, locale) })}
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

import { useLocale, useTranslations } from 'next-intl';
import { CheckboxField, CheckboxGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { MoneyField } from '@/components/ui/money-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, NumberField, TextArea, TextField } from '@/components/ui/text-fields';
import type { OperatorFund } from '@/lib/campaign/matching/operator-funds';
import { themes } from '@/lib/campaign/themes';
import { typedMinor } from '@/lib/shared/money';

type Props = {
  action: FormAction;
  once?: string;
  fund?: OperatorFund;
  /** What it is in, by its code. */
  currency: string;
  town?: string;
  until?: string;
  towns: readonly string[];
};

const caps = ['perPledge', 'perProject', 'perPerson'] as const;

/** How much it adds, and how much at most. */
function Terms({ fund, currency }: Pick<Props, 'fund' | 'currency'>) {
  const t = useTranslations('campaign-manage.fund');
  const locale = useLocale();
  const typed = (amountMinor: number | null | undefined) =>
    amountMinor ? typedMinor({ amountMinor, currency }, locale) : undefined;
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <MoneyField
          name="pot"
          label={t('pot')}
          hint={t('potHint')}
          currency={currency}
          required
          defaultValue={typed(fund?.potMinor)}
        />
        <div className="sm:pb-6">
          <NumberField
            name="factor"
            label={t('factor')}
            hint={t('factorHint')}
            min={1}
            max={1000}
            suffix="%"
            required
            defaultValue={fund?.factor ?? 100}
          />
        </div>
      </div>
      <fieldset>
        <legend className="font-medium">{t('caps')}</legend>
        <p className="mb-2 text-sm text-ink-2">{t('capsHint')}</p>
        <div className="grid items-end gap-4 sm:grid-cols-3">
          {caps.map((cap) => (
            <MoneyField
              key={cap}
              name={cap}
              label={t(cap)}
              currency={currency}
              defaultValue={typed(fund?.[`${cap}Minor`])}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

/** Which projects it is for. */
function Scope({ fund, town, towns }: Pick<Props, 'fund' | 'town' | 'towns'>) {
  const t = useTranslations('campaign-manage.fund');
  const themeWords = useTranslations('campaign.themes');
  return (
    <>
      <CheckboxGroup
        name="themes[]"
        label={t('themes')}
        hint={t('themesHint')}
        defaultValue={fund?.themes}
        options={themes.map((value) => ({ value, label: themeWords(value) }))}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          name="town"
          label={t('town')}
          hint={t('townHint')}
          list="towns"
          maxLength={80}
          defaultValue={fund?.lat === null ? '' : town}
        />
        <NumberField
          name="radiusKm"
          label={t('radius')}
          min={1}
          max={500}
          suffix="km"
          defaultValue={fund?.radiusKm ?? 15}
        />
      </div>
      <datalist id="towns">
        {towns.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}

/** A partner's fund: whose, how much, for what. */
export function FundForm({ action, once, fund, currency, town = '', until = '', towns }: Props) {
  const t = useTranslations('campaign-manage.fund');
  return (
    <Form action={action} once={once} label={t(fund ? 'edit' : 'new')}>
      {fund && <HiddenField name="fundId" value={fund.id} />}
      <TextField name="partner" label={t('partner')} required maxLength={80} defaultValue={fund?.partner} />
      <TextField name="title" label={t('title')} required maxLength={120} defaultValue={fund?.title} />
      <TextArea name="about" label={t('about')} rows={3} defaultValue={fund?.about} />
      <Terms fund={fund} currency={currency} />
      <Scope fund={fund} town={town} towns={towns} />
      <div className="max-w-xs">
        <DateField name="until" label={t('until')} hint={t('untilHint')} defaultValue={until} />
      </div>
      {fund && (
        <div>
          <HiddenField name="isOpen" value="off" />
          <CheckboxField
            name="isOpen"
            label={t('isOpen')}
            hint={t('isOpenHint')}
            defaultChecked={fund.state === 'open'}
          />
        </div>
      )}
      <div className="border-t border-line pt-6">
        <SubmitButton>{t(fund ? 'keep' : 'make')}</SubmitButton>
      </div>
    </Form>
  );
}

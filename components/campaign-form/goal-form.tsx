import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import type { FormAction } from '@/components/ui/form-state';
import { NumberField, TextField } from '@/components/ui/text-fields';
import { typedMinor } from '@/lib/shared/money';
import { StepForm } from './step-form';
import type { StepProps } from './steps';

type Props = StepProps & {
  action: FormAction;
  limits: { maxDays: number; mayKeep: boolean; feePercent: number };
};

/** What is needed at least, what would be better, in how many days, and what happens without it. */
export function GoalForm({ action, limits, ...props }: Props) {
  const t = useTranslations('campaign-form.goal');
  const { mode, goalKind, minimum, optimum, currency, days, secondDays } = props.campaign;
  const typed = (count: number | null) => {
    if (!count) return undefined;
    return goalKind === 'money' ? typedMinor({ amountMinor: count, currency }, props.locale) : count;
  };
  const option = (value: string) => ({ value, label: t(`${value}.label`), hint: t(`${value}.hint`) });
  return (
    <StepForm {...props} step="goal" action={action}>
      <RadioGroup
        name="goalKind"
        label={t('kind')}
        look="cards"
        required
        defaultValue={goalKind}
        options={['money', 'preorders'].map(option)}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          name="minimum"
          label={t('minimum')}
          hint={t('minimumHint')}
          inputMode="decimal"
          required
          defaultValue={typed(minimum)}
        />
        <TextField
          name="optimum"
          label={t('optimum')}
          hint={t('optimumHint')}
          inputMode="decimal"
          defaultValue={typed(optimum)}
        />
        <NumberField
          name="days"
          label={t('days')}
          hint={t('daysHint', { max: limits.maxDays })}
          min={1}
          max={limits.maxDays}
          required
          defaultValue={days}
        />
        <NumberField
          name="secondDays"
          label={t('secondDays')}
          hint={t('secondDaysHint')}
          min={0}
          max={limits.maxDays}
          defaultValue={secondDays}
        />
      </div>
      {limits.mayKeep || mode === 'keep' ? (
        <RadioGroup
          name="mode"
          label={t('mode')}
          look="cards"
          required
          defaultValue={mode}
          options={['all_or_nothing', 'keep'].map(option)}
        />
      ) : (
        <p className="text-ink-2">{t('onlyAllOrNothing')}</p>
      )}
      <p className="text-ink-2">{t('fee', { percent: limits.feePercent })}</p>
    </StepForm>
  );
}

import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import type { FormAction } from '@/components/ui/form-state';
import { MoneyField } from '@/components/ui/money-field';
import { NumberField } from '@/components/ui/text-fields';
import { typedMinor } from '@/lib/shared/money';
import { StepForm } from './step-form';
import type { StepProps } from './steps';

type Props = StepProps & {
  action: FormAction;
  limits: { maxDays: number; mayKeep: boolean; feePercent: number };
};

/** What is in sight while a kind of goal is chosen; also without script. */
const inSight = {
  money: 'hidden in-[form:has([name=goalKind][value=money]:checked)]:block',
  preorders: 'hidden in-[form:has([name=goalKind][value=preorders]:checked)]:block',
} as const;

/** What is needed at least, what would be better, in how many days, and what happens without it. */
export function GoalForm({ action, limits, ...props }: Props) {
  const t = useTranslations('campaign-form.goal');
  const { mode, goalKind, minimum, optimum, currency, days, secondDays } = props.campaign;
  const amount = (count: number | null) =>
    count && goalKind === 'money' ? typedMinor({ amountMinor: count, currency }, props.locale) : undefined;
  const counted = (count: number | null) => (count && goalKind === 'preorders' ? count : undefined);
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
        <div className={inSight.money}>
          <MoneyField
            name="minimum"
            label={t('minimum')}
            currency={currency}
            required
            defaultValue={amount(minimum)}
          />
        </div>
        <div className={inSight.money}>
          <MoneyField
            name="optimum"
            label={t('optimum')}
            hint={t('optimumHint')}
            currency={currency}
            defaultValue={amount(optimum)}
          />
        </div>
        <div className={inSight.preorders}>
          <NumberField
            name="minimumCount"
            label={t('minimumCount')}
            min={1}
            required
            defaultValue={counted(minimum)}
          />
        </div>
        <div className={inSight.preorders}>
          <NumberField
            name="optimumCount"
            label={t('optimumCount')}
            hint={t('optimumHint')}
            min={1}
            defaultValue={counted(optimum)}
          />
        </div>
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

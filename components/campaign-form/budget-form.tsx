import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/ui/choice-fields';
import type { FormAction } from '@/components/ui/form-state';
import { LineItems } from '@/components/ui/line-items';
import { MoneyField } from '@/components/ui/money-field';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-fields';
import { formatMoney, typedMinor } from '@/lib/shared/money';
import { Rows } from './rows';
import { StepForm } from './step-form';
import type { StepProps } from './steps';

const sumOf = (lines: StepProps['campaign']['budget']) =>
  lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** What the lines come to, beside the goal. */
function BudgetSum({ locale, campaign }: Pick<StepProps, 'locale' | 'campaign'>) {
  const t = useTranslations('campaign-form.budget');
  const { budget, currency, minimum, goalKind } = campaign;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale);
  const needed = sumOf(budget.filter(({ isOptimum }) => !isOptimum));
  const more = sumOf(budget.filter(({ isOptimum }) => isOptimum));
  const isOff = goalKind === 'money' && minimum > 0 && needed !== minimum;
  return (
    <>
      <LineItems
        caption={t('sum')}
        items={[]}
        total={{ label: t('needed'), amount: money(needed) }}
        notes={more > 0 ? [{ key: 'more', label: t('withMore'), amount: money(needed + more) }] : []}
      />
      {isOff && (
        <Notice tone="warning">{t('differs', { minimum: money(minimum), sum: money(needed) })}</Notice>
      )}
    </>
  );
}

/** Where the money goes, line by line. */
export function BudgetForm({ action, ...props }: StepProps & { action: FormAction }) {
  const t = useTranslations('campaign-form.budget');
  const { budget, currency, optimum } = props.campaign;
  return (
    <StepForm {...props} step="budget" action={action} stay={t('more')}>
      <Rows label={(number) => t('line', { number })} rows={budget} listName="budget">
        {(row, name, index) => (
          <div className="grid gap-x-4 gap-y-2 sm:grid-cols-[1fr_10rem]">
            <TextField
              name={name('label')}
              label={t('label')}
              placeholder={index === 0 ? t('labelExample') : undefined}
              maxLength={80}
              required={row !== undefined}
              defaultValue={row?.label}
            />
            <MoneyField
              name={name('amountMinor')}
              label={t('amount')}
              currency={currency}
              required={row !== undefined}
              defaultValue={row && typedMinor({ amountMinor: row.amountMinor, currency }, props.locale)}
            />
            {(optimum !== null || row?.isOptimum) && (
              <div className="sm:col-span-2">
                <CheckboxField
                  name={name('isOptimum')}
                  label={t('isOptimum')}
                  defaultChecked={row?.isOptimum}
                />
              </div>
            )}
          </div>
        )}
      </Rows>
      <BudgetSum locale={props.locale} campaign={props.campaign} />
    </StepForm>
  );
}

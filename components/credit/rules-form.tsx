import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { NumberField, TextArea, TextField } from '@/components/ui/text-fields';
import type { Credit } from '@/lib/ledger/assets';
import { creditKindNames, meltPeriodNames, rulesOfKind } from '@/lib/ledger/credit-kinds';
import { mostCharter } from '@/lib/ledger/schema';
import { assetUnits } from '@/lib/shared/asset';
import { locales } from '@/lib/shared/locale';
import { typedAmountOf } from '@/lib/shared/money';

type Props = { action: FormAction; credit?: Credit };

/** What a new credit is counted in: it stays so. */
function Kind() {
  const t = useTranslations('credit.operate');
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextField name="code" label={t('code')} hint={t('codeHint')} required />
      <SelectField
        name="creditKind"
        label={t('kind')}
        options={creditKindNames.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <SelectField
        name="unit"
        label={t('unit')}
        options={assetUnits.map((value) => ({ value, label: t(`units.${value}`) }))}
      />
      <NumberField name="decimals" label={t('decimals')} min={0} max={2} defaultValue={0} />
    </div>
  );
}

type Typed = (minor: number | null | undefined) => string;

/** How much is bought at once and sold back, and what those sign who may. */
function TradeRules({ credit, typed }: { credit: Credit; typed: Typed }) {
  const t = useTranslations('credit.operate');
  const now = {
    purchaseMin: typed(credit.purchaseMinMinor),
    purchaseMax: typed(credit.purchaseMaxMinor),
    saleMin: typed(credit.saleMinMinor),
  };
  return (
    <fieldset className="stack gap-4">
      <legend className="mb-2 font-medium">{t('trade')}</legend>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        {(['purchaseMin', 'purchaseMax', 'saleMin'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(name)}
            defaultValue={now[name]}
            className="tabular-nums"
            required
          />
        ))}
      </div>
      {locales.map((each) => (
        <TextArea
          key={each}
          name={`charter.${each}`}
          label={t(`charter.${each}`)}
          hint={t('charterHint')}
          defaultValue={credit.charter[each]}
          maxLength={mostCharter}
          rows={6}
        />
      ))}
    </fieldset>
  );
}

const limits = ['floor', 'firstFloor', 'ceiling', 'firstCeiling', 'commonFloor', 'starter'] as const;

/** What a credit is called and its rules. */
export function RulesForm({ action, credit }: Props) {
  const t = useTranslations('credit.operate');
  const locale = useLocale();
  const typed = (minor: number | null | undefined) => {
    if (minor === null || minor === undefined || !credit) return '';
    return `${minor < 0 ? '−' : ''}${typedAmountOf(Math.abs(minor), credit, locale)}`;
  };
  const now = {
    floor: typed(credit?.floorMinor),
    firstFloor: typed(credit?.firstFloorMinor),
    ceiling: typed(credit?.ceilingMinor),
    firstCeiling: typed(credit?.firstCeilingMinor),
    commonFloor: typed(credit?.commonFloorMinor),
    starter: typed(credit?.starterMinor),
  };
  return (
    <Card>
      <Form action={action} label={t(credit ? 'rules' : 'new')} className="stack gap-6">
        {credit ? <HiddenField name="code" value={credit.code} /> : <Kind />}
        {locales.map((each) => (
          <fieldset key={each}>
            <legend className="mb-2 font-medium">{t(`words.${each}`)}</legend>
            <div className="grid gap-4 sm:grid-cols-3">
              {(['name', 'one', 'other'] as const).map((name) => (
                <TextField
                  key={name}
                  name={`words.${each}.${name}`}
                  label={t(`words.${name}`)}
                  defaultValue={credit?.words?.[each][name]}
                  required
                />
              ))}
            </div>
          </fieldset>
        ))}
        <fieldset>
          <legend className="mb-2 font-medium">{t('limits')}</legend>
          <div className="grid items-end gap-4 sm:grid-cols-2">
            {limits.map((name) => (
              <TextField
                key={name}
                name={name}
                label={t(name)}
                hint={t(`${name}Hint`)}
                defaultValue={now[name]}
                className="tabular-nums"
              />
            ))}
            <NumberField
              name="warnPercent"
              label={t('warn')}
              hint={t('warnHint')}
              min={1}
              max={100}
              suffix="%"
              defaultValue={credit?.warnPercent ?? 80}
            />
          </div>
        </fieldset>
        <fieldset>
          <legend className="font-medium">{t('melt')}</legend>
          <p className="mb-2 text-sm text-ink-2">{t('meltHint')}</p>
          <div className="grid items-end gap-4 sm:grid-cols-3">
            <TextField
              name="meltPercent"
              label={t('meltPercent')}
              suffix="%"
              defaultValue={credit?.melt ? String(credit.melt.permille / 10) : ''}
            />
            <SelectField
              name="meltEvery"
              label={t('meltEvery')}
              options={meltPeriodNames.map((value) => ({ value, label: t(`every.${value}`) }))}
              defaultValue={credit?.melt?.every ?? 'half-year'}
            />
            <TextField
              name="meltExempt"
              label={t('meltExempt')}
              defaultValue={typed(credit?.melt?.exemptMinor)}
            />
          </div>
        </fieldset>
        {credit && rulesOfKind(credit.creditKind).isBought && <TradeRules credit={credit} typed={typed} />}
        <div>
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

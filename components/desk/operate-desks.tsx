import { useLocale, useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import { SettingsSection } from '@/components/member/settings-section';
import { CheckboxField, SelectField } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import type { OperatedDesks } from '@/lib/desk/queries';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount, typedAmountOf } from '@/lib/shared/money';

type Desk = OperatedDesks['desks'][number];

/** Where it is, when it is open, and how much it may have. */
function DeskFields({ desk, limit }: { desk?: Desk; limit?: string }) {
  const t = useTranslations('desk.operate');
  return (
    <>
      <TextField
        name="place"
        label={t('place')}
        hint={t('placeHint')}
        defaultValue={desk?.place}
        maxLength={120}
        required
      />
      <TextField name="hours" label={t('hours')} defaultValue={desk?.hours} maxLength={120} />
      <TextField
        name="stockLimit"
        label={t('stockLimit')}
        hint={t('stockLimitHint')}
        defaultValue={limit}
        className="tabular-nums"
        required
      />
    </>
  );
}

type Actions = { open: FormAction; change: FormAction; stock: FormAction };
type Props = { page: OperatedDesks; actions: Actions; once: () => string };

/** The desks of a credit: their stock, their rules, and a new one. */
export function OperateDesks({ page: { desks, credit }, actions, once }: Props) {
  const t = useTranslations('desk.operate');
  const locale = useLocale() as Locale;
  const personName = useNameOf();
  const { code } = credit;
  const said = (minor: number) => formatAmount(minor, credit, locale);
  return (
    <SettingsSection id="desks" title={t('desks')} lead={t('desksLead')}>
      <ul className="divide-y divide-line">
        {desks.map((desk) => (
          <li key={desk.id} className="stack gap-3 py-4 first:pt-0">
            <p>
              <span className="block font-semibold wrap-anywhere">{desk.place}</span>
              <span className="text-sm text-ink-2 wrap-anywhere">
                {personName(desk.holder)}
                {' · '}
                {t('stock', { stock: said(desk.stockMinor), limit: said(desk.stockLimitMinor) })}
                {!desk.isOpen && ` · ${t('isClosed')}`}
              </span>
            </p>
            <Disclosure summary={t('stockGo')}>
              <Form
                action={actions.stock}
                once={once()}
                label={t('stockOf', { place: desk.place })}
                className="stack gap-4"
              >
                <HiddenField name="id" value={desk.id} />
                <HiddenField name="code" value={code} />
                <SelectField
                  name="way"
                  label={t('way')}
                  options={(['in', 'out'] as const).map((value) => ({ value, label: t(`ways.${value}`) }))}
                />
                <TextField name="amount" label={t('amount')} className="tabular-nums" required />
                <div>
                  <SubmitButton variant="quiet">{t('stockEnter')}</SubmitButton>
                </div>
              </Form>
            </Disclosure>
            <Disclosure summary={t('change')}>
              <Form
                action={actions.change}
                label={t('changeOf', { place: desk.place })}
                className="stack gap-4"
              >
                <HiddenField name="id" value={desk.id} />
                <HiddenField name="code" value={code} />
                <DeskFields desk={desk} limit={typedAmountOf(desk.stockLimitMinor, credit, locale)} />
                <CheckboxField name="isOpen" label={t('isOpen')} defaultChecked={desk.isOpen} />
                <div>
                  <SubmitButton variant="quiet">{t('save')}</SubmitButton>
                </div>
              </Form>
            </Disclosure>
          </li>
        ))}
      </ul>
      <Disclosure summary={t('newDesk')}>
        <Form action={actions.open} label={t('newDesk')} className="stack gap-4">
          <HiddenField name="code" value={code} />
          <TextField name="handle" label={t('handle')} hint={t('handleHint')} autoComplete="off" required />
          <DeskFields />
          <div>
            <SubmitButton>{t('open')}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </SettingsSection>
  );
}

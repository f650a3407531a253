import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CheckboxGroup, SelectField } from '@/components/ui/choice-fields';
import { FileField } from '@/components/ui/file-field';
import { MoneyField } from '@/components/ui/money-field';
import { TextArea, TextField } from '@/components/ui/text-fields';
import type { TransitionField } from '@/lib/lifecycle/life';
import { spokenMoment, spokenPeriod } from '@/lib/listing/spoken';
import type { Asset } from '@/lib/shared/asset';
import { formatAmount, formatHours, formatMoney, typedMinor } from '@/lib/shared/money';

type Words = { label: string; hint?: string };
type Context = {
  item: (name: string) => string;
  money: (amountMinor: number) => string;
  minutes: (minutes: number) => string;
  credit: (amountMinor: number, asset: Asset) => string;
  date: (date: Of<'date'>['dates'][number]) => string;
  period: (time: { startsAt: Date; endsAt: Date }) => string;
  /** With how many may still come. */
  left: (time: string, count: number) => string;
  /** As one types it. */
  typed: (amountMinor: number) => string;
  currency: string;
};
type Of<Kind extends TransitionField['kind']> = TransitionField & { kind: Kind };
type Control<Kind extends TransitionField['kind']> = (
  field: Of<Kind>,
  words: Words,
  context: Context,
) => ReactNode;

const controls: { [Kind in TransitionField['kind']]: Control<Kind> } = {
  text: (field, words) => (
    <TextArea {...words} name={field.name} required={field.required} rows={3} maxLength={field.maxLength} />
  ),
  checklist: (field, words, { item }) => (
    <CheckboxGroup
      {...words}
      name={`${field.name}[]`}
      required
      options={field.items.map((value) => ({ value, label: item(value) }))}
    />
  ),
  photos: (field, words) => (
    <FileField {...words} name={`${field.name}[]`} accept="image/*" capture="environment" multiple />
  ),
  date: ({ name, dates }, words, { date }) => (
    <SelectField
      {...words}
      name={name}
      required
      options={dates.map((each) => ({ value: each.slotId, label: date(each) }))}
    />
  ),
  time: ({ name, times }, words, { period, left }) => (
    <SelectField
      {...words}
      name={name}
      required
      placeholder=""
      options={times.map((each) => ({ value: each.id, label: left(period(each), each.left) }))}
    />
  ),
  minutes: ({ name, stepMinutes, maxMinutes, usual }, words, { minutes }) => (
    <SelectField
      {...words}
      name={name}
      required
      defaultValue={String(Math.round(usual / stepMinutes) * stepMinutes)}
      options={Array.from({ length: maxMinutes / stepMinutes + 1 }, (_, at) => {
        const count = at * stepMinutes;
        return { value: String(count), label: minutes(count) };
      })}
    />
  ),
  credit: ({ name, asset, maxMinor }, words, { credit }) => (
    <TextField
      {...words}
      name={name}
      hint={credit(maxMinor, asset)}
      defaultValue=""
      maxLength={40}
      autoComplete="off"
      className="tabular-nums"
    />
  ),
  money: (field, words, { money, typed, currency }) => (
    <MoneyField
      {...words}
      name={field.name}
      hint={money(field.maxMinor)}
      currency={currency}
      required
      defaultValue={field.presentMinor === undefined ? '0' : typed(field.presentMinor)}
    />
  ),
};

type Props = {
  transition: string;
  fields: readonly TransitionField[];
  typeName: string;
  timeZone: string;
  currency: string;
  /** Whether a circle is a side of it. */
  circle: 'yes' | 'no';
  locale: string;
};

/** The fields a transition asks for, from the lifecycle's table. */
export function TransitionFields({
  transition,
  fields,
  typeName,
  timeZone,
  currency,
  circle,
  locale,
}: Props) {
  const t = useTranslations('booking.field');
  const items = useTranslations(`types.${typeName}.checklist`);
  const wordsOf = (name: string): Words => {
    const own = t.has(`${transition}.${name}`) ? `${transition}.${name}` : `any.${name}`;
    return {
      label: t(`${own}.label`),
      hint: t.has(`${own}.hint`) ? t(`${own}.hint`, { circle }) : undefined,
    };
  };
  const context: Context = {
    item: items,
    money: (amountMinor) => t('atMost', { amount: formatMoney({ amountMinor, currency }, locale) }),
    credit: (amountMinor, asset) => t('atMost', { amount: formatAmount(amountMinor, asset, locale) }),
    minutes: (minutes) => (minutes === 0 ? t('noMinutes') : formatHours(minutes, locale)),
    date: ({ startsAt, backMinor = 0 }) =>
      t(backMinor > 0 ? 'dateBack' : 'date', {
        when: spokenMoment(startsAt, timeZone, locale),
        amount: formatMoney({ amountMinor: backMinor, currency }, locale),
      }),
    period: ({ startsAt: from, endsAt: to }) => spokenPeriod('time', { from, to }, timeZone, locale),
    left: (time, count) => t('timeLeft', { time, count }),
    typed: (amountMinor) => typedMinor({ amountMinor, currency }, locale),
    currency,
  };
  return fields.map((field) => {
    const control = controls[field.kind] as Control<TransitionField['kind']>;
    return <div key={field.name}>{control(field, wordsOf(field.name), context)}</div>;
  });
}

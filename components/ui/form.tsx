import { useLocale, useTranslations } from 'next-intl';
import { amountRefusals } from '@/lib/shared/amount';
import type { Locale } from '@/lib/shared/locale';
import { FormClient, type FormProps } from './form-client';

/** A form over a server action. Works without script; with script it stays on the page and keeps chosen files. */
export function Form(props: FormProps) {
  const t = useTranslations('ui');
  const refusals = useTranslations('errors.amount');
  const locale = useLocale() as Locale;
  const words = {
    optional: t('optional'),
    sending: t('sending'),
    refused: t('refused'),
    tooLarge: t('tooLarge'),
    atMost: t.raw('atMost'),
    amountRead: t.raw('amountRead'),
    amounts: Object.fromEntries(amountRefusals.map((key) => [`amount.${key}`, refusals.raw(key)])),
  };
  return <FormClient {...props} words={words} locale={locale} />;
}

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { amountRefusals } from '@/lib/shared/amount';
import type { Locale } from '@/lib/shared/locale';
import { FormClient } from './form-client';
import type { FormAction } from './form-state';

export type FormProps = {
  action: FormAction;
  /** A fresh uuid: the same post sent twice carries the same one. */
  once?: string;
  /** Empty the fields after a success that stays on the page. */
  clears?: boolean;
  label?: string;
  className?: string;
  /** A draft: what it will cost is shown again before anything is promised, so one post is enough without script too. */
  isDraft?: boolean;
  children: ReactNode;
};

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

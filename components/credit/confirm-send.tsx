import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { TransferPreview } from '@/lib/ledger/sending';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';

type Props = {
  action: FormAction;
  once: string;
  preview: TransferPreview;
  reason: string;
  category: string | undefined;
  onBehalfOf?: string | undefined;
  /** The form again, as it was filled in. */
  back: string;
};

/** What a transfer will do, and the button that does it. */
export function ConfirmSend({ action, once, preview, reason, category, onBehalfOf, back }: Props) {
  const t = useTranslations('credit.send');
  const locale = useLocale() as Locale;
  const { credit, from, to, amountMinor, before, after } = preview;
  const said = (minor: number) => formatAmount(minor, credit, locale);
  const fields = {
    code: credit.code,
    to: to.handle,
    amount: String(amountMinor),
    reason,
    category: preview.category ?? '',
    ...(onBehalfOf && { onBehalfOf }),
  };
  return (
    <Card className="stack gap-5">
      <DescriptionList
        items={[
          ...(onBehalfOf ? [{ term: t('from'), detail: from.name }] : []),
          {
            term: t('to'),
            detail: (
              <>
                <strong dir="auto">{to.name}</strong> <span className="text-ink-2">@{to.handle}</span>
              </>
            ),
          },
          { term: t('amount'), detail: <strong>{said(amountMinor)}</strong> },
          ...(category ? [{ term: t('category'), detail: category }] : []),
          ...(reason ? [{ term: t('reason'), detail: <span dir="auto">{reason}</span> }] : []),
          { term: t('before'), detail: said(before.balanceMinor) },
          { term: t('after'), detail: <strong>{said(after.balanceMinor)}</strong> },
        ]}
      />
      {(after.level === 'nearFloor' || after.level === 'atFloor') && (
        <Notice tone="warning">{t(after.level, { limit: said(after.floorMinor) })}</Notice>
      )}
      <p className="text-sm text-ink-2 text-pretty">{t('final')}</p>
      <Form action={action} once={once} label={t('confirmTitle')}>
        {Object.entries(fields).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton>{t('go', { amount: said(amountMinor) })}</SubmitButton>
          <TextLink href={back}>{t('change')}</TextLink>
        </p>
      </Form>
    </Card>
  );
}

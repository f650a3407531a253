import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { useDateText } from '@/components/ui/date-text';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

type Token = {
  id: string;
  name: string;
  scopes: readonly string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
};

/** The tokens in use, each with the way to end it. */
export function TokenList({ tokens, revoke }: { tokens: readonly Token[]; revoke: FormAction }) {
  const t = useTranslations('settings.tokens');
  const dateText = useDateText();
  const day = (date: Date) => dateText(date, { dateStyle: 'medium' });
  if (tokens.length === 0) return <p className="text-ink-2">{t('empty')}</p>;
  return (
    <ul className="divide-y divide-line">
      {tokens.map(({ id, name, scopes, createdAt, expiresAt, lastUsedAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2">
              <strong dir="auto" className="wrap-anywhere">
                {name}
              </strong>
              {scopes.map((scope) => (
                <Badge key={scope}>{t.has(`scope.${scope}`) ? t(`scope.${scope}`) : scope}</Badge>
              ))}
            </p>
            <p className="mt-1 text-sm text-ink-2">
              {t('made', { created: day(createdAt), expires: day(expiresAt) })}{' '}
              {lastUsedAt ? t('used', { used: day(lastUsedAt) }) : t('neverUsed')}
            </p>
          </div>
          <Form action={revoke} className="">
            <HiddenField name="tokenId" value={id} />
            <SubmitButton variant="quiet" size="small">
              {t('revoke')}
              <VisuallyHidden> {name}</VisuallyHidden>
            </SubmitButton>
          </Form>
        </li>
      ))}
    </ul>
  );
}

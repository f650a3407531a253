import { useTranslations } from 'next-intl';
import { useDateText } from '@/components/ui/date-text';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

type Provider = { provider: string; name: string; createdAt: Date; removedAt: Date | null };
type Props = { providers: readonly Provider[]; remove: FormAction; restore: FormAction };

/** Accounts elsewhere that open this one, each with the way to take it off, or to allow it again. */
export function ProviderList({ providers, remove, restore }: Props) {
  const t = useTranslations('settings.providers');
  const dateText = useDateText();
  const day = (date: Date) => dateText(date, { dateStyle: 'medium' });
  return (
    <ul className="divide-y divide-line">
      {providers.map(({ provider, name, createdAt, removedAt }) => (
        <li
          key={provider}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0"
        >
          <div className="min-w-0">
            <p className="font-semibold wrap-anywhere">{name}</p>
            <p className="mt-1 text-sm text-ink-2">
              {removedAt ? t('removedOn', { date: day(removedAt) }) : t('since', { date: day(createdAt) })}
            </p>
          </div>
          <Form action={removedAt ? restore : remove} className="">
            <HiddenField name="provider" value={provider} />
            <SubmitButton variant="quiet" size="small">
              {t(removedAt ? 'restore' : 'remove')}
              <VisuallyHidden> {name}</VisuallyHidden>
            </SubmitButton>
          </Form>
        </li>
      ))}
    </ul>
  );
}

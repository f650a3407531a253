import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { nameLimits } from '@/lib/saved/rules';
import type { SearchLine } from '@/lib/saved/searches';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { PaceField } from './pace-field';

type Props = {
  locale: Locale;
  searches: readonly SearchLine[];
  today: string;
  actions: Record<'change' | 'forget', FormAction>;
};

/** The searches of a member, each with how often they hear of it. */
export function SavedSearchList({ locale, searches, today, actions }: Props) {
  const t = useTranslations('keeping.search');
  return (
    <section aria-labelledby="searches">
      <h2 id="searches" className="title-2">
        {t('title')}
      </h2>
      {searches.length === 0 ? (
        <div className="mt-2 max-w-prose">
          <p className="mb-4 text-ink-2 text-pretty">{t('empty')}</p>
          <LinkButton href={paths.search(locale)} variant="quiet">
            {t('toSearch')}
          </LinkButton>
        </div>
      ) : (
        <ul className="mt-3 max-w-2xl divide-y divide-line border-y border-line">
          {searches.map(({ id, name, address, pace, to }) => (
            <li key={id} className="py-4">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <TextLink href={`${paths.search(locale)}?${address}`}>
                  <span dir="auto" className="wrap-anywhere">
                    {name}
                  </span>
                </TextLink>
                <Badge tone={pace === 'never' ? 'plain' : 'leaf'}>{t(`told.${pace}`)}</Badge>
                {to !== null && to < today && <span className="text-sm text-ink-2">{t('past')}</span>}
              </p>
              <details className="mt-1">
                <summary className="inline-flex min-h-11 items-center text-sm font-semibold md:min-h-9">
                  {t('change')}
                </summary>
                <div className="stack gap-5 py-3">
                  <Form action={actions.change} label={t('changeNamed', { name })} className="stack gap-5">
                    <HiddenField name="searchId" value={id} />
                    <TextField
                      name="name"
                      label={t('name')}
                      defaultValue={name}
                      maxLength={nameLimits.search}
                      autoComplete="off"
                      required
                    />
                    <PaceField defaultValue={pace} />
                    <div>
                      <SubmitButton variant="quiet" size="small">
                        {t('save')}
                      </SubmitButton>
                    </div>
                  </Form>
                  <Form action={actions.forget} label={t('forgetNamed', { name })}>
                    <HiddenField name="searchId" value={id} />
                    <SubmitButton variant="plain" size="small">
                      {t('forget')}
                    </SubmitButton>
                  </Form>
                </div>
              </details>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

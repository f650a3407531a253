import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { env } from '@/lib/platform/env';
import { readerLocale } from '@/lib/platform/i18n/reader';
import { paths } from '@/lib/shared/paths';
import { documentIn } from '../api/v1/document';
import { chaptersOf, shapes } from './chapters';
import { ErrorsSection } from './errors-section';
import { GettingStarted } from './getting-started';

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations({ locale: await readerLocale(), namespace: 'developers.page' });
  return { title: t('title'), description: t('lead') };
};

/** The public API for people who build on it: from here to the chapters of the OpenAPI document, made readable. */
export default async function DevelopersPage() {
  const locale = await readerLocale();
  setRequestLocale(locale);
  const t = await getTranslations('developers.page');
  const chapters = chaptersOf(documentIn(locale));
  return (
    <div className="wrap-narrow pb-8">
      <PageHead
        title={t('title')}
        lead={t('lead')}
        action={
          <LinkButton href={paths.openApi()} variant="quiet">
            {t('download')}
          </LinkButton>
        }
      />
      <GettingStarted host={new URL(env.APP_URL).origin} />
      <nav aria-label={t('contents')} className="mt-12 grid gap-8 sm:grid-cols-2">
        {chapters.map(({ name, title, calls }) => (
          <div key={name}>
            <h2 className="title-3 border-line border-b pb-1.5">
              <TextLink href={paths.developersChapter(name)}>{title}</TextLink>
            </h2>
            <ul className="mt-1.5 text-sm">
              {calls.map(({ operation: { operationId, summary } }) => (
                <li key={operationId} className="py-1">
                  <TextLink href={paths.developersChapter(name, operationId)}>{summary}</TextLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <h2 className="title-3 border-line border-b pb-1.5">
          <TextLink href={paths.developersChapter(shapes)}>{t('shapes')}</TextLink>
        </h2>
      </nav>
      <ErrorsSection />
    </div>
  );
}

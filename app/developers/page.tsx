import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { env } from '@/lib/platform/env';
import { readerLocale } from '@/lib/platform/i18n/reader';
import { paths } from '@/lib/shared/paths';
import { documentIn } from '../api/v1/document';
import { chaptersOf } from './chapters';
import { ErrorsSection } from './errors-section';
import { GettingStarted } from './getting-started';
import { OperationSection } from './operation-section';
import { ShapesSection } from './shapes-section';

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations({ locale: await readerLocale(), namespace: 'developers.page' });
  return { title: t('title'), description: t('lead') };
};

/** The public API for people who build on it: everything from here on down is the OpenAPI document, made readable. */
export default async function DevelopersPage() {
  const locale = await readerLocale();
  setRequestLocale(locale);
  const t = await getTranslations('developers.page');
  const document = documentIn(locale);
  const chapters = chaptersOf(document);
  const host = new URL(env.APP_URL).origin;
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
      <GettingStarted host={host} />
      <nav aria-label={t('contents')} className="mt-12 grid gap-5 sm:grid-cols-2">
        {chapters.map(({ name, title, calls }) => (
          <div key={name}>
            <p className="font-semibold">{title}</p>
            <ul>
              {calls.map(({ operation }) => (
                <li key={operation.operationId} className="py-1">
                  <TextLink href={`#${operation.operationId}`}>{operation.summary}</TextLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <ErrorsSection />
      {chapters.map(({ name, title, calls }) => (
        <section key={name} aria-labelledby={name} className="mt-14">
          <h2 id={name} className="title-2">
            {title}
          </h2>
          {calls.map((call) => (
            <OperationSection
              key={call.operation.operationId}
              {...call}
              schemas={document.components.schemas}
              host={host}
            />
          ))}
        </section>
      ))}
      <ShapesSection schemas={document.components.schemas} />
    </div>
  );
}

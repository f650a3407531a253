import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PageHead } from '@/components/shell/page-head';
import { env } from '@/lib/platform/env';
import { readerLocale } from '@/lib/platform/i18n/reader';
import { paths } from '@/lib/shared/paths';
import { documentIn } from '../../api/v1/document';
import { chaptersOf, shapes } from '../chapters';
import { OperationSection } from './operation-section';
import { Shapes } from './shapes';

type Props = { params: Promise<{ chapter: string }> };

const chapterOf = async ({ params }: Props) => {
  const locale = await readerLocale();
  setRequestLocale(locale);
  const { chapter } = await params;
  const document = documentIn(locale);
  const t = await getTranslations('developers.page');
  const found =
    chapter === shapes
      ? { title: t('shapes'), calls: [] }
      : chaptersOf(document).find(({ name }) => name === chapter);
  if (!found) notFound();
  return { ...found, name: chapter, overview: t('title'), schemas: document.components.schemas };
};

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { title, overview } = await chapterOf(props);
  return { title: `${title} · ${overview}` };
};

/** One chapter of the OpenAPI document, made readable: its calls, or what the answers are made of. */
export default async function DevelopersChapterPage(props: Props) {
  const { title, overview, name, calls, schemas } = await chapterOf(props);
  const host = new URL(env.APP_URL).origin;
  return (
    <div className="wrap-narrow pb-8">
      <PageHead
        title={title}
        breadcrumb={[{ href: paths.developers(), label: overview }, { label: title }]}
      />
      {calls.map((call) => (
        <OperationSection key={call.operation.operationId} {...call} schemas={schemas} host={host} />
      ))}
      {name === shapes && <Shapes schemas={schemas} />}
    </div>
  );
}

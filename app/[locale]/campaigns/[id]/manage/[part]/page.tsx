import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskFrame } from '@/components/campaign-manage/desk-frame';
import { isDeskPart } from '@/components/campaign-manage/parts';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { deskOf } from '../desk';
import { parts } from './parts';

type Props = {
  params: Promise<{ locale: Locale; id: string; part: string }>;
  searchParams: Promise<Asked<string>>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { part } = await params;
  const t = await getTranslations('campaign-manage.desk.tabs');
  return { title: isDeskPart(part) ? t(part) : undefined, robots: { index: false } };
};

/** One page of the lead's desk. */
export default async function ManageCampaignPartPage({ params, searchParams }: Props) {
  const { locale, id, part } = await params;
  if (!isDeskPart(part)) notFound();
  const query = lastOf(await searchParams);
  const { waiting, ...desk } = await deskOf(locale, id, paths.manageCampaignPart(locale, id, part));
  const asked = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined);
  const Part = parts[part];
  return (
    <DeskFrame locale={locale} campaign={desk.campaign} part={part} waiting={waiting}>
      <Part locale={locale} {...desk} asked={asked} />
    </DeskFrame>
  );
}

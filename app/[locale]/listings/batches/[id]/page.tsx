import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { AskSeveral } from '@/components/batch/ask-several';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { Prose } from '@/components/ui/prose';
import { askedOf } from '@/lib/booking/asked-before';
import { batchPage } from '@/lib/listing/batches/queries';
import { timesOfBatch } from '@/lib/listing/fetching/queries';
import { currentViewer } from '@/lib/platform/auth/session';
import { now } from '@/lib/platform/clock';
import { alternatesOf, foundOr404 } from '@/lib/platform/page';
import { apart } from '@/lib/shared/apart';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { circlesFor } from '@/lib/standing/circles';
import { ask } from './actions';

type Props = { params: Promise<{ locale: Locale; id: string }> };

/** The batch for its reader, once for the page and its tab. */
const shown = cache(async (id: string) => {
  const viewer = await currentViewer();
  return { viewer, batch: await foundOr404(batchPage(viewer, id)) };
});

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, id } = await params;
  const { batch } = await shown(id);
  return {
    title: apart(batch.title),
    description: batch.description.slice(0, 160) || undefined,
    alternates: alternatesOf(locale, (each) => paths.batch(each, id)),
  };
};

/** Many things offered at once: what is still there, and asking for several in one go. */
export default async function BatchPage({ params }: Props) {
  const { locale, id } = await params;
  const { viewer, batch } = await shown(id);
  const { owner, things, isOwner } = batch;
  const [t, circles, asked, times] = await Promise.all([
    getTranslations('batch'),
    circlesFor(viewer, 'booking.take', { but: batch.ownerId }),
    askedOf(
      viewer,
      things.map((thing) => thing.id),
    ),
    timesOfBatch(id, now()),
  ]);
  const left = things.filter(({ isThere }) => isThere).length;
  const area = things.find((thing) => thing.area)?.area ?? '';
  return (
    <div className="wrap pb-16">
      <PageHead
        title={<span dir="auto">{batch.title}</span>}
        lead={t('page.lead', { left, count: things.length, area, hasArea: area ? 'yes' : 'no' })}
        action={
          isOwner && (
            <LinkButton href={paths.editBatch(locale, id)} variant="quiet">
              {t('page.arrange')}
            </LinkButton>
          )
        }
      />
      <div className="mb-8 max-w-prose space-y-3">
        <p>
          {t.rich('page.by', {
            name: owner.name,
            link: (words) => <TextLink href={paths.holder(locale, owner)}>{words}</TextLink>,
          })}
        </p>
        {batch.description && <Prose text={batch.description} />}
      </div>
      <AskSeveral
        locale={locale}
        batchId={id}
        things={things}
        bookings={asked}
        times={times}
        circles={circles}
        reader={isOwner ? 'owner' : viewer ? 'member' : 'stranger'}
        once={randomUUID()}
        action={ask}
      />
    </div>
  );
}

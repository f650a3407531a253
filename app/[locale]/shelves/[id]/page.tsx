import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { CloseShelf } from '@/components/shelf/close-shelf';
import { PutForm } from '@/components/shelf/put-form';
import { ShelfThings } from '@/components/shelf/shelf-things';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { MoreLink } from '@/components/ui/more-link';
import { Prose } from '@/components/ui/prose';
import { shelfPage } from '@/lib/listing/shelves/queries';
import { typesOnShelves } from '@/lib/listing/types/registry';
import { currentViewer } from '@/lib/platform/auth/session';
import { alternatesOf, foundOr404 } from '@/lib/platform/page';
import { pictureAccept } from '@/lib/platform/pictures';
import { apart } from '@/lib/shared/apart';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { close, gone, put } from './actions';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<Asked<'cursor'>> };

const shown = cache(async (id: string, cursor: string | undefined) => {
  const viewer = await currentViewer();
  return { viewer, shelf: await foundOr404(shelfPage(viewer, id, { cursor })) };
});

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale, id } = await params;
  const { shelf } = await shown(id, lastOf(await searchParams).cursor);
  return {
    title: apart(shelf.name),
    description: shelf.about.slice(0, 160) || undefined,
    alternates: alternatesOf(locale, (each) => paths.shelf(each, id)),
  };
};

/** A free shelf: what lies there, and the way to say that one took or left something. */
export default async function ShelfRoute({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const { viewer, shelf } = await shown(id, lastOf(await searchParams).cursor);
  const [type] = typesOnShelves;
  const t = await getTranslations('shelf');
  return (
    <div className="wrap pb-16">
      <PageHead
        title={<span dir="auto">{shelf.name}</span>}
        lead={t('lead')}
        action={
          <LinkButton href={paths.shelfNotice(locale, id)} variant="quiet">
            {t('notice')}
          </LinkButton>
        }
      />
      <div className="mb-8 max-w-prose space-y-2">
        <p>
          <strong>{t('where')}</strong> · {shelf.address}
        </p>
        {shelf.about && <Prose text={shelf.about} />}
        <p className="text-ink-2">
          {t.rich('by', {
            name: shelf.owner.name,
            link: (words) => <TextLink href={paths.holder(locale, shelf.owner)}>{words}</TextLink>,
          })}{' '}
          {t('rules', { days: shelf.keepDays })}
        </p>
      </div>
      <div className="stack gap-10">
        <ShelfThings locale={locale} shelf={shelf} isMember={viewer !== null} action={gone} />
        <MoreLink href={shelf.next && paths.shelf(locale, id, { cursor: shelf.next })}>{t('more')}</MoreLink>
        {viewer && type ? (
          <PutForm shelfId={id} type={type} action={put} once={randomUUID()} accept={pictureAccept} />
        ) : (
          <div>
            <LinkButton href={paths.signIn(locale, { next: paths.shelf(locale, id) })}>
              {t('signIn')}
            </LinkButton>
          </div>
        )}
        {shelf.isKeeper && <CloseShelf shelfId={id} action={close} />}
      </div>
    </div>
  );
}

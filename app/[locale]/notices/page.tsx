import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NoticeList } from '@/components/member/notice-list';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Form } from '@/components/ui/form';
import { MoreLink } from '@/components/ui/more-link';
import { SubmitButton } from '@/components/ui/submit-button';
import { noticesOf, unreadCount } from '@/lib/notice/queries';
import { memberOrSignIn } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { openNotice, readAll } from './actions';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked<'cursor'>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('notice'))('title'),
});

export default async function NoticesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { cursor } = lastOf(await searchParams);
  const viewer = await memberOrSignIn(locale, paths.notices(locale));
  const [{ items, next }, unread] = await Promise.all([noticesOf(viewer, { cursor }), unreadCount(viewer)]);
  const t = await getTranslations('notice');
  const markAll = unread > 0 && (
    <Form action={readAll} className="">
      <SubmitButton variant="quiet" size="small">
        {t('readAll')}
      </SubmitButton>
    </Form>
  );
  return (
    <div className="wrap-narrow pb-8">
      <PageHead title={t('title')} lead={t('count', { unread })} action={markAll} />
      {items.length > 0 ? (
        <NoticeList notices={items} open={openNotice} />
      ) : (
        <EmptyState
          icon="bell"
          title={t('empty')}
          action={<LinkButton href={paths.search(locale)}>{t('explore')}</LinkButton>}
        >
          {t('emptyHint')}
        </EmptyState>
      )}
      <MoreLink href={next && paths.notices(locale, { cursor: next })}>{t('older')}</MoreLink>
    </div>
  );
}

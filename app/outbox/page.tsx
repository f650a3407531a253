import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { WrittenAt } from '@/components/member/written-at';
import { PageHead } from '@/components/shell/page-head';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { MoreLink } from '@/components/ui/more-link';
import { readerLocale } from '@/lib/platform/i18n/reader';
import { outboxMails } from '@/lib/platform/mail/outbox';
import { foundOr404 } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import { paths } from '@/lib/shared/paths';

type Props = { searchParams: Promise<Asked<'cursor' | 'to'>> };

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations({ locale: await readerLocale(), namespace: 'outbox' });
  return { title: t('title') };
};

export default async function OutboxPage({ searchParams }: Props) {
  setRequestLocale(await readerLocale());
  const { cursor, to } = lastOf(await searchParams);
  const { items, next } = await foundOr404(outboxMails({ cursor, to }));
  const t = await getTranslations('outbox');
  return (
    <div className="wrap-narrow pb-8">
      <PageHead title={t('title')} lead={t('lead')} />
      <form action={paths.outbox()} className="mb-6 flex flex-wrap gap-3">
        <label className="min-w-0 flex-1">
          <span className="sr-only">{t('filter')}</span>
          <input name="to" type="email" defaultValue={to} placeholder={t('filter')} className="field" />
        </label>
        <Button type="submit" variant="quiet">
          {t('search')}
        </Button>
      </form>
      {items.length === 0 && (
        <EmptyState icon="mail" title={t('empty')}>
          {t('emptyHint')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <Card padded={false}>
          <ul className="divide-y divide-line">
            {items.map(({ id, subject, to: recipient, createdAt, locale }) => (
              <li key={id} className="relative flex items-center gap-4 px-5 py-4 hover:bg-sunk">
                <Icon name="mail" className="text-ink-2" />
                <div className="min-w-0 flex-1">
                  <Link
                    href={paths.outboxMail(id)}
                    lang={locale}
                    className="block font-semibold wrap-anywhere after:absolute after:inset-0"
                  >
                    {subject}
                  </Link>
                  <p className="text-sm text-ink-2 wrap-anywhere">
                    {t('to', { to: recipient })} · <WrittenAt at={createdAt} />
                  </p>
                </div>
                <Icon name="chevronRight" className="text-ink-2" />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <MoreLink href={next && paths.outbox({ cursor: next, to })}>{t('older')}</MoreLink>
    </div>
  );
}

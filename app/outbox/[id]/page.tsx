import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PlainMail } from '@/components/member/plain-mail';
import { WrittenAt } from '@/components/member/written-at';
import { PageHead } from '@/components/shell/page-head';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { readerLocale } from '@/lib/platform/i18n/reader';
import { outboxMail } from '@/lib/platform/mail/outbox';
import { foundOr404 } from '@/lib/platform/page';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: (await foundOr404(outboxMail((await params).id))).subject,
});

export default async function OutboxMailPage({ params }: Props) {
  setRequestLocale(await readerLocale());
  const mail = await foundOr404(outboxMail((await params).id));
  const t = await getTranslations('outbox');
  return (
    <div className="wrap-narrow stack gap-8 pb-8">
      <div>
        <PageHead
          title={
            <span lang={mail.locale} className="wrap-anywhere">
              {mail.subject}
            </span>
          }
          breadcrumb={[{ href: paths.outbox(), label: t('back') }]}
        />
        <DescriptionList
          items={[
            { term: t('recipient'), detail: <span className="wrap-anywhere">{mail.to}</span> },
            { term: t('sent'), detail: <WrittenAt at={mail.createdAt} length="long" /> },
          ]}
        />
      </div>
      {!mail.text && <Notice>{t('gone')}</Notice>}
      {mail.text && (
        <Card padded={false}>
          <iframe
            src={paths.outboxHtml(mail.id)}
            title={t('frame')}
            sandbox="allow-top-navigation-by-user-activation"
            className="block h-[60rem] sm:h-[48rem] w-full"
          />
        </Card>
      )}
      {mail.text && (
        <section aria-labelledby="text">
          <h2 id="text" className="title-3 mb-3">
            {t('text')}
          </h2>
          <Card>
            <PlainMail text={mail.text} locale={mail.locale} />
          </Card>
        </section>
      )}
    </div>
  );
}

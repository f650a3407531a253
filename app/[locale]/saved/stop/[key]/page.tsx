import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { foundOr404 } from '@/lib/platform/page';
import { toldByKey } from '@/lib/saved/searches';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { stop } from '../../actions';

type Props = { params: Promise<{ locale: Locale; key: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('keeping.stop'))('title'),
  robots: { index: false },
  referrer: 'same-origin',
});

/** Where the link in a mail about searches leads: looking at it changes nothing, a button ends the mails. */
export default async function StopSearchesPage({ params }: Props) {
  const { locale, key } = await params;
  const count = await foundOr404(Promise.resolve().then(() => toldByKey(key)));
  const t = await getTranslations('keeping.stop');
  return (
    <div className="wrap-narrow pb-16">
      <PageHead title={t('title')} lead={t(count > 0 ? 'lead' : 'stopped', { count })} />
      <div className="flex flex-wrap gap-3">
        {count > 0 && (
          <Form action={stop}>
            <HiddenField name="key" value={key} />
            <SubmitButton>{t('submit')}</SubmitButton>
          </Form>
        )}
        <LinkButton href={paths.saved(locale)} variant="quiet">
          {t('each')}
        </LinkButton>
      </div>
    </div>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PaceField } from '@/components/saved/pace-field';
import { isWorthKeeping } from '@/components/search/address';
import { PageHead } from '@/components/shell/page-head';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Form } from '@/components/ui/form';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { memberOrSignIn } from '@/lib/platform/page';
import { nameLimits } from '@/lib/saved/rules';
import { savedSearchAt } from '@/lib/saved/searches';
import type { SearchParams } from '@/lib/search/schema';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { askedSearch } from '../../search/asked';
import { searchTitle } from '../../search/title';
import { keepAsked } from '../actions';
import { addressText } from '../address';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('keeping.search'))('keepTitle'),
  robots: { index: false },
});

/** A search is given a name, and how often its member hears of it. */
export default async function SaveSearchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const asked = await askedSearch(await searchParams, locale);
  const viewer = await memberOrSignIn(locale, paths.saveSearch(locale, asked.address));
  const words = await getTranslations();
  const t = await getTranslations('keeping.search');
  if (!isWorthKeeping(asked.address))
    return (
      <div className="wrap-narrow py-12">
        <EmptyState
          as="h1"
          icon="search"
          title={t('nothing')}
          action={<LinkButton href={paths.search(locale)}>{t('toSearch')}</LinkButton>}
        />
      </div>
    );
  const address = addressText(asked.address);
  const before = await savedSearchAt(viewer, address);
  const title = searchTitle(words, asked);
  return (
    <div className="wrap-narrow pb-16">
      <Breadcrumb
        label={words('shell.breadcrumb')}
        items={[{ href: paths.search(locale, asked.address), label: title }, { label: t('keepTitle') }]}
      />
      <PageHead title={t('keepTitle')} lead={t('keepLead')} />
      <Form action={keepAsked} className="stack max-w-xl gap-6">
        <HiddenField name="search" value={address} />
        <TextField
          name="name"
          label={t('name')}
          defaultValue={before?.name ?? title.slice(0, nameLimits.search)}
          maxLength={nameLimits.search}
          autoComplete="off"
          required
        />
        <PaceField defaultValue={before?.pace ?? 'daily'} />
        <div>
          <SubmitButton>{t(before ? 'save' : 'keep')}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}

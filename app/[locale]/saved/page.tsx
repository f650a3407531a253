import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecentlySeen } from '@/components/saved/recently-seen';
import { SavedListSection } from '@/components/saved/saved-list-section';
import { SavedSearchList } from '@/components/saved/saved-search-list';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { memberOrSignIn } from '@/lib/platform/page';
import { listKeyOf, listsOf } from '@/lib/saved/lists';
import { nameLimits } from '@/lib/saved/rules';
import { searchesOf } from '@/lib/saved/searches';
import { listingsNamed } from '@/lib/search/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { plainDateAt } from '@/lib/shared/period';
import { change, dropHere, forget, keep, newList, rename, withList } from './actions';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('keeping'))('title'),
  robots: { index: false },
});

/** What a member comes back to: listings in lists of their own, searches, and what they looked at on this device. */
export default async function SavedPage({ params }: Props) {
  const { locale } = await params;
  const viewer = await memberOrSignIn(locale, paths.saved(locale));
  const [t, lists, searches] = await Promise.all([
    getTranslations('keeping'),
    listsOf(viewer),
    searchesOf(viewer),
  ]);
  const ids = lists.flatMap(({ listings }) => listings.map(({ listingId }) => listingId));
  const found = await listingsNamed(viewer, ids);
  const named = lists.map(({ id, name }) => ({ id, name: name || t('list.first') }));
  return (
    <div className="wrap pb-16">
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="stack gap-12">
        {lists.map((list) => {
          const key = listKeyOf(list);
          return (
            <SavedListSection
              key={list.id}
              locale={locale}
              list={list}
              lists={named}
              found={found}
              address={key && env.APP_URL + paths.savedList(locale, key)}
              actions={{ keep, dropHere, rename, withList }}
            />
          );
        })}
        {ids.length === 0 && (
          <EmptyState
            as="h2"
            icon="bookmark"
            title={t('empty.title')}
            action={<LinkButton href={paths.search(locale)}>{t('empty.search')}</LinkButton>}
          >
            {t('empty.body')}
          </EmptyState>
        )}
        {lists.length > 0 && (
          <Disclosure summary={t('newList.title')}>
            <Form action={newList} className="stack max-w-xl gap-5" clears>
              <TextField
                name="name"
                label={t('newList.name')}
                hint={t('newList.hint')}
                maxLength={nameLimits.list}
                autoComplete="off"
                required
              />
              <div>
                <SubmitButton variant="quiet">{t('newList.submit')}</SubmitButton>
              </div>
            </Form>
          </Disclosure>
        )}
        <SavedSearchList
          locale={locale}
          searches={searches}
          today={plainDateAt(now(), env.COMMUNITY_TIME_ZONE)}
          actions={{ change, forget }}
        />
        <RecentlySeen locale={locale} />
      </div>
    </div>
  );
}

import { useTranslations } from 'next-intl';
import { CardGrid } from '@/components/listing/card-grid';
import { SummaryCard } from '@/components/listing/summary-card';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import type { Locale } from '@/lib/shared/locale';
import { ListSettings } from './list-settings';

type Names = readonly { id: string; name: string }[];

type Props = {
  locale: Locale;
  list: { id: string; name: string; listings: readonly { listingId: string }[] };
  /** All lists, each as it is called. */
  lists: Names;
  /** What of the listings is still there for the member. */
  found: ReadonlyMap<string, ListingSummary>;
  /** Its link, where it is shared. */
  address: string | null;
  actions: Record<'keep' | 'dropHere' | 'rename' | 'withList', FormAction>;
};

/** What can be done with a listing in a list: it goes, or goes to another list. */
function Deeds({
  summary,
  listId,
  lists,
  actions,
}: { summary: ListingSummary; listId: string } & Pick<Props, 'lists' | 'actions'>) {
  const t = useTranslations('keeping.list');
  const others = lists.filter(({ id }) => id !== listId);
  return (
    <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-1">
      <Form action={actions.dropHere} label={t('dropNamed', { title: summary.title })}>
        <HiddenField name="listingIds[]" value={summary.id} />
        <SubmitButton variant="plain" size="small">
          {t('drop')}
        </SubmitButton>
      </Form>
      {others.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center px-3.5 text-sm font-semibold md:min-h-9">
            {t('move')}
          </summary>
          <Form
            action={actions.keep}
            label={t('moveNamed', { title: summary.title })}
            className="stack gap-3 py-2"
          >
            <HiddenField name="listingId" value={summary.id} />
            <SelectField
              name="listId"
              label={t('to')}
              required
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SubmitButton variant="quiet" size="small">
              {t('move')}
            </SubmitButton>
          </Form>
        </details>
      )}
    </div>
  );
}

/** One list of a member's: its cards, how many of it are gone, its name and its link. */
export function SavedListSection({ locale, list, lists, found, address, actions }: Props) {
  const t = useTranslations('keeping.list');
  const { id, name, listings } = list;
  const there = listings.flatMap(({ listingId }) => found.get(listingId) ?? []);
  const gone = listings.map(({ listingId }) => listingId).filter((each) => !found.has(each));
  const title = name || t('first');
  return (
    <section aria-labelledby={`list-${id}`}>
      <h2 id={`list-${id}`} className="title-2 wrap-anywhere" dir="auto">
        {title}
      </h2>
      <p className="mb-4 text-ink-2">{t('count', { count: there.length })}</p>
      <CardGrid>
        {there.map((summary) => (
          <div key={summary.id} className="flex h-full flex-col">
            <div className="grow">
              <SummaryCard summary={summary} locale={locale} level={3} />
            </div>
            <Deeds summary={summary} listId={id} lists={lists} actions={actions} />
          </div>
        ))}
      </CardGrid>
      {gone.length > 0 && (
        <div className="mt-5">
          <Notice
            action={
              <Form action={actions.dropHere}>
                {gone.map((each) => (
                  <HiddenField key={each} name="listingIds[]" value={each} />
                ))}
                <SubmitButton variant="quiet" size="small">
                  {t('dropGone', { count: gone.length })}
                </SubmitButton>
              </Form>
            }
          >
            {t('gone', { count: gone.length })}
          </Notice>
        </div>
      )}
      <ListSettings list={list} title={title} address={address} actions={actions} />
    </section>
  );
}

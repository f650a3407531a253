import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import type { OwnEntry } from '@/lib/listing/draws/queries';
import type { NumberColumn } from '@/lib/listing/draws/ways';
import { KeptNumber } from './kept-number';
import { MadeNumbers } from './made-numbers';

type Inner = { listingId: string; entry: OwnEntry; date: string; action: FormAction };

/**
 * Two numbers of one's own are sealed before the closing; new ones take the place of those before. The form stands in the same
 * place before and after: without script React gives its answer, the only one with the numbers, back to the form that stands there.
 */
function SealForm({ listingId, entry, date, action }: Inner) {
  const t = useTranslations('draw.own');
  const isSealed = entry.sealed.number !== null;
  const inner = (
    <>
      <MadeNumbers
        bookingId={entry.bookingId}
        words={{ note: t('made'), first: t('first'), second: t('second') }}
      />
      <div>
        <SubmitButton>{t('seal')}</SubmitButton>
      </div>
    </>
  );
  return (
    <>
      <p className="text-pretty">{t(isSealed ? 'sealed' : 'sealText', { date })}</p>
      <Form action={action} label={`${t('seal')} ${entry.name}`} className="stack gap-4">
        <HiddenField name="listingId" value={listingId} />
        <HiddenField name="bookingId" value={entry.bookingId} />
        {isSealed ? (
          <details>
            <summary className="cursor-pointer underline">{t('sealAgain')}</summary>
            <div className="stack mt-3 gap-4">
              <p className="text-pretty text-ink-2">{t('sealAgainText')}</p>
              {inner}
            </div>
          </details>
        ) : (
          inner
        )}
      </Form>
    </>
  );
}

/** The number that is asked for now is shown to all. */
function ShowForm({ listingId, entry, date, action, column }: Inner & { column: NumberColumn }) {
  const t = useTranslations('draw.own');
  const digest = entry.sealed[column];
  if (entry.shows[column]) return <p>{t('shown')}</p>;
  return (
    <>
      <p className="text-pretty">{t(`show.${column}`, { date })}</p>
      <Form action={action} label={`${t('showButton')} ${entry.name}`} className="stack gap-4">
        <HiddenField name="listingId" value={listingId} />
        <TextField
          name="number"
          label={t(`field.${column}`)}
          hint={t('fieldHint')}
          required
          autoComplete="off"
        />
        {digest && <KeptNumber bookingId={entry.bookingId} digest={digest} note={t('kept')} />}
        <div>
          <SubmitButton>{t('showButton')}</SubmitButton>
        </div>
      </Form>
    </>
  );
}

type Props = {
  listingId: string;
  entries: readonly OwnEntry[];
  /** What is asked of them now: to seal two numbers, or to show one of them; by when. */
  asks: 'seal' | NumberColumn;
  date: string;
  actions: { seal: FormAction; show: FormAction };
};

/** What those who take part do in a draw that their own numbers decide. */
export function OwnNumbers({ listingId, entries, asks, date, actions }: Props) {
  const t = useTranslations('draw.own');
  return entries
    .filter(({ isOut }) => !isOut)
    .map((entry) => (
      <Card key={entry.bookingId} as="section" aria-label={t('numbers')} className="stack gap-4">
        <h2 className="title-3">{entries.length > 1 ? `${t('numbers')} · ${entry.name}` : t('numbers')}</h2>
        {asks === 'seal' ? (
          <SealForm {...{ listingId, entry, date }} action={actions.seal} />
        ) : (
          <ShowForm {...{ listingId, entry, date }} column={asks} action={actions.show} />
        )}
      </Card>
    ));
}

import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/components/ui/form-state';
import { Icon } from '@/components/ui/icon';
import type { DossierView } from '@/lib/booking/dossier/queries';
import { Balance } from './balance';
import { NoteForm } from './note-form';
import { type NoteActions, NoteLine } from './note-line';

type Props = {
  bookingId: string;
  dossier: DossierView;
  viewerId: string;
  actions: NoteActions & { note: FormAction };
};

/** How far each step has come. */
function Progress({ progress }: Pick<DossierView, 'progress'>) {
  const t = useTranslations('dossier');
  return (
    <ol className="grid gap-2 sm:grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))]" aria-label={t('progress')}>
      {progress.map(({ step, done, of }) => {
        const isDone = done >= of;
        return (
          <li
            key={step}
            className={`rounded-field border px-3 py-2 ${isDone ? 'border-leaf bg-card' : 'border-line bg-sunk'}`}
          >
            <span className="flex items-start gap-1.5 text-sm font-semibold leading-snug wrap-anywhere">
              {isDone && <Icon name="check" size={16} className="mt-0.5 shrink-0" />}
              {t(`steps.${step}`)}
            </span>
            <span className="block text-sm text-ink-2 tabular-nums">{t('done', { done, of })}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** The file that those who exchange homes keep together, and what it comes to in money. */
export function Dossier({ bookingId, dossier, viewerId, actions }: Props) {
  const t = useTranslations('dossier');
  const { notes, isOpen, balance, progress, currency } = dossier;
  return (
    <>
      {balance && <Balance balance={balance} viewerId={viewerId} />}
      {(isOpen || notes.length > 0) && (
        <Card as="section" aria-labelledby="dossier-title">
          <h2 id="dossier-title" className="title-3">
            {t('title')}
          </h2>
          <p className="mt-1.5 mb-5 max-w-prose text-ink-2 text-pretty">{t('lead')}</p>
          <Progress progress={progress} />
          <p className="my-5 flex gap-2.5 rounded-card bg-sunk p-4">
            <Icon name="info" className="mt-0.5 shrink-0" />
            <span className="text-pretty">{t('deeds')}</span>
          </p>
          {notes.length === 0 ? (
            <p className="text-ink-2">{t('none')}</p>
          ) : (
            <ol className="divide-y divide-line" aria-label={t('notes')}>
              {notes.map((note) => (
                <NoteLine key={note.id} {...{ bookingId, note, currency, actions }} />
              ))}
            </ol>
          )}
          {isOpen && (
            <div className="mt-5 border-line border-t pt-5">
              <h3 className="mb-4 font-semibold">{t('note.title')}</h3>
              <NoteForm {...{ bookingId, dossier }} action={actions.note} />
            </div>
          )}
        </Card>
      )}
    </>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import { Badge } from '@/components/ui/badge';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Prose } from '@/components/ui/prose';
import { SubmitButton } from '@/components/ui/submit-button';
import type { DossierNoteView } from '@/lib/booking/dossier/queries';
import { stepFacts } from '@/lib/booking/dossier/steps';
import { dateFormat } from '@/lib/shared/dates';
import { listed } from '@/lib/shared/listed';
import type { Locale } from '@/lib/shared/locale';
import { formatMoney } from '@/lib/shared/money';

export type NoteActions = { agree: FormAction; takeBack: FormAction };

type Props = { bookingId: string; note: DossierNoteView; currency: string; actions: NoteActions };

/** How far something noted counts. */
function Standing({ note }: { note: DossierNoteView }) {
  const t = useTranslations('dossier');
  const locale = useLocale();
  const nameOf = useNameOf();
  if (note.isTakenBack) return <Badge tone="plain">{t('takenBack')}</Badge>;
  if (!stepFacts(note.step).needsAll) return null;
  if (note.isSettled) return <Badge tone="leaf">{t('settled')}</Badge>;
  return <Badge tone="sun">{t('awaits', { names: listed(locale, note.awaits.map(nameOf)) })}</Badge>;
}

/** A step that was noted: what, when, by whom; and for the one who looks what they can say to it. */
export function NoteLine({ bookingId, note, currency, actions }: Props) {
  const t = useTranslations('dossier');
  const locale = useLocale() as Locale;
  const nameOf = useNameOf();
  const day = dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${note.day}T12:00Z`),
  );
  const what = t(`steps.${note.step}`);
  const ids = (
    <>
      <HiddenField name="bookingId" value={bookingId} />
      <HiddenField name="noteId" value={note.id} />
    </>
  );
  return (
    <li className="py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className={`font-semibold wrap-anywhere ${note.isTakenBack ? 'text-ink-2 line-through' : ''}`}>
          {note.home === null ? what : t('ofHome', { step: what, home: note.home })}
        </p>
        <time dateTime={note.day} className="text-ink-2">
          {day}
        </time>
      </div>
      {note.valueMinor !== null && (
        <p className="tabular-nums">
          {t('worth', { amount: formatMoney({ amountMinor: note.valueMinor, currency }, locale) })}
        </p>
      )}
      {note.note && <Prose text={note.note} />}
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
        <span>{note.isOwn ? t('byYou') : t('by', { name: nameOf(note.by) })}</span>
        <Standing note={note} />
      </p>
      {(note.mayAgree || note.mayTakeBack) && (
        <div className="mt-3 flex flex-wrap gap-3">
          {note.mayAgree && (
            <Form action={actions.agree} label={t('agreeNamed', { step: what, day })}>
              {ids}
              {stepFacts(note.step).ends && (
                <p className="mb-2 max-w-prose text-sm text-ink-2 text-pretty">{t('agreeEnds')}</p>
              )}
              <SubmitButton>{t('agree')}</SubmitButton>
            </Form>
          )}
          {note.mayTakeBack && (
            <Form action={actions.takeBack} label={t('takeBackNamed', { step: what, day })}>
              {ids}
              <SubmitButton variant="quiet">{t('takeBack')}</SubmitButton>
            </Form>
          )}
        </div>
      )}
    </li>
  );
}

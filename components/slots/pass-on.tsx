import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = {
  bookingId: string;
  /** The page the form stands on. */
  back: string;
  /** The whole address to hand on; null: the places are not offered. */
  link: string | null;
  /** What the message says in which the link is sent. */
  title: string;
  actions: { passOn: FormAction; withdraw: FormAction };
};

/** Lets someone else have one's places: a link to copy or to send, until it is used or taken back. */
export function PassOn({ bookingId, back, link, title, actions }: Props) {
  const t = useTranslations('slot-pages.passOn');
  if (!link)
    return (
      <Form action={actions.passOn} once={randomUUID()} label={t('title')} className="stack gap-3">
        <p className="text-ink-2 text-pretty">{t('about')}</p>
        <HiddenField name="bookingId" value={bookingId} />
        <HiddenField name="back" value={back} />
        <div>
          <SubmitButton variant="quiet">{t('offer')}</SubmitButton>
        </div>
      </Form>
    );
  const subject = encodeURIComponent(t('mailSubject', { title }));
  const body = encodeURIComponent(t('mailBody', { title, link }));
  return (
    <div className="stack gap-3">
      <p className="text-ink-2 text-pretty">{t('offered')}</p>
      <label>
        <span className="mb-1 block font-medium">{t('link')}</span>
        <input readOnly value={link} className="field text-sm" />
      </label>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <TextLink href={`mailto:?subject=${subject}&body=${body}`}>{t('mail')}</TextLink>
        <Form action={actions.withdraw} once={randomUUID()} className="">
          <HiddenField name="bookingId" value={bookingId} />
          <HiddenField name="back" value={back} />
          <SubmitButton variant="plain" size="small">
            {t('withdraw')}
          </SubmitButton>
        </Form>
      </div>
    </div>
  );
}

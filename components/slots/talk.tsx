import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { Thread, type ThreadMessage } from '@/components/conversation/thread';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';

type Props = {
  listingId: string;
  slotId: string;
  messages: readonly ThreadMessage[];
  olderHref: string | null;
  send: FormAction;
};

/** What all who come write to each other, and where to go on. */
export function Talk({ listingId, slotId, messages, olderHref, send }: Props) {
  const t = useTranslations('slot-pages.talk');
  return (
    <section id="messages" aria-labelledby="messages-title" className="stack scroll-mt-6">
      <h2 id="messages-title" className="title-2">
        {t('title')}
      </h2>
      {olderHref && (
        <p>
          <TextLink href={olderHref}>{t('older')}</TextLink>
        </p>
      )}
      {messages.length > 0 ? (
        <Thread messages={messages} empty={t('empty')} />
      ) : (
        <p className="max-w-prose text-ink-2 text-pretty">{t('empty')}</p>
      )}
      <Form key={messages.at(-1)?.id} action={send} once={randomUUID()} className="stack gap-3">
        <HiddenField name="listingId" value={listingId} />
        <HiddenField name="slotId" value={slotId} />
        <TextArea name="body" label={t('write')} rows={3} maxLength={10_000} required />
        <div className="flex justify-end">
          <SubmitButton variant="quiet">{t('send')}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}

import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { TextLink } from '@/components/ui/link';
import { MessageForm } from './message-form';
import { Thread, type ThreadMessage } from './thread';

type Props = {
  bookingId: string;
  messages: readonly ThreadMessage[];
  olderHref: string | null;
  to: string;
  send: FormAction;
};

/** What the two wrote to each other, and where to go on. */
export function Conversation({ bookingId, messages, olderHref, to, send }: Props) {
  const t = useTranslations('conversation');
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
      <Thread messages={messages} />
      <MessageForm action={send} bookingId={bookingId} to={to} after={messages.at(-1)?.id ?? ''} />
    </section>
  );
}

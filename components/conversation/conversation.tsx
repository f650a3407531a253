import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { TextLink } from '@/components/ui/link';
import { type About, MessageForm } from './message-form';
import { Thread, type ThreadMessage } from './thread';

type Props = {
  about: About;
  messages: readonly ThreadMessage[];
  olderHref: string | null;
  /** Those who will read it: the other side, or both where one decides between them. */
  to: readonly string[];
  /** Whether a circle is one of the two. */
  circle?: 'yes' | 'no';
  /** Null for who only reads. */
  send: FormAction | null;
};

/** What the two wrote to each other, and where to go on. */
export function Conversation({ about, messages, olderHref, to, circle = 'no', send }: Props) {
  const t = useTranslations('conversation');
  return (
    <section id="messages" aria-labelledby="messages-title" className="stack scroll-mt-6">
      <h2 id="messages-title" className="title-2">
        {t(to.length > 1 ? 'theirs' : 'title')}
      </h2>
      {olderHref && (
        <p>
          <TextLink href={olderHref}>{t('older')}</TextLink>
        </p>
      )}
      {to.length > 1 && messages.length === 0 ? (
        <p className="text-ink-2">{t('theyWroteNothing')}</p>
      ) : (
        <Thread messages={messages} empty={t('empty', { circle })} />
      )}
      {send && <MessageForm action={send} about={about} to={to} after={messages.at(-1)?.id ?? ''} />}
    </section>
  );
}

import { useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import { Avatar } from '@/components/ui/avatar';
import { useDateText } from '@/components/ui/date-text';
import { Prose } from '@/components/ui/prose';
import { paths } from '@/lib/shared/paths';

export type ThreadMessage = {
  id: string;
  author: { id: string; name: string; pictureId: string | null };
  isMine: boolean;
  byOperator: boolean;
  body: string;
  at: Date;
};

type BubbleProps = { message: ThreadMessage; isFollowUp: boolean };

function Bubble({ message: { author, isMine, byOperator, body, at }, isFollowUp }: BubbleProps) {
  const t = useTranslations('conversation');
  const dateText = useDateText();
  const name = useNameOf()(author);
  return (
    <li
      className={`flex gap-3 ${isMine ? 'flex-row-reverse' : ''} ${isFollowUp ? 'mt-1.5' : 'mt-5 first:mt-0'}`}
    >
      <span className={`max-xs:hidden ${isFollowUp ? 'invisible' : ''}`}>
        <Avatar
          name={name}
          picture={author.pictureId ? { src: paths.photo(author.pictureId, 320) } : null}
          size="small"
        />
      </span>
      <div className={`flex min-w-0 max-w-[85%] flex-col ${isMine ? 'items-end' : 'items-start'}`}>
        <p className={isFollowUp ? 'sr-only' : 'mb-1 flex max-w-full gap-1.5 px-1 text-sm text-ink-2'}>
          <span dir="auto" className="truncate">
            {isMine ? t('you') : name}
          </span>
          {byOperator && <span className="shrink-0 font-semibold text-brick-ink">{t('team')}</span>}
          <span aria-hidden="true">·</span>
          <time dateTime={at.toISOString()} className="shrink-0">
            {dateText(at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}
          </time>
        </p>
        <div
          className={`max-w-full rounded-card border border-transparent px-4 py-2.5 ${isMine ? 'bg-brick-wash' : byOperator ? 'bg-sun-wash' : 'bg-sunk'}`}
        >
          <Prose text={body} />
        </div>
      </div>
    </li>
  );
}

/** Ten minutes: a message that follows its author's last one so soon needs no second head. */
const followsWithinMs = 10 * 60 * 1000;

/** Who said what, oldest first, one's own on the right. */
export function Thread({ messages, empty }: { messages: readonly ThreadMessage[]; empty: string }) {
  const t = useTranslations('conversation');
  if (messages.length === 0) return <p className="text-ink-2 text-pretty">{empty}</p>;
  return (
    <ol aria-label={t('label')}>
      {messages.map((message, index) => {
        const before = messages[index - 1];
        const isFollowUp =
          before?.author.id === message.author.id &&
          message.at.getTime() - before.at.getTime() < followsWithinMs;
        return <Bubble key={message.id} message={message} isFollowUp={isFollowUp} />;
      })}
    </ol>
  );
}

import { useFormatter, useNow, useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { ownOrGeneral } from '@/lib/shared/own-words';

type Line = {
  id: string;
  kind: string;
  values: Record<string, string | number>;
  createdAt: Date;
  isRead: boolean;
};

/** News, each line a button that marks it as read and goes where it leads. */
export function NoticeList({ notices, open }: { notices: readonly Line[]; open: FormAction }) {
  const words = useTranslations();
  const nameOf = useNameOf();
  const format = useFormatter();
  const now = useNow();
  const textOf = ({ kind, values }: Pick<Line, 'kind' | 'values'>): string => {
    // A listing's type may say it in its own words; notices about anything else have none.
    const type = values.type === undefined ? undefined : String(values.type);
    const key = ownOrGeneral(words, type, `notice.${kind}`, `notice.kinds.${kind}`);
    if (!words.has(key)) return words('notice.unknown');
    return words(key, { ...values, ...(values.other === '' && { other: nameOf({ name: '' }) }) });
  };
  return (
    <Card padded={false}>
      <ul className="divide-y divide-line">
        {notices.map(({ id, createdAt, isRead, ...line }) => (
          <li key={id}>
            <Form action={open} className="">
              <HiddenField name="noticeId" value={id} />
              <button
                type="submit"
                className="flex w-full items-center gap-4 px-5 py-4 text-left -outline-offset-2 hover:bg-sunk"
              >
                <span
                  aria-hidden="true"
                  className={`size-2.5 shrink-0 rounded-full ${isRead ? 'bg-line' : 'bg-brick'}`}
                />
                <span className="min-w-0 flex-1">
                  <span className={`block wrap-anywhere ${isRead ? 'text-ink-2' : 'font-semibold'}`}>
                    {!isRead && <VisuallyHidden>{words('notice.unread')} </VisuallyHidden>}
                    {textOf(line)}
                  </span>
                  <time dateTime={createdAt.toISOString()} className="text-sm text-ink-2">
                    {format.relativeTime(createdAt, now)}
                  </time>
                </span>
                <Icon name="chevronRight" className="text-ink-2" />
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}

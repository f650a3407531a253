import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { Icon, type IconName } from './icon';
import { ToastClient } from './toast-client';

const TONES = { success: 'check', info: 'info', danger: 'danger' } satisfies Record<string, IconName>;

type Props = {
  message: string;
  tone?: keyof typeof TONES;
  /** This page’s own address: without script, closing is going there again. */
  closeHref: string;
};

/** A short word after something was done. Goes when the reader closes it or goes on. */
export function Toast({ message, tone = 'success', closeHref }: Props) {
  const t = useTranslations('ui');
  return (
    <ToastClient
      // The same word twice is two words: each shows by itself.
      key={randomUUID()}
      closeHref={closeHref}
      closeLabel={t('close')}
      closeIcon={<Icon name="close" />}
    >
      <Icon name={TONES[tone]} className="mt-0.5" />
      <span className="min-w-0 flex-1">{message}</span>
    </ToastClient>
  );
}

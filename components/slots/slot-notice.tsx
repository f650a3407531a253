import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { SlotState } from '@/lib/listing/slots/lifecycle';

type Props = { state: SlotState; isHost: boolean };

/** A slot that is not held: why, and that nobody has to do anything. */
export function SlotNotice({ state, isHost }: Props) {
  const t = useTranslations('slot-pages.page');
  const notices: Partial<Record<SlotState, { title: string; text: string }>> = {
    called_off: { title: t('calledOff'), text: t(isHost ? 'calledOffHost' : 'calledOffGuest') },
    fallen_short: { title: t('fallenShort'), text: t('fallenShortText') },
  };
  const notice = notices[state];
  if (!notice) return null;
  return (
    <Notice tone="warning" title={notice.title}>
      <p>{notice.text}</p>
    </Notice>
  );
}

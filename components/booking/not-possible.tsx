import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import type { Answer } from './answer';

type Props = { locale: Locale; answer: Answer; back: string };

/** Where one goes from here: to what one has already, to the list of those who wait, or to another time. */
function Onward({ locale, answer, back }: Props) {
  const t = useTranslations('booking.request');
  const slots = useTranslations('slots');
  const { asked, view, bookingId } = answer;
  const isFull = asked?.slotId !== undefined && view?.unitsFree === 0;
  if (bookingId) return <LinkButton href={paths.booking(locale, bookingId)}>{slots('toBooking')}</LinkButton>;
  return <LinkButton href={back}>{isFull ? slots('wait') : t('otherDates')}</LinkButton>;
}

/** Why it cannot be had as it was asked for, and what to do then. */
export function NotPossible(props: Props) {
  const t = useTranslations('booking');
  const isSession = props.answer.asked?.slotId !== undefined;
  return (
    <Notice
      tone="warning"
      title={t(isSession ? 'panel.notPossible' : 'request.notPossible')}
      action={<Onward {...props} />}
    >
      {props.answer.problems.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  );
}

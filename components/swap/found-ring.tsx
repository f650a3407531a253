import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { type DrawnLeg, RingLegs } from '@/components/booking/ring';
import { BalanceLines } from '@/components/dossier/balance';
import { useNameOf } from '@/components/member/name';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import type { BalanceView } from '@/lib/booking/dossier/balance';
import type { Asset } from '@/lib/shared/asset';
import { MeetingFields } from './meeting-fields';
import { RingPicture } from './ring-picture';
import { WorthDisclosure } from './worth-fields';

type Props = {
  id: string;
  /** Who hands what to whom: the viewer's own thing first, then the one that goes to who gets it, and so on. */
  legs: readonly DrawnLeg[];
  /** Whose thing it is that the viewer gives: themselves, or a circle of theirs. */
  viewerId: string;
  own: string;
  coming: string;
  /** They can all meet in one place. */
  mayMeet: boolean;
  /** The credits in which the difference may be given. */
  credits: readonly Asset[];
  /** What it comes to in money; null: nothing of it is weighed. */
  balance: BalanceView | null;
  start: FormAction;
  refuse: FormAction;
};

/** A ring that the house found: drawn, told, and the two things that one can do with it. */
export function FoundRing({
  id,
  legs,
  viewerId,
  own,
  coming,
  mayMeet,
  credits,
  balance,
  start,
  refuse,
}: Props) {
  const t = useTranslations('swapping.found');
  const nameOf = useNameOf();
  // As what was found is told everywhere else: what comes to the viewer first, their own thing last.
  const things = legs.toReversed().map(({ from, listing }) => ({
    title: from.id === viewerId ? null : listing.title,
    name: nameOf(from),
  }));
  const title = t('ring', { count: legs.length, coming, own });
  return (
    <Card as="article" aria-labelledby={`ring-${id}`}>
      <h2 id={`ring-${id}`} className="title-2 wrap-anywhere" dir="auto">
        {title}
      </h2>
      <div className="mt-5 grid grid-cols-[minmax(0,1fr)] items-center gap-x-10 gap-y-6 [--ring-ground:var(--color-card)] md:grid-cols-2">
        <RingPicture legs={legs} viewerId={viewerId} />
        <RingLegs legs={legs} viewerId={viewerId} />
      </div>
      {balance && (
        <div className="mt-6 border-line border-t pt-5">
          <BalanceLines balance={balance} viewerId={viewerId} />
        </div>
      )}
      <div className="mt-6 grid gap-5 border-line border-t pt-5">
        <Form
          action={start}
          once={randomUUID()}
          label={t('startLabel', { title: coming })}
          className="stack gap-4"
        >
          <HiddenField name="ringId" value={id} />
          <Disclosure summary={t('word')}>
            <TextArea
              name="message"
              label={t('message')}
              hint={t('messageHint')}
              rows={3}
              maxLength={10_000}
            />
          </Disclosure>
          {mayMeet && <MeetingFields />}
          {credits.length > 0 && <WorthDisclosure things={things} credits={credits} />}
          <div>
            <SubmitButton size="large">{t('start', { count: legs.length })}</SubmitButton>
          </div>
          <p className="max-w-prose text-sm text-ink-2 text-pretty">{t('startHint')}</p>
        </Form>
        <Form
          action={refuse}
          label={t('refuseLabel', { title: coming })}
          className="flex flex-wrap items-center gap-x-4 gap-y-2"
        >
          <HiddenField name="ringId" value={id} />
          <SubmitButton variant="quiet">{t('refuse')}</SubmitButton>
          <p className="text-sm text-ink-2 text-pretty">{t('refuseHint', { title: coming })}</p>
        </Form>
      </div>
    </Card>
  );
}

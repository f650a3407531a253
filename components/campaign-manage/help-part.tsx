import { useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { type OfferState, offerMovesFor } from '@/lib/campaign/helping/offer-lifecycle';
import type { OfferView } from '@/lib/campaign/helping/offers';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Actions = { decide: FormAction; done: FormAction; thank: FormAction };
type Props = { locale: Locale; id: string; offers: readonly OfferView[]; actions: Actions };

const tones: Record<OfferState, Tone> = {
  offered: 'sun',
  accepted: 'leaf',
  declined: 'plain',
  withdrawn: 'plain',
  done: 'leaf',
  thanked: 'leaf',
};

/** What the lead can say to an offer, as its table allows. */
function OfferMoves({
  campaignId,
  offer,
  actions,
}: {
  campaignId: string;
  offer: OfferView;
  actions: Actions;
}) {
  const t = useTranslations('campaign-manage.desk.help');
  const moves = offerMovesFor(offer.state, 'lead');
  const hidden = (
    <>
      <HiddenField name="campaignId" value={campaignId} />
      <HiddenField name="offerId" value={offer.id} />
    </>
  );
  const press = (action: FormAction, name: 'accept' | 'decline' | 'done') => (
    <Form key={name} action={action} className="">
      {hidden}
      {name !== 'done' && <HiddenField name="decision" value={name} />}
      <SubmitButton variant={name === 'decline' ? 'quiet' : 'primary'} size="small">
        {t(name)} <VisuallyHidden>{offer.helper.name}</VisuallyHidden>
      </SubmitButton>
    </Form>
  );
  return (
    <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
      {moves.includes('accept') && press(actions.decide, 'accept')}
      {moves.includes('done') && press(actions.done, 'done')}
      {moves.includes('decline') && press(actions.decide, 'decline')}
      {moves.includes('thank') && (
        <Form action={actions.thank} label={t('thank')} className="stack w-full max-w-prose gap-3">
          {hidden}
          <TextArea name="thanks" label={t('thanks')} rows={2} required maxLength={2000} />
          <div>
            <SubmitButton size="small">
              {t('thank')} <VisuallyHidden>{offer.helper.name}</VisuallyHidden>
            </SubmitButton>
          </div>
        </Form>
      )}
    </div>
  );
}

/** Who offered to help, and the answers to them. */
export function HelpPart({ locale, id, offers, actions }: Props) {
  const t = useTranslations('campaign-manage.desk.help');
  if (offers.length === 0) return <EmptyState icon="wrench" title={t('empty')} />;
  return (
    <ul className="grid gap-4" aria-label={t('title')}>
      {offers.map((offer) => (
        <Card as="li" key={offer.id}>
          <div className="flex flex-wrap items-start justify-between gap-3">
            <div className="min-w-0">
              <p className="title-3">
                <TextLink href={paths.member(locale, offer.helper.handle)}>{offer.helper.name}</TextLink>
              </p>
              <p className="text-ink-2">
                {t('forNeed', { need: offer.needTitle })} · {t('quantity', { count: offer.quantity })}
              </p>
            </div>
            <Badge tone={tones[offer.state]}>{t(`states.${offer.state}`)}</Badge>
          </div>
          {offer.word && (
            <p className="mt-2 max-w-prose whitespace-pre-line wrap-anywhere" dir="auto">
              {offer.word}
            </p>
          )}
          {offer.thanks && (
            <p className="mt-2 max-w-prose rounded-field bg-leaf-wash px-4 py-3 text-leaf-ink" dir="auto">
              {offer.thanks}
            </p>
          )}
          <OfferMoves campaignId={id} offer={offer} actions={actions} />
        </Card>
      ))}
    </ul>
  );
}

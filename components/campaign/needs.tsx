import { randomUUID } from 'node:crypto';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { NumberField, TextArea } from '@/components/ui/text-fields';
import { openOfferStates } from '@/lib/campaign/helping/offer-lifecycle';
import type { OfferView } from '@/lib/campaign/helping/offers';
import type { CampaignPage, NeedView } from '@/lib/campaign/view';
import { Share } from './budget';
import { useCampaignWords } from './words';

type Props = {
  campaign: CampaignPage;
  /** Null: strangers sign in first. */
  action: FormAction | null;
  /** What the reader has offered themselves. */
  own: readonly OfferView[];
  takeBack: FormAction | null;
  signInHref: string;
};

function Offer({ need, campaignId, action }: { need: NeedView; campaignId: string; action: FormAction }) {
  const { say } = useCampaignWords();
  const missing = need.quantity - need.covered;
  return (
    <Disclosure summary={say('page.help')}>
      <Form action={action} once={randomUUID()} label={say('page.helpWith', { title: need.title })}>
        <HiddenField name="campaignId" value={campaignId} />
        <HiddenField name="needId" value={need.id} />
        {missing > 1 && (
          <NumberField
            name="quantity"
            label={say(need.kind === 'hours' ? 'page.helpHow.hours' : 'page.helpHow.other')}
            min={1}
            max={missing}
            defaultValue={1}
            required
          />
        )}
        <TextArea
          name="word"
          label={say('page.helpWord')}
          hint={say('page.helpHint')}
          rows={3}
          maxLength={2000}
        />
        <div>
          <SubmitButton>{say('page.helpSend')}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}

/** What the reader has offered: how it stands, and the way to take it back. */
function OwnOffer({
  offer,
  campaignId,
  action,
}: {
  offer: OfferView;
  campaignId: string;
  action: FormAction;
}) {
  const { say } = useCampaignWords();
  const { id, state, quantity, word, thanks, needTitle } = offer;
  return (
    <div className="stack gap-2 rounded-control bg-paper-2 p-3 text-sm">
      <p>
        <strong>{say(`page.ownOffer.${state}`, { quantity })}</strong>
      </p>
      {word && <p dir="auto">{word}</p>}
      {thanks && (
        <p dir="auto" className="text-brick-ink">
          {thanks}
        </p>
      )}
      {openOfferStates.has(state) && (
        <Form action={action} label={say('page.ownOffer.takeBackOf', { title: needTitle })}>
          <HiddenField name="campaignId" value={campaignId} />
          <HiddenField name="offerId" value={id} />
          <SubmitButton variant="quiet" size="small">
            {say('page.ownOffer.takeBack')}
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}

/** What is needed besides money, and the way to give it. */
export function Needs({ campaign, action, own, takeBack, signInHref }: Props) {
  const { say } = useCampaignWords();
  const { needs, viewer, id } = campaign;
  const canHelp = viewer.mayPledge && !viewer.isLead;
  return (
    <>
      <ul className="grid gap-4 sm:grid-cols-2">
        {needs.map((need) => {
          const { kind, title, description, quantity, covered } = need;
          const isDone = covered >= quantity;
          const offer = own.findLast(({ needId, state }) => needId === need.id && state !== 'withdrawn');
          const mayOffer = canHelp && !isDone && !(offer && openOfferStates.has(offer.state));
          return (
            <li
              key={need.id}
              className="wrap-anywhere stack gap-3 rounded-card border border-line bg-card p-5"
            >
              <div>
                <Badge tone={isDone ? 'leaf' : 'brick'}>{say(`page.needKind.${kind}`)}</Badge>
                <h3 className="title-3 mt-2" dir="auto">
                  {title}
                </h3>
                {description && (
                  <p className="mt-1 text-pretty" dir="auto">
                    {description}
                  </p>
                )}
              </div>
              <div className="mt-auto">
                <Share value={Math.min(covered, quantity)} of={quantity} />
                <p className="mt-1.5 text-sm text-ink-2">
                  {isDone ? say('page.needDone') : say('page.needCovered', { covered, quantity })}
                </p>
              </div>
              {offer && takeBack && <OwnOffer offer={offer} campaignId={id} action={takeBack} />}
              {mayOffer && action && <Offer need={need} campaignId={id} action={action} />}
            </li>
          );
        })}
      </ul>
      {canHelp && !action && (
        <p className="mt-4">
          <LinkButton href={signInHref} variant="quiet">
            {say('page.helpSignIn')}
          </LinkButton>
        </p>
      )}
    </>
  );
}

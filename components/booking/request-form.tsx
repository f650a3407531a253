import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { TimeChoice } from '@/components/fetching/time-choice';
import { TypeFields } from '@/components/listing/type-fields';
import { CheckboxField, CheckboxGroup, RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import { type Approval, approvalFacts } from '@/lib/listing/approvals';
import type { FetchTime } from '@/lib/listing/fetching/rules';
import { priceWays } from '@/lib/listing/price-ways';
import { isGift, tokenBack, tokensFor } from '@/lib/listing/returns';
import { type Asked, askedFields } from './asked';
import { OfferField } from './offer-field';
import { PayInField } from './pay-in-field';
import { isAboutMoney, pricedPlaces } from './quote-lines';
import { ShownToField } from './shown-to-field';
import { type AskedListing, isPossible, type Verdict } from './verdict';
import { useTypeWords } from './words';

type Props = {
  listing: AskedListing;
  verdict: Verdict & { asked: Asked; view: NonNullable<Verdict['view']> };
  /** The circles that the reader may take it for. */
  circles: readonly { id: string; name: string }[];
  /** How many bookings the reader, or a circle of theirs, has for this very time. */
  askedBefore: number;
  /** The times that are offered to fetch it. */
  times: readonly FetchTime[];
  /** What its owner offers besides that can be asked for with it. */
  beside: readonly { id: string; title: string }[];
  owner: string;
  action: FormAction;
};

/** What each number of them comes to, one after the other. */
const sumsOf = (
  { prices, mostItems }: NonNullable<ReturnType<typeof tokenBack>>,
  say: (items: number, tokens: number) => string,
): string => Array.from({ length: mostItems }, (_, at) => say(at + 1, tokensFor(prices, at + 1))).join(' · ');

/**
 * Answers, a word or a letter, and the price that was shown: nothing is taken at another one. When the dates are gone
 * meanwhile, what was written stays in sight and there is nothing to press but other dates.
 */
export function RequestForm({ listing, verdict, circles, askedBefore, times, beside, owner, action }: Props) {
  const t = useTranslations('booking.request');
  const types = useTranslations(`types.${listing.type.name}`);
  const { type, approval } = listing;
  const { say } = useTypeWords(type.name);
  const { asked, view } = verdict;
  const { isRequired, minCharacters } = type.message;
  const { isInstant } = approvalFacts[approval];
  const submit: Record<Approval, string> = {
    request: 'request.submit',
    instant: 'request.submitInstant',
    draw: 'request.submitDraw',
  };
  const token = tokenBack(type);
  // Who says what they give needs no price to be held to.
  const { isOpen } = priceWays[listing.priceWay];
  const { choices, quote } = view;
  const money = isAboutMoney(quote);
  const inMoney = money ? (isInstant ? 'hintInstant' : 'hintMoney') : null;
  const hint =
    choices.length > 0
      ? 'hintChoice'
      : (inMoney ?? (quote.credit ? (isGift(type) ? 'hintCreditGift' : 'hintCredit') : 'hintFree'));
  const creditShown = [quote, ...choices.map((choice) => choice.quote)].find((each) => each.credit)?.credit;
  return (
    <Form action={action} once={randomUUID()} label={t('title')} className="stack gap-6">
      <HiddenField name="listingId" value={listing.id} />
      {askedFields(asked).map(([name, value]) => (
        <HiddenField key={`${name} ${value}`} name={name} value={value} />
      ))}
      {!isOpen && (
        <HiddenField
          name="quotedTotalMinor"
          value={String((choices.find((choice) => !choice.quote.credit)?.quote ?? quote).totalMinor)}
        />
      )}
      {creditShown && <HiddenField name="quotedCreditMinor" value={String(creditShown.totalMinor)} />}
      <HiddenField name="askedBefore" value="0" />
      {circles.length > 0 && (
        <RadioGroup
          name="onBehalfOf"
          label={t('onBehalfOf')}
          required
          defaultValue={asked.onBehalfOf ?? ''}
          options={[
            { value: '', label: t('me') },
            ...circles.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <PayInField choices={choices} payIn={asked.payIn} problems={verdict.choiceProblems ?? {}} />
      <OfferField listing={listing} offerMinor={asked.offerMinor} places={pricedPlaces(view.quote)} />
      <TypeFields
        type={type}
        fields={type.questions}
        prefix="options"
        given={asked.options}
        bounds={listing.details}
      />
      {isInstant && <TimeChoice times={times} timeZone={listing.timeZone} required />}
      {beside.length > 0 && (
        <CheckboxGroup
          name="alsoIds[]"
          label={say('request.with', { name: owner })}
          hint={token ? sumsOf(token, (items, tokens) => say('request.sum', { items, tokens })) : undefined}
          options={beside.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <TextArea
        name="message"
        label={types('message.label')}
        hint={[types('message.hint'), minCharacters > 0 ? t('letterLength', { count: minCharacters }) : '']
          .filter(Boolean)
          .join(' ')}
        rows={isRequired ? 9 : 4}
        maxLength={10_000}
        required={isRequired}
      />
      <ShownToField type={type} />
      {isPossible(verdict) && askedBefore > 0 && (
        <CheckboxField
          name="askedBefore"
          value={String(askedBefore)}
          label={t('again')}
          hint={t('againHint')}
          required
        />
      )}
      {isPossible(verdict) && (
        <div className="stack gap-3">
          <div>
            <SubmitButton size="large">{say(submit[approval])}</SubmitButton>
          </div>
          {(!isGift(type) || quote.credit) && (
            <p className="text-sm text-ink-2 text-pretty">
              {t(
                view.tokenOutlook
                  ? 'hintToken'
                  : quote.estimate?.nights
                    ? 'hintNights'
                    : quote.estimate && view.outlook
                      ? 'hintHours'
                      : hint,
              )}
            </p>
          )}
        </div>
      )}
    </Form>
  );
}

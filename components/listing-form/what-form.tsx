import { useTranslations } from 'next-intl';
import { CategoryField } from '@/components/category/category-field';
import { WantedField } from '@/components/category/wanted-field';
import type { Source } from '@/components/lineage/source';
import { SourceField } from '@/components/lineage/source-field';
import { CountryNotices } from '@/components/listing/country-notices';
import { TypeFields } from '@/components/listing/type-fields';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextArea, TextField } from '@/components/ui/text-fields';
import { type CategoryChoice, fromTitle } from '@/lib/category/choices';
import type { Details } from '@/lib/listing/fields';
import type { Intent } from '@/lib/listing/intents';
import { titleLength } from '@/lib/listing/lengths';
import type { ListingType } from '@/lib/listing/listing-type';
import { isSwapped } from '@/lib/listing/returns';
import { mostWanted } from '@/lib/listing/schema';
import { paths } from '@/lib/shared/paths';
import { StepButtons } from './step-buttons';

type Props = {
  type: ListingType;
  intent: Intent;
  /** What was typed already, where one comes from: of a wish, also when it is needed. */
  begun?: { title?: string; from?: string; to?: string; onBehalfOf?: string };
  action: FormAction;
  once?: string;
  back?: string;
  listing?: { id: string; title: string; description: string; details: Details };
  /** Those for which the viewer may offer something. */
  circles?: readonly { id: string; name: string }[];
  /** What it may be sorted into, if its type is sorted at all; where it is now, and what its owner would like for it. */
  categories?: {
    choices: readonly CategoryChoice[];
    chosen: string | null;
    wanted?: readonly string[];
  } | null;
  /** What came to its owner and may have become this, of what has a lineage. */
  sources?: readonly Source[];
  staysHere?: boolean;
  /** Of the community: what its law asks to be said; and what amounts are in. */
  country: string;
  currency: string;
};

/** Title, description and the type's own details: the first page, of a new listing or of one that is there. */
export function WhatForm(props: Props) {
  const { type, intent, begun = {}, action, once, back, listing, circles = [], staysHere, country } = props;
  const { categories, currency, sources = [] } = props;
  const isWish = intent === 'wish';
  const t = useTranslations('listing-form');
  const words = useTranslations(`types.${type.name}`);
  return (
    <Form action={action} once={once} label={t('steps.what')}>
      {listing ? (
        <HiddenField name="listingId" value={listing.id} />
      ) : (
        <>
          <HiddenField name="type" value={type.name} />
          <HiddenField name="intent" value={intent} />
          {isWish && begun.from && <HiddenField name="neededFrom" value={begun.from} />}
          {isWish && begun.to && <HiddenField name="neededTo" value={begun.to} />}
        </>
      )}
      <HiddenField name="step" value="what" />
      {circles.length > 0 && (
        <RadioGroup
          name="onBehalfOf"
          label={t(isWish ? 'onBehalfOf.labelWish' : 'onBehalfOf.label')}
          required
          defaultValue={circles.some(({ id }) => id === begun.onBehalfOf) ? (begun.onBehalfOf ?? '') : ''}
          options={[
            { value: '', label: t('onBehalfOf.me') },
            ...circles.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <TextField
        name="title"
        label={t(isWish ? 'title.labelWish' : 'title.label')}
        hint={t('title.hint', { example: words('titleExample') })}
        maxLength={titleLength.max}
        required
        defaultValue={listing?.title ?? begun.title}
      />
      {categories && (
        <CategoryField
          name="category"
          label={t('category.label')}
          hint={t('category.hint')}
          choices={categories.choices}
          defaultValue={listing ? (categories.chosen ?? '') : fromTitle}
          guessAt={paths.categoryGuess(type.name)}
          words={{
            fromTitle: t('category.fromTitle'),
            none: t('category.none'),
            guessed: t.raw('category.guessed'),
          }}
        />
      )}
      <TextArea
        name="description"
        label={t('description.label')}
        hint={isWish ? t('description.hintWish') : words('descriptionHint')}
        rows={6}
        required
        defaultValue={listing?.description}
      />
      <CountryNotices type={type} country={country} />
      <TypeFields
        type={type}
        fields={type.details}
        prefix="details"
        given={listing?.details}
        currency={currency}
      />
      <SourceField sources={sources} />
      {categories && isSwapped(type) && (
        <WantedField
          label={t('wanted.label')}
          hint={t('wanted.hint', { most: mostWanted })}
          choose={t('wanted.choose')}
          choices={categories.choices}
          chosen={categories.wanted ?? []}
        />
      )}
      <StepButtons back={back} staysHere={staysHere} />
    </Form>
  );
}

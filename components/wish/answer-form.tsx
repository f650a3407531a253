import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';

type Props = {
  listingId: string;
  /** Who reads it. */
  to: string;
  /** The listings of the reader's own that they could name. */
  offers: readonly { id: string; title: string }[];
  newHref: string;
  action: FormAction;
};

/** “I have one”: a few words, and which listing it is, if there is one. */
export function AnswerForm({ listingId, to, offers, newHref, action }: Props) {
  const t = useTranslations('wish');
  return (
    <Form action={action} once={randomUUID()} className="stack gap-4">
      <HiddenField name="listingId" value={listingId} />
      {offers.length > 0 ? (
        <SelectField
          name="offeredId"
          label={t('which')}
          hint={t('whichHint')}
          defaultValue=""
          options={[
            { value: '', label: t('none') },
            ...offers.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      ) : (
        <p className="text-sm text-ink-2">
          {t.rich('noOffers', { link: (words) => <TextLink href={newHref}>{words}</TextLink> })}
        </p>
      )}
      <TextArea name="body" label={t('message', { name: to })} rows={4} maxLength={10_000} required />
      <SubmitButton size="large" wide>
        {t('have')}
      </SubmitButton>
    </Form>
  );
}

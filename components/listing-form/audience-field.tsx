import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import { type AudienceName, audienceKinds, audiences } from '@/lib/standing/audiences';
import { choiceOf } from '@/lib/standing/schema';

/** What an audience may name, by the column that keeps it: for now the circles that the one who asks is in. */
export type Nameable = Record<AudienceName, readonly { id: string; name: string }[]>;

type Props = {
  listing: { audience: string } & Record<AudienceName, string | null>;
  nameable: Nameable;
  /** Of what is wanted, nobody borrows anything. */
  isWish?: boolean;
};

/** Who may see it, and take it: those that name nobody, and one choice for each of what they may name. */
export function AudienceField({ listing, nameable, isWish = false }: Props) {
  const t = useTranslations('listing-form.audience');
  const options = audienceKinds.flatMap((kind) => {
    const { names } = audiences[kind];
    if (names === null) return [{ value: kind, label: t(kind), hint: t(`${kind}Hint`) }];
    return nameable[names].map(({ id, name }) => ({
      value: `${kind}:${id}`,
      label: name,
      hint: t(`${kind}Hint`),
    }));
  });
  return (
    <RadioGroup
      name="audience"
      label={t(isWish ? 'labelWish' : 'label')}
      required
      defaultValue={choiceOf(listing)}
      options={options}
    />
  );
}

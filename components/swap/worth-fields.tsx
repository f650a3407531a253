import { useLocale, useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextField } from '@/components/ui/text-fields';
import type { Asset } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { typedAmountOf } from '@/lib/shared/money';

type Props = {
  /** In the order in which they go round; `title` null: whatever the reader chooses of their own. */
  things: readonly { title: string | null; name: string }[];
  credits: readonly Asset[];
  /** As it was said before, in which credit. */
  worths?: readonly number[];
  asset?: Asset | undefined;
};

/** What each thing of a ring is worth, in one credit: who gets the more for the less gives the difference. */
export function WorthFields({ things, credits, worths = [], asset }: Props) {
  const t = useTranslations('swapping.worth');
  const locale = useLocale() as Locale;
  const [first] = credits;
  if (!first) return null;
  const nameOf = ({ code, words }: Asset) => words?.[locale].name ?? code;
  const typed = (at: number): string | undefined => {
    const worth = worths[at];
    return worth === undefined || !asset ? undefined : typedAmountOf(worth, asset, locale);
  };
  return (
    <>
      {credits.length > 1 ? (
        <SelectField
          name="worthIn"
          label={t('in')}
          required
          defaultValue={asset?.code ?? first.code}
          options={credits.map((credit) => ({ value: credit.code, label: nameOf(credit) }))}
        />
      ) : (
        <HiddenField name="worthIn" value={first.code} />
      )}
      {things.map(({ title, name }, at) => (
        <TextField
          key={`${name} ${title}`}
          name={`worths.${at}`}
          label={title === null ? t('yours') : t('each', { title, name })}
          {...(at === 0 && { hint: t(credits.length > 1 ? 'hint.any' : `hint.${first.unit}`) })}
          defaultValue={typed(at)}
          maxLength={40}
          autoComplete="off"
          className="tabular-nums"
        />
      ))}
    </>
  );
}

/** The same where a swap is proposed: for those whose things are not worth the same. */
export function WorthDisclosure(props: Pick<Props, 'things' | 'credits'>) {
  const t = useTranslations('swapping.worth');
  return (
    <Disclosure summary={t('open')}>
      <div className="stack gap-4">
        <p className="max-w-prose text-sm text-ink-2 text-pretty">{t('lead')}</p>
        <WorthFields {...props} />
      </div>
    </Disclosure>
  );
}

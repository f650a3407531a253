import { useLocale, useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { targetsFor } from '@/lib/category/rules';
import type { Categories, Category } from '@/lib/category/tree';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  retire: FormAction;
  restore: FormAction;
  all: Categories;
  category: Category;
  /** Listings that are shown elsewhere from then on. */
  count: number;
};

/** Takes a category out of use, told before what becomes of its listings; or back. */
export function RetireForm({ retire, restore, all, category, count }: Props) {
  const t = useTranslations('category.operate');
  const locale = useLocale() as Locale;
  const seen = (
    <>
      <HiddenField name="slug" value={category.slug} />
      <HiddenField name="version" value={String(category.version)} />
    </>
  );
  if (category.isRetired)
    return (
      <Form action={restore} label={t('restore')}>
        {seen}
        <p className="text-ink-2">{t('restoreHint', { count })}</p>
        <SubmitButton variant="quiet">{t('restore')}</SubmitButton>
      </Form>
    );
  const below = all.below(category).length;
  if (below > 0) return <Notice tone="info">{t('othersFirst', { count: below })}</Notice>;
  const name = (each: Category): string => {
    const parent = all.parentOf(each);
    return parent ? `${parent.names[locale]} › ${each.names[locale]}` : each.names[locale];
  };
  return (
    <Form action={retire} label={t('retire')}>
      {seen}
      <p className="text-ink-2">{t('retireHint', { count })}</p>
      <SelectField
        name="into"
        label={t('into')}
        placeholder={t('intoNone')}
        options={targetsFor(all, category).map((each) => ({ value: each.slug, label: name(each) }))}
        defaultValue={all.parentOf(category)?.slug ?? ''}
      />
      <SubmitButton variant="danger">{t('retire')}</SubmitButton>
    </Form>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { parentsFor } from '@/lib/category/rules';
import { type CategorySet, categoryIcons, nameLength } from '@/lib/category/sets';
import type { Categories, Category } from '@/lib/category/tree';
import type { Locale } from '@/lib/shared/locale';

type Props = { action: FormAction; all: Categories; set: CategorySet; category?: Category };

/** A new category of a set, or what can be changed of one: its names, its drawing, the one above. */
export function CategoryForm({ action, all, set, category }: Props) {
  const t = useTranslations('category.operate');
  const sets = useTranslations('category.sets');
  const locale = useLocale() as Locale;
  return (
    <Form action={action} label={category ? t('edit') : t('addTo', { set: sets(set) })}>
      {category ? (
        <>
          <HiddenField name="slug" value={category.slug} />
          <HiddenField name="version" value={String(category.version)} />
        </>
      ) : (
        <HiddenField name="set" value={set} />
      )}
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          name="nameFr"
          label={t('nameFr')}
          maxLength={nameLength}
          required
          defaultValue={category?.names.fr}
        />
        <TextField
          name="nameEn"
          label={t('nameEn')}
          maxLength={nameLength}
          required
          defaultValue={category?.names.en}
        />
        <SelectField
          name="parent"
          label={t('parent')}
          placeholder={t('noParent')}
          options={parentsFor(all, set, category).map(({ slug, names }) => ({
            value: slug,
            label: names[locale],
          }))}
          defaultValue={(category && all.parentOf(category)?.slug) ?? ''}
        />
        <SelectField
          name="icon"
          label={t('icon')}
          required
          options={categoryIcons.map((value) => ({ value, label: value }))}
          defaultValue={category?.icon ?? 'tag'}
        />
      </div>
      <SubmitButton>{category ? t('save') : t('addThis')}</SubmitButton>
    </Form>
  );
}

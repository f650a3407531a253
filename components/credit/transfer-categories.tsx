import { useLocale, useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { Badge } from '@/components/ui/badge';
import { useDateText } from '@/components/ui/date-text';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import type { CategoryChange } from '@/lib/ledger/keep-categories';
import { categoryNames } from '@/lib/ledger/rules';
import { mostCategoryName } from '@/lib/ledger/schema';
import type { TransferCategory } from '@/lib/ledger/transfer-categories';
import { type Locale, locales } from '@/lib/shared/locale';

type Actions = { add: FormAction; rename: FormAction; use: FormAction };

/** Its name in each language. */
function NameFields({ category }: { category?: TransferCategory }) {
  const t = useTranslations('credit.categories');
  return locales.map((each) => (
    <TextField
      key={each}
      name={`words.${each}`}
      label={t(`name.${each}`)}
      defaultValue={category?.words[each]}
      maxLength={mostCategoryName}
      required
    />
  ));
}

/** What can be chosen, what once could, and a new one. */
export function TransferCategories({
  categories,
  actions: { add, rename, use },
}: {
  categories: readonly TransferCategory[];
  actions: Actions;
}) {
  const t = useTranslations('credit.categories');
  const locale = useLocale() as Locale;
  return (
    <SettingsSection id="list" title={t('list')}>
      <ul className="divide-y divide-line">
        {categories.map((category) => {
          const { code, words, isInUse } = category;
          const name = words[locale];
          return (
            <li key={code} className="stack gap-2 py-3 first:pt-0">
              <p className="flex flex-wrap items-center gap-3">
                <span className="font-semibold wrap-anywhere">{name}</span>
                {!isInUse && <Badge>{t('retired')}</Badge>}
              </p>
              <Disclosure summary={t('edit')}>
                <div className="stack gap-5">
                  <Form action={rename} label={t('renameOf', { name })} className="stack gap-4">
                    <HiddenField name="code" value={code} />
                    <NameFields category={category} />
                    <div>
                      <SubmitButton variant="quiet">{t('save')}</SubmitButton>
                    </div>
                  </Form>
                  <Form action={use} label={t(isInUse ? 'retireOf' : 'restoreOf', { name })}>
                    <HiddenField name="code" value={code} />
                    <HiddenField name="isInUse" value={isInUse ? 'no' : 'yes'} />
                    <SubmitButton variant="quiet" size="small">
                      {t(isInUse ? 'retire' : 'restore')}
                    </SubmitButton>
                  </Form>
                </div>
              </Disclosure>
            </li>
          );
        })}
      </ul>
      <Disclosure summary={t('add')}>
        <Form action={add} label={t('add')} className="stack gap-4">
          <NameFields />
          <div>
            <SubmitButton>{t('addGo')}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </SettingsSection>
  );
}

type ChangesProps = {
  categories: readonly TransferCategory[];
  changes: readonly CategoryChange[];
  timeZone: string;
};

/** Who did what to the list, and when. */
export function CategoryChanges({ categories, changes, timeZone }: ChangesProps) {
  const t = useTranslations('credit.categories');
  const locale = useLocale() as Locale;
  const dateText = useDateText();
  const names = categoryNames(categories, locale);
  return (
    <SettingsSection id="changes" title={t('changes')}>
      {changes.length === 0 ? (
        <p className="text-ink-2">{t('noChanges')}</p>
      ) : (
        <ol className="divide-y divide-line">
          {changes.map(({ id, code, name, by, at, before, after }) => (
            <li key={id} className="py-3 first:pt-0 last:pb-0">
              <p className="font-semibold wrap-anywhere">
                {t(`did.${name}`, {
                  name: after[locale] ?? names.get(code) ?? code,
                  before: before[locale] ?? '',
                })}
              </p>
              <p className="text-sm text-ink-2">
                {[by, dateText(at, { day: 'numeric', month: 'long', year: 'numeric', timeZone })]
                  .filter((each) => each)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ol>
      )}
    </SettingsSection>
  );
}

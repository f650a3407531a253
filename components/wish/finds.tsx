import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Finds } from '@/lib/listing/wishing/finds';
import { finding } from '@/lib/listing/wishing/rules';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { locale: Locale; wishId: string; found: Finds; action: FormAction };

/** What the house found for a wish, for its owner, with the way to hear no more of it. */
export function FindList({ locale, wishId, found, action }: Props) {
  const t = useTranslations('wish');
  const { finds, isOn } = found;
  return (
    <div className="stack gap-3 border-t border-line pt-4">
      <h3 className="font-semibold">{t('finds')}</h3>
      {finds.length > 0 && (
        <ul aria-label={t('finds')} className="space-y-1">
          {finds.map(({ id, title, area }) => (
            <li key={id} dir="auto">
              <TextLink href={paths.listing(locale, id)}>{title}</TextLink>
              {area && <span className="text-ink-2"> · {area}</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="text-sm text-ink-2">
        {isOn ? t('findsNone', { count: finding.mostADay }) : t('findsOff')}
      </p>
      <Form action={action} className="">
        <HiddenField name="listingId" value={wishId} />
        <HiddenField name="isOn" value={isOn ? 'false' : 'true'} />
        <SubmitButton variant="plain" size="small">
          {t(isOn ? 'stopFinds' : 'resumeFinds')}
        </SubmitButton>
      </Form>
    </div>
  );
}

import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/link';

type Props = {
  id: string;
  label: string;
  /** With `https://`. */
  address: string;
  hint?: string;
};

/** An address to copy into a calendar, and the link that programs which know `webcal:` open by themselves. */
export function CalendarAddress({ id, label, address, hint }: Props) {
  const t = useTranslations('settings.calendar');
  return (
    <div>
      <label id={`${id}-label`} htmlFor={id} className="mb-1 block font-medium wrap-anywhere" dir="auto">
        {label}
      </label>
      <input
        id={id}
        readOnly
        value={address}
        aria-describedby={hint && `${id}-hint`}
        spellCheck={false}
        className="field font-mono text-sm"
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-ink-2">
          {hint}
        </p>
      )}
      <p className="mt-1">
        <TextLink href={address.replace(/^https?:/, 'webcal:')} aria-describedby={`${id}-label`}>
          {t('subscribe')}
        </TextLink>
      </p>
    </div>
  );
}

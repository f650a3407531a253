import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = {
  back?: string;
  staysHere?: boolean;
  /** Whether something is written down here; otherwise one only goes on. */
  keeps?: boolean;
};

/** Save and go on, or back. A listing on show is saved without going on: its owner came to change one thing. */
export function StepButtons({ back, staysHere = false, keeps = true }: Props) {
  const t = useTranslations('listing-form');
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
      <SubmitButton>{t(staysHere ? 'saveOnly' : keeps ? 'save' : 'next')}</SubmitButton>
      {back && (
        <LinkButton href={back} variant="plain" className="max-sm:-ml-4">
          {t('back')}
        </LinkButton>
      )}
    </div>
  );
}

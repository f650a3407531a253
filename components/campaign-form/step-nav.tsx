import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/shared/paths';
import { type FormStep, formSteps, type StepProps } from './steps';

type Props = Pick<StepProps, 'locale'> & { id: string; step: FormStep; done: readonly string[] };

function StepList({ locale, id, step, done }: Props) {
  const t = useTranslations('campaign-form.steps');
  return (
    <ol className="grid gap-0.5">
      {formSteps.map((each) => {
        const isHere = each === step;
        const isDone = done.includes(each);
        return (
          <li key={each}>
            <Link
              href={paths.editCampaign(locale, id, each)}
              aria-current={isHere ? 'step' : undefined}
              className="flex min-h-10 items-center gap-3 rounded-field px-3 outline-offset-[-2px] hover:bg-sunk aria-[current=step]:bg-brick-wash aria-[current=step]:font-semibold aria-[current=step]:text-brick-ink max-lg:min-h-11"
            >
              <span
                aria-hidden
                className={`flex size-5 items-center justify-center rounded-full border-2 ${isDone ? 'border-leaf bg-leaf text-on-leaf' : 'border-edge'}`}
              >
                {isDone && <Icon name="check" size={12} />}
              </span>
              {t(each)}
              {isDone && <VisuallyHidden> ({t('done')})</VisuallyHidden>}
            </Link>
          </li>
        );
      })}
    </ol>
  );
}

/** The way to every page of the form: a column beside it; on a phone folded, with a bar of how far one is. */
export function StepNav(props: Props) {
  const t = useTranslations('campaign-form.steps');
  const at = formSteps.indexOf(props.step) + 1;
  return (
    <nav aria-label={t('label')}>
      <details className="group rounded-card border border-line bg-card lg:hidden">
        <summary className="flex min-h-12 items-center justify-between gap-4 px-4">
          <span>
            <span className="text-ink-2">{t('at', { step: at, steps: formSteps.length })}</span>{' '}
            <strong>{t(props.step)}</strong>
          </span>
          <Icon name="chevronDown" className="text-ink-2 transition-transform group-open:rotate-180" />
        </summary>
        <div className="border-t border-line p-2">
          <StepList {...props} />
        </div>
      </details>
      <div className="sticky top-6 max-lg:hidden">
        <StepList {...props} />
      </div>
    </nav>
  );
}

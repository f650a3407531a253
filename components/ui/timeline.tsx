import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { VisuallyHidden } from './visually-hidden';

export type TimelineStep = {
  key: string;
  title: string;
  state: 'past' | 'current' | 'future';
  when?: ReactNode;
  who?: ReactNode;
  note?: ReactNode;
};

const DOTS = {
  past: 'bg-leaf text-on-leaf border-leaf',
  current: 'bg-card border-brick text-brick border-[3px]',
  future: 'bg-card border-edge border-dashed',
} as const;

/** What happened, what is happening, what comes next: who and when. */
export function Timeline({ label, steps }: { label: string; steps: readonly TimelineStep[] }) {
  const t = useTranslations('ui');
  return (
    <ol aria-label={label}>
      {steps.map((step, index) => {
        const last = index === steps.length - 1;
        return (
          <li
            key={step.key}
            aria-current={step.state === 'current' ? 'step' : undefined}
            className="relative flex gap-4 pb-6 last:pb-0"
          >
            {!last && (
              <span
                aria-hidden="true"
                className={`absolute top-7 bottom-0 left-[0.8125rem] w-0.5 ${step.state === 'past' ? 'bg-leaf' : 'bg-line'}`}
              />
            )}
            <span
              aria-hidden="true"
              className={`relative mt-0.5 flex size-7 shrink-0 items-center justify-center rounded-full border-2 ${DOTS[step.state]}`}
            >
              {step.state === 'past' && <Icon name="check" size={16} />}
              {step.state === 'current' && <span className="size-2.5 rounded-full bg-brick" />}
            </span>
            <div className="min-w-0 flex-1 pt-0.5">
              <p className={step.state === 'future' ? 'text-ink-2' : 'font-semibold'}>
                {step.title}
                <VisuallyHidden> ({t(`step.${step.state}`)})</VisuallyHidden>
              </p>
              {(step.when || step.who) && (
                <p className="text-sm text-ink-2">
                  {step.when}
                  {step.when && step.who && ' · '}
                  {step.who}
                </p>
              )}
              {step.note && <div className="mt-2">{step.note}</div>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

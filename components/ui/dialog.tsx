import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { type ActionLook, actionClasses } from './look';

type Props = ActionLook & { id: string; label: ReactNode; title: string; children: ReactNode };

/**
 * A button and the dialog it opens. Both ends are the browser's own (`popovertarget`): it opens, takes Escape and
 * closes on a press outside without any script.
 */
export function DialogButton({ id, label, title, children, ...look }: Props) {
  const t = useTranslations('ui');
  return (
    <>
      <button type="button" popoverTarget={id} className={actionClasses({ variant: 'quiet', ...look })}>
        {label}
      </button>
      <dialog
        id={id}
        popover="auto"
        aria-labelledby={`${id}-title`}
        className="m-auto max-h-[85dvh] w-[min(34rem,calc(100vw-2rem))] overflow-y-auto rounded-card border border-line bg-card p-6 text-ink shadow-float backdrop:bg-scrim"
      >
        <div className="mb-4 flex items-start justify-between gap-4">
          <h2 id={`${id}-title`} className="title-3">
            {title}
          </h2>
          <button
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            aria-label={t('close')}
            className="-m-2.5 flex size-11 shrink-0 items-center justify-center rounded-full hover:bg-sunk"
          >
            <Icon name="close" />
          </button>
        </div>
        {children}
      </dialog>
    </>
  );
}

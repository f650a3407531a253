import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';

type Props = { price: ReactNode; href: string; label: ReactNode };

/**
 * On a narrow screen the panel that asks for dates scrolls away: this keeps the price and the way back to it under the
 * thumb, above the phone's bar. Last in what stands below the panel, so that it goes when the panel is in sight.
 */
export function PanelBar({ price, href, label }: Props) {
  return (
    <div className="panel-bar mt-8 flex items-center justify-between gap-4 border-t border-line bg-paper py-3 lg:hidden print:hidden">
      {price && <p className="min-w-0 leading-tight max-sm:*:text-lg [&>span+span]:hidden">{price}</p>}
      <LinkButton href={href} className="max-w-2/3 shrink-0">
        {label}
      </LinkButton>
    </div>
  );
}

import { useTranslations } from 'next-intl';
import { shellLines } from '@/lib/listing/draws/protocol';
import type { DrawView } from '@/lib/listing/draws/queries';
import { CheckDraw } from './check-draw';

type Props = { draw: DrawView & { seal: string }; ranking: readonly string[]; own: string | null };

/** Everything it takes to reckon a draw again: in this browser, or in a shell that knows nothing of the site. */
export function DrawProof({ draw, ranking, own }: Props) {
  const t = useTranslations('draw');
  const { codes, seal, value } = draw;
  const shown = ranking.length > 0 ? ranking : codes;
  return (
    <>
      <section aria-labelledby="codes" className="stack gap-3">
        <h2 id="codes" className="title-2">
          {t(ranking.length > 0 ? 'ranking' : 'codes')}
        </h2>
        <CheckDraw
          {...{ codes, seal, value, ranking }}
          words={{ same: t('same'), different: t('different') }}
        />
        <ol className="columns-2 gap-x-6 font-mono text-sm sm:columns-4">
          {shown.map((code, index) => (
            <li key={code} className={code === own ? 'font-bold text-brick-ink' : undefined}>
              {ranking.length > 0 && <span className="text-ink-2 tabular-nums">{index + 1}. </span>}
              {code}
              {code === own && ` ${t('yours')}`}
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="shell" className="stack gap-3">
        <h2 id="shell" className="title-2">
          {t('shell.title')}
        </h2>
        <p className="text-ink-2 text-pretty">{t('shell.text')}</p>
        <pre className="rounded-field bg-sunk p-4 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
          {shellLines(ranking.length > 0 ? value : null, codes)}
        </pre>
      </section>
    </>
  );
}

import { useTranslations } from 'next-intl';
import { shellLines } from '@/lib/listing/draws/protocol';
import type { DrawView } from '@/lib/listing/draws/queries';
import { CheckDraw } from './check-draw';

type Props = { draw: DrawView & { seal: string }; ranking: readonly string[]; own: readonly string[] };

/** Everything it takes to reckon a draw again: in this browser, or in a shell that knows nothing of the site. */
export function DrawProof({ draw, ranking, own }: Props) {
  const t = useTranslations('draw');
  const { codes, seal, value } = draw;
  const isRanked = ranking.length > 0;
  const shown = isRanked ? ranking : codes;
  return (
    <>
      <section aria-labelledby="codes" className="stack gap-3">
        <h2 id="codes" className="title-2">
          {t(isRanked ? 'ranking' : 'codes')}
        </h2>
        <CheckDraw
          {...{ codes, seal, value, ranking }}
          words={{ same: t(isRanked ? 'same' : 'sameSeal'), different: t('different') }}
        />
        <ol className="columns-2 gap-x-6 font-mono text-sm sm:columns-4">
          {shown.map((code, index) => (
            <li key={code} className={own.includes(code) ? 'font-bold text-brick-ink' : undefined}>
              {isRanked && <span className="text-ink-2 tabular-nums">{index + 1}. </span>}
              {code}
              {own.includes(code) && ` ${t('yours')}`}
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="shell" className="stack gap-3">
        <h2 id="shell" className="title-2">
          {t('shell.title')}
        </h2>
        <p className="text-ink-2 text-pretty">{t(isRanked ? 'shell.text' : 'shell.textSeal')}</p>
        <pre className="rounded-field bg-sunk p-4 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
          {shellLines(isRanked ? value : null, codes)}
        </pre>
      </section>
    </>
  );
}

import { useTranslations } from 'next-intl';
import { shellLines } from '@/lib/listing/draws/protocol';
import type { DrawView } from '@/lib/listing/draws/queries';
import { CheckDraw } from './check-draw';

type Props = { draw: DrawView & { seal: string }; ranking: readonly string[]; own: readonly string[] };

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul className="font-mono text-xs wrap-anywhere">
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Everything it takes to reckon a draw again: in this browser, or in a shell that knows nothing of the site. */
export function DrawProof({ draw, ranking, own }: Props) {
  const t = useTranslations('draw');
  const { codes, seal, value, commitments, numbers, passedOver } = draw;
  const isRanked = ranking.length > 0;
  const shown = isRanked ? ranking : codes;
  return (
    <>
      <section aria-labelledby="codes" className="stack gap-3">
        <h2 id="codes" className="title-2">
          {t(isRanked ? 'ranking' : 'codes')}
        </h2>
        <CheckDraw
          {...{ codes, seal, value, commitments, numbers, ranking }}
          words={{ same: t(isRanked ? 'same' : 'sameSeal'), different: t('different') }}
        />
        <ol className="columns-2 gap-x-6 font-mono text-sm sm:columns-4">
          {shown.map((code, index) => (
            <li key={code} className={own.includes(code) ? 'font-bold text-brick-ink' : undefined}>
              {isRanked && <span className="text-ink-2 tabular-nums">{index + 1}. </span>}
              {code}
              {own.includes(code) && ` ${t('yours')}`}
              {passedOver.includes(code) && ` ${t('passedOver')}`}
            </li>
          ))}
        </ol>
      </section>
      {commitments.length > 0 && (
        <section aria-labelledby="numbers" className="stack gap-3">
          <h2 id="numbers" className="title-2">
            {t('numbers.title')}
          </h2>
          {numbers.length > 0 && (
            <>
              <p className="text-ink-2 text-pretty">{t('numbers.shown')}</p>
              <Lines of={numbers} />
            </>
          )}
          <p className="text-ink-2 text-pretty">{t('numbers.sealed')}</p>
          <Lines of={commitments} />
        </section>
      )}
      <section aria-labelledby="shell" className="stack gap-3">
        <h2 id="shell" className="title-2">
          {t('shell.title')}
        </h2>
        <p className="text-ink-2 text-pretty">{t(isRanked ? 'shell.text' : 'shell.textSeal')}</p>
        <pre className="rounded-field bg-sunk p-4 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
          {shellLines({ codes, value: isRanked ? value : null, commitments, numbers })}
        </pre>
      </section>
    </>
  );
}

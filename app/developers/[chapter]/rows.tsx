import { useTranslations } from 'next-intl';
import type { Row } from '@/lib/platform/openapi-example';
import { WithCode } from '../code';

/** Fields or parameters: a list of terms reads better on a phone than a table. */
export function Rows({ title, rows }: { title?: string; rows: readonly Row[] }) {
  const t = useTranslations('developers.page');
  if (rows.length === 0) return null;
  return (
    <>
      {title && <h3 className="mt-5 text-sm font-semibold text-ink-2">{title}</h3>}
      <dl className="mt-1 divide-y divide-line border-y border-line">
        {rows.map(({ name, type, isRequired, about }) => (
          <div key={name} className="gap-x-6 py-2 md:grid md:grid-cols-[minmax(0,16rem)_1fr]">
            <dt className="wrap-anywhere">
              <code className="font-mono text-[0.9em] font-semibold">{name}</code>{' '}
              {isRequired && <span className="text-sm text-brick-ink">{t('required')}</span>}
            </dt>
            <dd>
              <span className="block font-mono text-[0.8125rem] text-ink-2 wrap-anywhere">{type}</span>
              {about && <WithCode text={about} />}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

import { useTranslations } from 'next-intl';
import { errorStatus } from '@/lib/shared/errors';
import { WithCode } from './code';

const codes = Object.entries({ ...errorStatus, internal: 500 });

/** What each code means. The `type` of a problem leads here. */
export function ErrorsSection() {
  const t = useTranslations('developers');
  return (
    <section aria-labelledby="errors" className="mt-12">
      <h2 id="errors" className="title-2 scroll-mt-6">
        {t('page.errorsTitle')}
      </h2>
      <p className="mt-3 max-w-prose">{t('page.errorsLead')}</p>
      <dl className="mt-4 divide-y divide-line border-y border-line">
        {codes.map(([code, status]) => (
          <div key={code} id={code} className="gap-x-6 py-2.5 scroll-mt-6 md:grid md:grid-cols-[12rem_1fr]">
            <dt>
              <code className="font-mono font-semibold">
                {status} {code}
              </code>
            </dt>
            <dd>
              <WithCode text={t(`status.${status}`)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

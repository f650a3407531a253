import { useTranslations } from 'next-intl';
import { Code, WithCode } from './code';

const steps = (host: string) => [
  {
    name: 'startToken',
    curl: `curl "${host}/api/v1/tokens" \\\n  --json '{"email":"borrower@example.org","password":"mitoyen-demo","name":"curl"}'`,
  },
  {
    name: 'startFind',
    curl: `curl "${host}/api/v1/listings?q=perceuse&near=48.11,-1.68&from=2026-11-28"`,
  },
  {
    name: 'startBook',
    curl: `curl "${host}/api/v1/bookings" \\\n  -H "Authorization: Bearer $TOKEN" \\\n  -H "Idempotency-Key: $(uuidgen)" \\\n  --json '{"listingId":"…","from":"2026-11-28","to":"2026-11-28"}'`,
  },
];

const customs = ['customTimes', 'customMoney', 'customLists', 'customLanguage', 'customPrivacy'];

/** From nothing to a booking in three calls, and what holds for all of them. */
export function GettingStarted({ host }: { host: string }) {
  const t = useTranslations('developers.page');
  return (
    <>
      <h2 id="start" className="title-2 scroll-mt-6">
        {t('startTitle')}
      </h2>
      <ol className="mt-4 grid gap-6">
        {steps(host).map(({ name, curl }) => (
          <li key={name} className="min-w-0">
            <Code label={t(name)}>{curl}</Code>
          </li>
        ))}
      </ol>
      <h2 className="title-2 mt-12">{t('customsTitle')}</h2>
      <ul className="mt-4 grid max-w-prose list-disc gap-2 ps-5">
        {customs.map((name) => (
          <li key={name}>
            <WithCode text={t(name)} />
          </li>
        ))}
      </ul>
    </>
  );
}

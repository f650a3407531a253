import { useTranslations } from 'next-intl';
import { Section } from '@/components/listing/section';
import { type NightWorth, nightParts } from '@/lib/listing/night-value';

/** The points of a night at the head of the panel, where a price would stand. */
export function NightPrice({ points }: { points: number }) {
  const t = useTranslations('nights.worth');
  return <span className="font-display text-2xl font-semibold">{t('aNight', { count: points })}</span>;
}

/** What adds something to it. */
const partsOf = ({ parts }: NightWorth) => nightParts.filter((part) => parts[part] !== 0);

/** What a night is worth, part by part: the same sum for everybody. */
export function NightParts({ worth }: { worth: NightWorth }) {
  const t = useTranslations('nights.worth');
  const row = 'flex items-baseline justify-between gap-4 py-2';
  return (
    <Section id="worth" title={t('title')}>
      <p className="mb-3 text-ink-2 text-pretty">{t('lead')}</p>
      <table className="w-full max-w-md">
        <caption className="sr-only">{t('caption')}</caption>
        <tbody className="divide-y divide-line">
          {partsOf(worth).map((part) => (
            <tr key={part} className={row}>
              <th scope="row" className="text-left font-normal text-ink-2">
                {t(`parts.${part}`, { counted: worth.counted })}
              </th>
              <td className="tabular-nums">{worth.parts[part]}</td>
            </tr>
          ))}
          <tr className={`${row} font-semibold`}>
            <th scope="row" className="text-left">
              {t('total')}
            </th>
            <td className="tabular-nums">{t('points', { count: worth.points })}</td>
          </tr>
        </tbody>
      </table>
    </Section>
  );
}

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { FilterChip } from '@/components/ui/chip';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextField } from '@/components/ui/text-fields';
import { type CampaignSort, campaignSorts } from '@/lib/campaign/schema';
import { themes } from '@/lib/campaign/themes';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** What the address of the list says, as it was understood. */
export type CampaignAddress = {
  sort: CampaignSort;
  state: string;
  theme: string;
  q: string;
  place: string;
};

const shownStates = ['open', 'succeeded', 'all'] as const;

const usual = { sort: 'ending', state: 'open', theme: '', q: '', place: '' } as const;

/** The address with something changed; what is usual is left out of it, and lists begin anew. */
export const campaignsHref = (
  locale: Locale,
  address: CampaignAddress,
  change: Partial<CampaignAddress> & { cursor?: string } = {},
): string => {
  const { cursor, ...next } = { cursor: undefined, ...address, ...change };
  const said = Object.entries(next).filter(([name, value]) => value !== usual[name as keyof typeof usual]);
  return paths.campaigns(locale, { ...Object.fromEntries(said), cursor });
};

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4">
      <ul className="flex gap-2 max-sm:w-max sm:flex-wrap">{children}</ul>
    </nav>
  );
}

/** Words and town in a field each, then orders, themes and states as links. */
export function DiscoverFilters({ locale, address }: { locale: Locale; address: CampaignAddress }) {
  const t = useTranslations('campaign');
  const chip = (label: string, change: Partial<CampaignAddress>, current: boolean) => (
    <li key={label}>
      <FilterChip href={campaignsHref(locale, address, change)} current={current}>
        {label}
      </FilterChip>
    </li>
  );
  return (
    <div className="stack gap-3">
      <form action={paths.campaigns(locale)} className="flex flex-wrap items-end gap-3">
        <div className="min-w-40 flex-1 sm:max-w-72">
          <TextField
            name="q"
            type="search"
            label={t('discover.q')}
            defaultValue={address.q}
            required={false}
          />
        </div>
        <div className="min-w-32 flex-1 sm:max-w-56">
          <TextField
            name="place"
            label={t('discover.place')}
            placeholder={t('discover.placeHint')}
            defaultValue={address.place}
          />
        </div>
        {address.theme && <HiddenField name="theme" value={address.theme} />}
        {address.sort !== usual.sort && <HiddenField name="sort" value={address.sort} />}
        {address.state !== usual.state && <HiddenField name="state" value={address.state} />}
        <Button type="submit" variant="quiet">
          {t('discover.search')}
        </Button>
      </form>
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-3">
        <Row label={t('discover.sort')}>
          {campaignSorts.map((sort) => chip(t(`discover.sorts.${sort}`), { sort }, address.sort === sort))}
        </Row>
        <Row label={t('discover.state')}>
          {shownStates.map((state) =>
            chip(t(`discover.states.${state}`), { state }, address.state === state),
          )}
        </Row>
      </div>
      <Row label={t('discover.theme')}>
        {chip(t('discover.allThemes'), { theme: '' }, address.theme === '')}
        {themes.map((theme) => chip(t(`themes.${theme}`), { theme }, address.theme === theme))}
      </Row>
    </div>
  );
}

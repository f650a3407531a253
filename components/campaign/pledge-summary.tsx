'use client';
import { useEffect, useRef, useState } from 'react';
import { useForm } from '@/components/ui/form-context';
import { LineItems } from '@/components/ui/line-items';
import { matchAhead } from '@/lib/campaign/matching/rules';
import { type PledgeReward, reckon } from '@/lib/campaign/pledging/rules';
import { readAmount } from '@/lib/shared/amount';
import { currencyAsset } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { formatMoney } from '@/lib/shared/money';
import { readWhole } from '@/lib/shared/typed-digits';

type Props = {
  rewards: readonly (PledgeReward & { title: string })[];
  rewardId: string;
  currency: string;
  locale: Locale;
  now: Date;
  /** What the fields say before anyone types. */
  defaults: Readonly<Record<string, string>>;
  /** The partner that adds to it, and how that is said. */
  match: { fund: Parameters<typeof matchAhead>[0]; label: string; hint: string } | null;
  words: {
    caption: string;
    beyond: string;
    gift: string;
    sending: string;
    total: string;
    pickAmount: string;
  };
};

type Read = (name: string) => string;

const noAddress = { name: '', line1: '', postcode: '', town: '' };

/** What a form comes to, by the rule that the server goes by. */
const reckonForm = (read: Read, { rewards, rewardId, currency, locale, now }: Props) => {
  const reading = readAmount(read('amountMinor'), currencyAsset(currency), locale);
  const count = (name: string, otherwise: number): number => {
    const typed = readWhole(read(name)) ?? otherwise;
    return typed >= 0 && typed <= 100 ? typed : otherwise;
  };
  const extras = rewards.filter(({ id, kind }) => kind !== 'reward' && id !== rewardId);
  return reckon(
    {
      rewardId,
      quantity: Math.max(1, count('quantity', 1)),
      addons: Object.fromEntries(extras.map(({ id }) => [id, count(`addons.${id}`, 0)])),
      amountMinor: 'amountMinor' in reading ? reading.amountMinor : 0,
      choices: {},
      shippingCountry: read('shippingCountry'),
      address: noAddress,
    },
    rewards,
    { now, currency, held: new Set(rewards.map(({ id }) => id)) },
  );
};

/** The sum, line by line. With script it follows what is typed; without, it is worked out at each post. */
export function PledgeSummary(props: Props) {
  const { rewards, currency, locale, defaults, match, words } = props;
  const { state } = useForm();
  const place = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<FormData | null>(null);

  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const look = (): void => setTyped(new FormData(form));
    form.addEventListener('input', look);
    return () => form.removeEventListener('input', look);
  }, []);

  const read: Read = (name) => {
    const posted = state.values ? (state.values[name] ?? '') : (defaults[name] ?? '');
    const value = typed ? typed.get(name) : posted;
    return typeof value === 'string' ? value : '';
  };
  const { lines, shippingMinor, amountMinor } = reckonForm(read, props);
  const money = (each: number): string => formatMoney({ amountMinor: each, currency }, locale);
  const goodsMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0);
  const beyondMinor = amountMinor - goodsMinor - shippingMinor;
  const items = [
    ...lines.map(({ rewardId, quantity, amountMinor: each }) => {
      const title = rewards.find(({ id }) => id === rewardId)?.title ?? '';
      return { key: rewardId, label: quantity > 1 ? `${title} × ${quantity}` : title, amount: money(each) };
    }),
    ...(shippingMinor > 0 ? [{ key: 'sending', label: words.sending, amount: money(shippingMinor) }] : []),
    ...(beyondMinor > 0
      ? [{ key: 'beyond', label: lines.length > 0 ? words.beyond : words.gift, amount: money(beyondMinor) }]
      : []),
  ];
  const addedMinor = match ? matchAhead(match.fund, { amountMinor, shippingMinor }) : 0;
  const notes =
    match && addedMinor > 0
      ? [{ key: 'match', label: match.label, hint: match.hint, amount: money(addedMinor) }]
      : [];
  return (
    <div ref={place} aria-live="polite">
      {amountMinor > 0 ? (
        <LineItems
          caption={words.caption}
          items={items}
          notes={notes}
          total={{ label: words.total, amount: money(Math.max(amountMinor, goodsMinor + shippingMinor)) }}
        />
      ) : (
        <p className="text-ink-2">{words.pickAmount}</p>
      )}
    </div>
  );
}

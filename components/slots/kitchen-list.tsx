import { useTranslations } from 'next-intl';
import { sayOf } from '@/components/listing/labels';
import { useSlotWords } from '@/components/listing/slot-words';
import { useNameOf } from '@/components/member/name';
import { Icon } from '@/components/ui/icon';
import type { GuestLine } from '@/lib/booking/slots/queries';
import { answersOf } from '@/lib/listing/answers';
import type { Details, Fields } from '@/lib/listing/fields';
import type { ListingType } from '@/lib/listing/listing-type';
import { loudOf, quietOf, tallyOf } from './tally';

type Props = {
  type: ListingType;
  details: Details;
  guests: readonly GuestLine[];
  slot: { capacity: number; note: string };
};

type Part = Pick<Props, 'type' | 'guests'>;

/** What is cooked or prepared, in a line for each course. */
function Prepared({ type, details }: Pick<Props, 'type' | 'details'>) {
  const words = useTranslations();
  const groups = type.groups ?? {};
  const fields = Object.fromEntries(
    Object.entries(type.details as Fields).filter(([, { group }]) => group && groups[group]),
  );
  return (
    <dl className="text-sm print:text-[9pt]">
      {answersOf(sayOf(words, type.name), fields, details).map(({ name, label, text }) => (
        <div key={name} className="flex gap-2">
          <dt className="shrink-0 text-ink-2">{label}</dt>
          <dd className="min-w-0 wrap-anywhere print:line-clamp-2">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is to be heeded, in one place: who cannot have what (on a full sheet each says it), how many of each answer. */
function Totals({ type, guests, dense }: Part & { dense: boolean }) {
  const t = useTranslations('slot-pages.list');
  const words = useTranslations(`types.${type.name}.fields`);
  const say = useSlotWords(type.name);
  const nameOf = useNameOf();
  const loud = guests.flatMap(({ guest, places, options }) =>
    loudOf(type, options).map((text) => ({ name: nameOf(guest), places, text })),
  );
  const counts = tallyOf(type, guests).map(({ name, option, places }) => ({
    key: `${name}.${option}`,
    label: words.has(`${name}.options.${option}`)
      ? words(`${name}.options.${option}`)
      : words(`${name}.label`),
    places,
  }));
  if (loud.length + counts.length === 0) return null;
  return (
    <section
      aria-labelledby="totals-title"
      className={`rounded-card p-4 ${loud.length > 0 ? 'border-2 border-danger' : 'border border-line'} print:p-2 print:text-[9pt] ${dense && counts.length === 0 ? 'print:hidden' : ''}`}
    >
      <h2
        id="totals-title"
        className={`flex items-center gap-2 font-semibold ${loud.length > 0 ? 'text-danger-ink' : ''}`}
      >
        {loud.length > 0 && <Icon name="warning" size={18} />}
        {t(loud.length > 0 ? 'heed' : 'total')}
      </h2>
      <ul className="mt-1">
        {loud.map(({ name, places, text }) => (
          <li
            key={`${name}${text}`}
            className={`wrap-anywhere ${dense ? 'print:hidden' : 'print:line-clamp-1'}`}
          >
            {t('who', { name, count: places, places: say('places', { count: places }) })} ·{' '}
            <strong>{text}</strong>
          </li>
        ))}
        {counts.map(({ key, label, places }) => (
          <li key={key}>
            <strong>{places} ×</strong> {label}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Guest({ type, line }: { type: ListingType; line: GuestLine }) {
  const words = useTranslations();
  const say = useSlotWords(type.name);
  const { guest, places, options, message } = line;
  const name = useNameOf()(guest);
  const loud = loudOf(type, options);
  const answers = answersOf(sayOf(words, type.name), type.questions, quietOf(type, options) as Details);
  return (
    <li className="flex break-inside-avoid gap-3 border-b border-line py-3 print:gap-2 print:py-1">
      <span aria-hidden="true" className="mt-1 size-4 shrink-0 border border-ink" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold wrap-anywhere">
          <span dir="auto">{name}</span> · {say('places', { count: places })}
        </p>
        {loud.map((text) => (
          <p key={text} className="font-semibold text-danger-ink wrap-anywhere">
            {text}
          </p>
        ))}
        {answers.map(({ name: field, label, text }) => (
          <p key={field} className="wrap-anywhere">
            <span className="text-ink-2">{label}</span> {text}
          </p>
        ))}
        {message && (
          <p dir="auto" className="whitespace-pre-line text-ink-2 wrap-anywhere print:line-clamp-2">
            {message}
          </p>
        )}
      </div>
    </li>
  );
}

/** With more to heed than this, paper has three columns of smaller type. */
const manyLetters = 900;

const heedOf = (type: ListingType, guests: readonly GuestLine[]): number =>
  guests.reduce((sum, { options }) => sum + loudOf(type, options).join('').length + 30, 0);

/** One sheet for the kitchen: how many, for whom, what to heed. Long words are cut on paper, never what is loud. */
export function KitchenList({ type, details, guests, slot }: Props) {
  const t = useTranslations('slot-pages.list');
  const say = useSlotWords(type.name);
  const dense = heedOf(type, guests) > manyLetters;
  const places = guests.reduce((sum, line) => sum + line.places, 0);
  return (
    <div className="stack print:gap-2">
      <p className="font-display text-3xl font-semibold print:text-xl">{say('places', { count: places })}</p>
      <div className="grid items-start gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-2">
        <Prepared type={type} details={details} />
        <Totals type={type} guests={guests} dense={dense} />
      </div>
      {slot.note && <p className="whitespace-pre-line wrap-anywhere print:text-[9pt]">{slot.note}</p>}
      {guests.length === 0 ? (
        <p className="text-ink-2">{t('nobody')}</p>
      ) : (
        <ul
          className={`gap-x-8 border-t border-line sm:columns-2 print:gap-x-4 print:leading-snug ${dense ? 'print:columns-3 print:text-[8pt]' : 'print:columns-2 print:text-[9.5pt]'}`}
        >
          {guests.map((line) => (
            <Guest key={line.bookingId} type={type} line={line} />
          ))}
        </ul>
      )}
    </div>
  );
}

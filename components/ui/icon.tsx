import type { LucideIconData } from 'lucide-react';
import { __iconData as arrowDown } from 'lucide-react/icons/arrow-down';
import { __iconData as arrowLeft } from 'lucide-react/icons/arrow-left';
import { __iconData as arrowRight } from 'lucide-react/icons/arrow-right';
import { __iconData as arrowUp } from 'lucide-react/icons/arrow-up';
import { __iconData as bed } from 'lucide-react/icons/bed-double';
import { __iconData as bell } from 'lucide-react/icons/bell';
import { __iconData as book } from 'lucide-react/icons/book-open';
import { __iconData as bookmark } from 'lucide-react/icons/bookmark';
import { __iconData as calendar } from 'lucide-react/icons/calendar';
import { __iconData as camera } from 'lucide-react/icons/camera';
import { __iconData as check } from 'lucide-react/icons/check';
import { __iconData as chevronDown } from 'lucide-react/icons/chevron-down';
import { __iconData as chevronRight } from 'lucide-react/icons/chevron-right';
import { __iconData as clock } from 'lucide-react/icons/clock';
import { __iconData as gift } from 'lucide-react/icons/gift';
import { __iconData as heart } from 'lucide-react/icons/heart-handshake';
import { __iconData as house } from 'lucide-react/icons/house';
import { __iconData as inbox } from 'lucide-react/icons/inbox';
import { __iconData as info } from 'lucide-react/icons/info';
import { __iconData as key } from 'lucide-react/icons/key-round';
import { __iconData as languages } from 'lucide-react/icons/languages';
import { __iconData as lock } from 'lucide-react/icons/lock';
import { __iconData as mail } from 'lucide-react/icons/mail';
import { __iconData as map } from 'lucide-react/icons/map';
import { __iconData as pin } from 'lucide-react/icons/map-pin';
import { __iconData as message } from 'lucide-react/icons/message-circle';
import { __iconData as minus } from 'lucide-react/icons/minus';
import { __iconData as moon } from 'lucide-react/icons/moon';
import { __iconData as danger } from 'lucide-react/icons/octagon-exclamation-point';
import { __iconData as pencil } from 'lucide-react/icons/pencil';
import { __iconData as plus } from 'lucide-react/icons/plus';
import { __iconData as printer } from 'lucide-react/icons/printer';
import { __iconData as search } from 'lucide-react/icons/search';
import { __iconData as settings } from 'lucide-react/icons/settings';
import { __iconData as share } from 'lucide-react/icons/share-2';
import { __iconData as shield } from 'lucide-react/icons/shield-check';
import { __iconData as sliders } from 'lucide-react/icons/sliders-horizontal';
import { __iconData as sprout } from 'lucide-react/icons/sprout';
import { __iconData as star } from 'lucide-react/icons/star';
import { __iconData as sun } from 'lucide-react/icons/sun';
import { __iconData as trash } from 'lucide-react/icons/trash';
import { __iconData as warning } from 'lucide-react/icons/triangle-exclamation-point';
import { __iconData as person } from 'lucide-react/icons/user-round';
import { __iconData as people } from 'lucide-react/icons/users-round';
import { __iconData as wallet } from 'lucide-react/icons/wallet';
import { __iconData as warehouse } from 'lucide-react/icons/warehouse';
import { __iconData as wrench } from 'lucide-react/icons/wrench';
import { __iconData as close } from 'lucide-react/icons/x';

/*
 * Lucide's components are client components since it has a context; that would send the library to every phone.
 * Its drawings are plain data, so we draw them here, on the server.
 */
const DRAWINGS = {
  arrowDown,
  arrowLeft,
  arrowRight,
  arrowUp,
  bed,
  bell,
  book,
  bookmark,
  calendar,
  camera,
  check,
  chevronDown,
  chevronRight,
  clock,
  close,
  danger,
  gift,
  heart,
  house,
  inbox,
  info,
  key,
  languages,
  lock,
  mail,
  map,
  message,
  minus,
  moon,
  pencil,
  people,
  person,
  pin,
  plus,
  printer,
  search,
  settings,
  share,
  shield,
  sliders,
  sprout,
  star,
  sun,
  trash,
  wallet,
  warehouse,
  warning,
  wrench,
};

export type IconName = keyof typeof DRAWINGS;

/** A drawing as one text instead of an element a stroke: pages hold dozens, and React would carry each one twice. */
export const strokesOf = <Name extends string>(drawings: Readonly<Record<Name, LucideIconData>>) =>
  Object.fromEntries(
    Object.entries<LucideIconData>(drawings).map(([name, { node }]) => [
      name,
      node
        .map(([tag, { key: _, ...shape }]) => {
          const attributes = Object.entries(shape).map(([attribute, value]) => ` ${attribute}="${value}"`);
          return `<${tag}${attributes.join('')}/>`;
        })
        .join(''),
    ]),
  ) as Record<Name, string>;

const STROKES = strokesOf(DRAWINGS);

type Look = { size?: number; label?: string; className?: string };

/** A line drawing in the colour of the text. Without a `label` it is decoration. */
export function Icon({ name, ...look }: Look & { name: IconName }) {
  return <Drawing strokes={STROKES[name]} {...look} />;
}

/** The same of strokes that stand elsewhere (`strokesOf`). */
export function Drawing({ strokes, size = 20, label, className = '' }: Look & { strokes: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawings of a library, none of it anyone's words
      dangerouslySetInnerHTML={{ __html: strokes }}
    />
  );
}

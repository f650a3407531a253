import { Icon } from '@/components/ui/icon';
import { tintClass, tintOf } from '@/components/ui/tint';
import { paths } from '@/lib/shared/paths';

type Props = {
  circle: { name: string; pictureId: string | null };
  width: 320 | 640 | 1280;
  iconSize: number;
  className: string;
};

/** A circle's picture, or people on a colour of its own; its name is written next to it. */
export function CirclePicture({ circle: { name, pictureId }, width, iconSize, className }: Props) {
  if (pictureId)
    return (
      <img
        src={paths.photo(pictureId, width)}
        alt=""
        loading="lazy"
        className={`object-cover ${className}`}
      />
    );
  return (
    <span
      aria-hidden="true"
      className={`flex items-center justify-center text-ink ${tintClass(tintOf(name))} ${className}`}
    >
      <Icon name="people" size={iconSize} />
    </span>
  );
}

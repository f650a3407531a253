import { Drawing } from '@/components/ui/icon';
import { type CategoryIcon as CategoryIconName, categoryIcons } from '@/lib/category/sets';
import { categoryStrokes } from './category-strokes';

const isKnown = (name: string): name is CategoryIconName => categoryIcons.some((each) => each === name);

/** The drawing of a category, beside its name. One that this version does not have is a label. */
export function CategoryIcon({ name, size = 22 }: { name: string; size?: number }) {
  return <Drawing strokes={categoryStrokes[isKnown(name) ? name : 'tag']} size={size} />;
}

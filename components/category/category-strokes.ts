import { __iconData as accessibility } from 'lucide-react/icons/accessibility';
import { __iconData as baby } from 'lucide-react/icons/baby';
import { __iconData as bean } from 'lucide-react/icons/bean';
import { __iconData as bike } from 'lucide-react/icons/bike';
import { __iconData as bookOpen } from 'lucide-react/icons/book-open';
import { __iconData as car } from 'lucide-react/icons/car';
import { __iconData as carrot } from 'lucide-react/icons/carrot';
import { __iconData as chefHat } from 'lucide-react/icons/chef-hat';
import { __iconData as cherry } from 'lucide-react/icons/cherry';
import { __iconData as cookingPot } from 'lucide-react/icons/cooking-pot';
import { __iconData as dumbbell } from 'lucide-react/icons/dumbbell';
import { __iconData as music } from 'lucide-react/icons/eighth-notes';
import { __iconData as fileText } from 'lucide-react/icons/file-text';
import { __iconData as flower } from 'lucide-react/icons/flower';
import { __iconData as graduationCap } from 'lucide-react/icons/graduation-cap';
import { __iconData as grape } from 'lucide-react/icons/grape';
import { __iconData as guitar } from 'lucide-react/icons/guitar';
import { __iconData as hammer } from 'lucide-react/icons/hammer';
import { __iconData as handHeart } from 'lucide-react/icons/hand-heart';
import { __iconData as lamp } from 'lucide-react/icons/lamp';
import { __iconData as languages } from 'lucide-react/icons/languages';
import { __iconData as laptop } from 'lucide-react/icons/laptop';
import { __iconData as leaf } from 'lucide-react/icons/leaf';
import { __iconData as monitor } from 'lucide-react/icons/monitor';
import { __iconData as palette } from 'lucide-react/icons/palette';
import { __iconData as partyPopper } from 'lucide-react/icons/party-popper';
import { __iconData as pawPrint } from 'lucide-react/icons/paw-print';
import { __iconData as salad } from 'lucide-react/icons/salad';
import { __iconData as scissors } from 'lucide-react/icons/scissors';
import { __iconData as shirt } from 'lucide-react/icons/shirt';
import { __iconData as shovel } from 'lucide-react/icons/shovel';
import { __iconData as sprout } from 'lucide-react/icons/sprout';
import { __iconData as tag } from 'lucide-react/icons/tag';
import { __iconData as tent } from 'lucide-react/icons/tent';
import { __iconData as truck } from 'lucide-react/icons/truck';
import { __iconData as wheat } from 'lucide-react/icons/wheat';
import { __iconData as wrench } from 'lucide-react/icons/wrench';
import { strokesOf } from '@/components/ui/icon';
import type { CategoryIcon } from '@/lib/category/sets';

/** The lines of each drawing, in a box of 24 by 24. */
export const categoryStrokes = strokesOf<CategoryIcon>({
  accessibility,
  baby,
  bean,
  bike,
  'book-open': bookOpen,
  car,
  carrot,
  'chef-hat': chefHat,
  cherry,
  'cooking-pot': cookingPot,
  dumbbell,
  'file-text': fileText,
  flower,
  'graduation-cap': graduationCap,
  grape,
  guitar,
  hammer,
  'hand-heart': handHeart,
  lamp,
  languages,
  laptop,
  leaf,
  monitor,
  music,
  palette,
  'party-popper': partyPopper,
  'paw-print': pawPrint,
  salad,
  scissors,
  shirt,
  shovel,
  sprout,
  tag,
  tent,
  truck,
  wheat,
  wrench,
});

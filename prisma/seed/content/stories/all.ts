import type { Calendar } from '../../calendar';
import { giftStories } from './gifts';
import { helpStories } from './help';
import { homeStories } from './homes';
import { monthlyStories } from './monthly';
import { pastStories } from './past';
import { presentStories } from './present';
import { seedStories } from './seeds';
import type { Story } from './story';

/** Everything that has been asked for in the demo community. */
export const stories = (calendar: Calendar): Story[] => [
  ...pastStories,
  ...helpStories,
  ...homeStories,
  ...monthlyStories,
  ...presentStories(calendar),
  ...giftStories,
  ...seedStories,
];

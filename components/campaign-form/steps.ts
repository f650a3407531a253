import type { CampaignStep } from '@/lib/campaign/schema';
import type { CampaignPage } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** The pages of the guided form, in the order one walks them; the last one looks at all of it. */
export const formSteps = [
  'what',
  'place',
  'story',
  'goal',
  'budget',
  'rewards',
  'needs',
  'team',
  'calendar',
  'faq',
  'check',
] as const satisfies readonly (CampaignStep | 'check')[];
export type FormStep = (typeof formSteps)[number];

export const isFormStep = (name: string): name is FormStep => (formSteps as readonly string[]).includes(name);

export const stepAfter = (step: FormStep): FormStep => formSteps[formSteps.indexOf(step) + 1] ?? 'check';

/** What every page of the form is given. */
export type StepProps = {
  locale: Locale;
  campaign: CampaignPage;
  /** Others were promised this already: it is read, not changed. */
  isFixed: boolean;
};

export const backFrom = (locale: Locale, id: string, step: FormStep): string | undefined => {
  const before = formSteps[formSteps.indexOf(step) - 1];
  return before && paths.editCampaign(locale, id, before);
};

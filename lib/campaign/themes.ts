/** What campaigns are about. Words: `campaign.themes.<name>`; match funds choose among them. */
export const themes = [
  'culture',
  'education',
  'environment',
  'food',
  'heritage',
  'mobility',
  'solidarity',
  'sport',
  'tools',
  'trade',
] as const;
export type Theme = (typeof themes)[number];

export const isTheme = (text: string): text is Theme => (themes as readonly string[]).includes(text);

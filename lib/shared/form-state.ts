/** What a form action answers. All texts are translated already; `fields` and `values` are by field name. */
export type FormState = {
  ok?: boolean;
  message?: string;
  fields?: Record<string, string>;
  values?: Record<string, string | string[]>;
  /** Where what stands in the way is mended; opens beside, so that the form stays as it is. */
  way?: { href: string; label: string };
};

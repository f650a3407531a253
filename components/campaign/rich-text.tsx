/** Formatted text as `cleanStory` let it through: nothing but a few elements is left in it. */
export function RichText({ html }: { html: string }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned when it was written (lib/campaign/story.ts)
    <div className="story" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
  );
}

/** Formatted text that was sanitised when it was kept. */
export function RichText({ html }: { html: string }) {
  return (
    <div
      dir="auto"
      className="max-w-prose space-y-4 text-pretty wrap-anywhere [&_a]:text-brick-ink [&_a]:underline [&_blockquote]:border-l-4 [&_blockquote]:border-line [&_blockquote]:pl-4 [&_blockquote]:text-ink-2 [&_h2]:title-3 [&_h2]:pt-2 [&_h3]:font-semibold [&_img]:rounded-card [&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the command that keeps it (lib/campaign/story.ts).
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

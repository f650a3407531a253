/** What a member wrote: text and nothing but text, its line breaks kept, its direction its own. */
export function Prose({ text }: { text: string }) {
  return (
    <p dir="auto" className="max-w-prose whitespace-pre-line text-pretty wrap-anywhere">
      {text}
    </p>
  );
}

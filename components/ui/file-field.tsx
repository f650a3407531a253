'use client';
import { FieldFrame, type FieldProps, useField } from './field-frame';

/** Files from the reader’s device; with `capture` a phone offers its camera. */
export function FileField({
  accept,
  multiple,
  capture,
  ...field
}: FieldProps & { accept?: string; multiple?: boolean; capture?: 'environment' | 'user' }) {
  const { control } = useField(field);
  return (
    <FieldFrame {...field}>
      <input
        {...control}
        type="file"
        accept={accept}
        multiple={multiple}
        capture={capture}
        className="field border-dashed bg-sunk p-3 file:mr-4 file:min-h-11 file:rounded-full file:border file:border-solid file:border-line file:bg-card file:px-4 file:font-semibold file:text-ink"
      />
    </FieldFrame>
  );
}

import type { LucideIconData } from 'lucide-react';

// All icons share one declaration file, which leaves out the drawing that each exports beside its component.
declare module 'lucide-react/icons/wrench' {
  export const __iconData: LucideIconData;
}

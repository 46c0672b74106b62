import type { PrintedPart } from '#core/draft/printed.ts';

/** How a paragraph is named in a table: by its number, or by what it is where it prints none. */
export const paragraphName = ({ label, role }: PrintedPart, said: (role: string) => string): string =>
  label.cite === '' || role === 'chapeau' ? said(role) : label.cite;

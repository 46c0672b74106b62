import type { Change } from './change.ts';

/**
 * What becomes of a change when another one, made on the same draft, came first:
 * `holds` – it can still be made, as `change`; `made` – the other one did the same already; `gone` – what it was about
 * is no longer there; `contested` – both want the same words or place, and someone must decide.
 */
export type Carried<One extends Change = Change> =
  | { readonly fate: 'holds'; readonly change: One }
  | { readonly fate: 'made' | 'gone' | 'contested' };

export const holds = <One extends Change>(change: One): Carried<One> => ({ fate: 'holds', change });
export const made = { fate: 'made' } as const;
export const gone = { fate: 'gone' } as const;
export const contested = { fate: 'contested' } as const;

import type { LanguageProfile } from '#core/language/profile.ts';
import type { Kind } from './draft.ts';
import type { Printed } from './printed.ts';

/** A text in one of its languages, as it prints: what every writer of files takes, alone or beside another. */
export interface Page {
  readonly printed: Printed;
  readonly profile: LanguageProfile;
  readonly kind: Kind;
}

import { isUnderstood } from './names.ts';
import type { Attributes, XmlEvents } from './xml.ts';

type NamespaceOf = (prefix: string) => string | undefined;

const canBeTaken = (name: string, attributes: Attributes, namespaceOf: NamespaceOf): boolean =>
  name === 'mc:Fallback' ||
  (attributes['Requires'] ?? '').split(/\s+/).every((prefix) => isUnderstood(namespaceOf(prefix)));

/**
 * Lets one branch of every mc:AlternateContent through and leaves out the others and the brackets themselves: the
 * first mc:Choice that is understood, else mc:Fallback (ECMA-376-3, 9.3). Word writes text boxes and new pictures in
 * both branches, so that reading both would read their words twice.
 */
export const oneBranch = (events: XmlEvents): XmlEvents => {
  const taken: boolean[] = [];
  let skipped = 0;
  const enter = (name: string, attributes: Attributes, namespaceOf: NamespaceOf): void => {
    if (taken.at(-1) === false && canBeTaken(name, attributes, namespaceOf)) taken[taken.length - 1] = true;
    else skipped = 1;
  };
  return {
    open: (name, attributes, namespaceOf) => {
      if (skipped > 0) skipped += 1;
      else if (name === 'mc:AlternateContent') taken.push(false);
      else if (name === 'mc:Choice' || name === 'mc:Fallback') enter(name, attributes, namespaceOf);
      else events.open(name, attributes, namespaceOf);
    },
    text: (words) => {
      if (skipped === 0) events.text(words);
    },
    close: (name) => {
      if (skipped > 0) skipped -= 1;
      else if (name === 'mc:AlternateContent') taken.pop();
      else if (name !== 'mc:Choice' && name !== 'mc:Fallback') events.close(name);
    },
  };
};

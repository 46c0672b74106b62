import { stop } from './limits.ts';
import type { XmlEvents } from './xml.ts';

/** Stops at a part that is no Word document, or one with two bodies, of which one would be read unseen. */
export const oneBody = (events: XmlEvents): XmlEvents & { readonly finish: () => void } => {
  let [depth, bodies] = [0, 0];
  return {
    open: (name, attributes, namespaceOf) => {
      depth += 1;
      if (depth === 1 && name !== 'w:document') stop('not-a-word-file');
      if (depth === 2 && name === 'w:body') bodies += 1;
      if (bodies > 1) stop('two-bodies');
      events.open(name, attributes, namespaceOf);
    },
    text: (words) => events.text(words),
    close: (name) => {
      depth -= 1;
      events.close(name);
    },
    finish: () => {
      if (bodies === 0) stop('no-document');
    },
  };
};

import { FailureError } from '#core/failure.ts';
import type { ConsultationIdentity } from '../identity.ts';
import { allRelated, type Relations, readPart, type WordPackage } from '../read/package.ts';
import { whole } from '../read/tree.ts';
import type { Attributes } from '../read/xml.ts';

const identityFrom = (attributes: Attributes): ConsultationIdentity | undefined => {
  const { draft, round, city, language, fingerprint, format } = attributes;
  const version = whole(attributes['version']);
  // A later format may mean something else by the same words.
  if (format !== '1' || draft === undefined || version === undefined) return undefined;
  if (round === undefined || language === undefined || fingerprint === undefined) return undefined;
  return { draft, version, round, ...(city ? { city } : {}), language, fingerprint };
};

const readIdentity = (file: WordPackage, path: string): ConsultationIdentity | undefined => {
  let [identity, depth]: [ConsultationIdentity | undefined, number] = [undefined, 0];
  readPart(file, path, file.limits.definitions, {
    open: (name, attributes) => {
      if (depth === 0 && name === 'ent:consultation') identity = identityFrom(attributes);
      depth += 1;
    },
    text: () => {},
    close: () => {
      depth -= 1;
    },
  });
  return identity;
};

/**
 * What a file that we sent says of itself in its custom XML. Any number of such parts by other programs can lie beside
 * ours; none of them is read, so damage there is no reason to refuse a reply.
 */
export const consultationOf = (file: WordPackage, relations: Relations): ConsultationIdentity | undefined => {
  for (const path of allRelated(relations, 'customXml')) {
    try {
      const identity = readIdentity(file, path);
      if (identity !== undefined) return identity;
    } catch (fault) {
      if (!(fault instanceof FailureError)) throw fault;
    }
  }
  return undefined;
};

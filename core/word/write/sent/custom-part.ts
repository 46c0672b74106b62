import { type ConsultationIdentity, consultationNamespace } from '../../identity.ts';
import { writableLine } from '../words.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it can stand in an attribute or between tags. */
export const escapedXml = (text: string): string =>
  writableLine(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** The name by which Word knows the part; the same in every file, since it says what the part is. */
const item = '{5C0D0B52-6E1B-4E0A-9D3C-2F6A7B1E4C88}';

const identityXml = (identity: ConsultationIdentity): string => {
  const { draft, version, round, city, language, fingerprint } = identity;
  const facts = { draft, version, round, ...(city === undefined ? {} : { city }), language, fingerprint };
  const said = Object.entries(facts).map(([name, value]) => `${name}="${escapedXml(String(value))}"`);
  return `${header}<consultation xmlns="${consultationNamespace}" ${said.join(' ')} format="1"/>`;
};

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`;

/**
 * Puts into a package, by path, the part in which a file says which draft, version, round and city it is of. Word and
 * LibreOffice keep it when they save the file again. `main` is the part that it belongs to.
 */
export const addIdentity = (
  parts: Map<string, string>,
  identity: ConsultationIdentity,
  main: string,
): void => {
  const own = main.replace(/([^/]+)$/, '_rels/$1.rels');
  const types = '[Content_Types].xml';
  parts.set('customXml/item1.xml', identityXml(identity));
  parts.set(
    'customXml/itemProps1.xml',
    `${header}<ds:datastoreItem xmlns:ds="${office}/customXml" ds:itemID="${item}"><ds:schemaRefs><ds:schemaRef ds:uri="${consultationNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts.set(
    'customXml/_rels/item1.xml.rels',
    `${header}<Relationships xmlns="${relations}">${relation('rId1', 'customXmlProps', 'itemProps1.xml')}</Relationships>`,
  );
  parts.set(
    own,
    (parts.get(own) ?? '').replace(
      '</Relationships>',
      `${relation('rIdIdentity', 'customXml', '../customXml/item1.xml')}</Relationships>`,
    ),
  );
  parts.set(
    types,
    (parts.get(types) ?? '').replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  );
};

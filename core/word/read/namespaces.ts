import { nameOf } from './names.ts';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const declaring = 'http://www.w3.org/2000/xmlns/';

/** What prefixes stand for at a place in a part, and the names that were found there so far. */
export interface Scope {
  readonly declared: ReadonlyMap<string, string>;
  readonly outer: Scope | undefined;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

const scopeOf = (declared: ReadonlyMap<string, string>, outer: Scope | undefined): Scope => ({
  declared,
  outer,
  elements: new Map(),
  attributes: new Map(),
});

/** The scope of a part before its first element. */
export const outermost = (): Scope =>
  scopeOf(
    new Map([
      ['', ''],
      ['xml', xmlNamespace],
    ]),
    undefined,
  );

/** The namespace that a prefix stands for; scopes lie in one another no deeper than elements may. */
export const resolve = (scope: Scope, prefix: string): string | undefined => {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const namespace = at.declared.get(prefix);
    if (namespace !== undefined) return namespace;
  }
  return undefined;
};

/** Whether a prefix may be made to stand for a namespace (Namespaces in XML 1.0, 3 and 5). */
const mayStandFor = (prefix: string, namespace: string): boolean => {
  if (prefix === 'xmlns' || namespace === declaring) return false;
  if (prefix === 'xml' || namespace === xmlNamespace) return prefix === 'xml' && namespace === xmlNamespace;
  return prefix === '' || (namespace !== '' && !prefix.includes(':'));
};

/** The scope inside an element, which is that around it unless the element declares something; nothing if it may not. */
export const scopeInside = (
  scope: Scope,
  attributes: Readonly<Record<string, string>>,
): Scope | undefined => {
  let declared: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue;
    if (name === 'xmlns:') return undefined;
    const [prefix, namespace] = [name.slice(6), attributes[name] ?? ''];
    if (!mayStandFor(prefix, namespace)) return undefined;
    declared ??= new Map();
    declared.set(prefix, namespace);
  }
  return declared === undefined ? scope : scopeOf(declared, scope);
};

// A file that invents names must not fill the memory with them.
const mostNames = 1000;

const find = (
  scope: Scope,
  known: Map<string, string>,
  qualified: string,
  unprefixed: string,
): string | undefined => {
  const at = qualified.indexOf(':');
  const [prefix, local] = [qualified.slice(0, Math.max(at, 0)), qualified.slice(at + 1)];
  if (at === 0 || local === '' || local.includes(':')) return undefined;
  const namespace = at === -1 ? unprefixed : resolve(scope, prefix);
  if (namespace === undefined) return undefined;
  const name = nameOf(namespace, local);
  if (known.size < mostNames) known.set(qualified, name);
  return name;
};

/** The name of an element as `nameOf` gives it; nothing where its prefix stands for nothing. */
export const elementName = (scope: Scope, qualified: string): string | undefined =>
  scope.elements.get(qualified) ?? find(scope, scope.elements, qualified, resolve(scope, '') ?? '');

/** The name of an attribute, which without a prefix is in no namespace. */
export const attributeName = (scope: Scope, qualified: string): string | undefined =>
  scope.attributes.get(qualified) ?? find(scope, scope.attributes, qualified, '');

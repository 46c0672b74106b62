/** The sentences of one interface language: by file, then by key. */
export type Sentences = Readonly<Record<string, Record<string, unknown>>>;

const files = import.meta.glob<Record<string, unknown>>('../../locales/*/*.json', {
  eager: true,
  import: 'default',
});

/** All sentences of the interface, by language. */
export const sentences = (): Readonly<Record<string, Sentences>> => {
  const found: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [path, content] of Object.entries(files)) {
    const [, language = '', name = ''] = /\/([a-z]+)\/([a-z-]+)\.json$/.exec(path) ?? [];
    found[language] = { ...found[language], [name]: content };
  }
  return found;
};

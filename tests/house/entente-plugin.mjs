// The house's own lint rules: the drafters' words in names, and no type assertion that is not `as const`.

/** Words the house does not use for its own ideas, with the one it uses instead. */
const unwelcome = new Map([
  ['block', 'clause, item or part'],
  ['doc', 'draft'],
  ['suggestion', 'amendment'],
  ['diff', 'redline'],
  ['manager', 'a verb'],
  ['helper', 'a verb'],
  ['util', 'a verb'],
  ['utils', 'a verb'],
]);

const wordsOf = (name) =>
  name.split(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+/).map((word) => word.toLowerCase());

const houseWords = {
  create: (context) => {
    const check = (node, name) => {
      for (const word of wordsOf(name)) {
        const instead = unwelcome.get(word);
        if (instead !== undefined)
          context.report({ node, message: `Say not "${word}" (${name}): ${instead}.` });
      }
    };
    const declared = (node) => node?.type === 'Identifier' && check(node, node.name);
    return {
      Program: (node) =>
        check(
          node,
          context.filename
            .split(/[\\/]/)
            .at(-1)
            .replace(/\.[a-z]+$/, ''),
        ),
      VariableDeclarator: (node) => declared(node.id),
      FunctionDeclaration: (node) => declared(node.id),
      ClassDeclaration: (node) => declared(node.id),
      TSTypeAliasDeclaration: (node) => declared(node.id),
      TSInterfaceDeclaration: (node) => declared(node.id),
      TSPropertySignature: (node) => declared(node.key),
    };
  },
};

/** Folders and files where bytes, SQL rows or JSON from outside get their types: the only places for assertions. */
const parsingEdges = [];

const noAssertion = {
  create: (context) => ({
    TSAsExpression: (node) => {
      const type = node.typeAnnotation;
      if (type.type === 'TSTypeReference' && type.typeName?.name === 'const') return;
      if (parsingEdges.some((edge) => context.filename.includes(edge))) return;
      context.report({ node, message: 'A type assertion: parse, narrow or declare instead.' });
    },
  }),
};

/** Words on the screen come from the locales, in every language of the interface. */
const wordsInJsx = {
  create: (context) => ({
    JSXText: (node) => {
      if (/\p{L}/u.test(node.value))
        context.report({ node, message: 'Words in JSX: put them into the locales, in every language.' });
    },
    JSXAttribute: (node) => {
      const spoken = ['aria-label', 'title', 'placeholder', 'label', 'alt'].includes(node.name?.name);
      if (spoken && node.value?.type === 'Literal' && /\p{L}/u.test(String(node.value.value)))
        context.report({ node, message: 'Words in JSX: put them into the locales, in every language.' });
    },
  }),
};

export default {
  meta: { name: 'entente' },
  rules: { 'house-words': houseWords, 'no-assertion': noAssertion, 'no-words-in-jsx': wordsInJsx },
};

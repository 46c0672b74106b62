import { type Editor, Node, type Operation } from 'slate';
import { wordingSchema } from '#core/draft/schema.ts';
import { tidy, type Wording } from '#core/draft/wording.ts';
import { isLeaf, isPartElement, wordingOf } from './project.ts';
import type { PartChild } from './schema.ts';

type OtherOperation = Exclude<Operation, { type: 'set_selection' }>;

/** The parts whose words an operation alters; none where it would alter which parts there are, and is not made. */
export const partsTouched = (operation: OtherOperation): readonly number[] => {
  const paths = operation.type === 'move_node' ? [operation.path, operation.newPath] : [operation.path];
  if (paths.some((path) => path.length < 2)) return [];
  return [...new Set(paths.map(([index = -1]) => index))];
};

const flat = (child: PartChild): PartChild[] => {
  if (isLeaf(child)) return [child];
  return child.type === 'chip' ? [child] : [{ text: Node.string(child) }];
};

/** The wording that an element shows after an operation that no command made; null where it is none. */
export const readWording = (editor: Editor, index: number): Wording | null => {
  const element = editor.children[index];
  if (!isPartElement(element)) return null;
  const found = wordingSchema.safeParse(wordingOf(element.children.flatMap(flat)));
  return found.success ? tidy(found.data) : null;
};

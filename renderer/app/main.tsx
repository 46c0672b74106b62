import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import '#renderer/ui/controls.css';
import '#renderer/commands/commands.css';
import '#renderer/settings/settings.css';
import '#renderer/exporting/exporting.css';
import '#renderer/wording/words.css';
import '#renderer/editor/editor.css';
import '#renderer/library/library.css';
import '#renderer/library/texts.css';
import '#renderer/drafting/drafting.css';
import '#renderer/review/review.css';
import { createRoot } from 'react-dom/client';
import { begin } from './begin.ts';
import { Window } from './window.tsx';

const asked = new URLSearchParams(location.search).get('open');
if (asked !== null) history.replaceState(null, '', `/#${new URLSearchParams({ draft: asked })}`);

const beginning = await begin();
const root = document.querySelector('#root');
if (root !== null && beginning.ok) createRoot(root).render(<Window {...beginning.value} />);

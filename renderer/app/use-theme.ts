import { useEffect } from 'react';
import type { Settings } from '#core/contract/settings.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Shows the page in the theme that was chosen, or that of the machine, and in the size of letters that was chosen. */
export const useTheme = ({ theme, textSize }: Pick<Settings, 'theme' | 'textSize'>): void => {
  useEffect(() => {
    const show = (): void => {
      const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    };
    show();
    dark.addEventListener('change', show);
    return () => dark.removeEventListener('change', show);
  }, [theme]);
  useEffect(() => {
    document.documentElement.style.setProperty('--text-factor', String(textSize));
  }, [textSize]);
};

// Vite gathers files by a pattern when it builds.
interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true; import: 'default' }): Record<string, T>;
}

declare module '*.css';

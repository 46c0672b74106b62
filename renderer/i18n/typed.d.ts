import 'i18next';
import type app from '../../locales/en/app.json';
import type commands from '../../locales/en/commands.json';
import type exporting from '../../locales/en/exporting.json';
import type importing from '../../locales/en/importing-screen.json';
import type library from '../../locales/en/library.json';
import type projection from '../../locales/en/projection.json';
import type review from '../../locales/en/review.json';
import type settings from '../../locales/en/settings.json';
import type workbench from '../../locales/en/workbench.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      app: typeof app;
      commands: typeof commands;
      exporting: typeof exporting;
      projection: typeof projection;
      'importing-screen': typeof importing;
      library: typeof library;
      review: typeof review;
      settings: typeof settings;
      workbench: typeof workbench;
    };
  }
}

import 'i18next';
import type app from '../../locales/en/app.json';
import type commands from '../../locales/en/commands.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      app: typeof app;
      commands: typeof commands;
    };
  }
}

import { enableCompileCache } from 'node:module';

enableCompileCache?.();
const { runLoopback } = await import('./run.ts');
await runLoopback(process.argv.slice(2), process.env);

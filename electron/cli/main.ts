import { enableCompileCache } from 'node:module';

enableCompileCache?.();
// Whoever reads the output may have read enough: `entente show … | head`.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });

const { run } = await import('./program.ts');
process.exitCode = await run(process.argv.slice(2), process.env);

#!/usr/bin/env node
process.env.NODE_ENV ??= 'production'; // GraphQL checks each value's realm for developers otherwise.
await import('../dist/main.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.url?.endsWith('/dist/main.js')) throw error;
  console.error('Onside is not built yet. Run "npm run build" first.');
  process.exitCode = 1;
});

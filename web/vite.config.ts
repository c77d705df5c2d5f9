import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `vite build web`: the playground into dist/web, with every byte it needs. `vite web` serves it beside a server on 4000. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The editor is one large file; it is fetched once and kept.
    chunkSizeWarningLimit: 10_000,
    // Inlined files would be data: addresses, which the page's policy keeps to images and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Said by two of GraphiQL's packages to another compiler; nothing to be done here.
    rolldownOptions: {
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});

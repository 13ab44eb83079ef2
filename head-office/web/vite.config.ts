import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.KAWAL_HEAD_OFFICE ?? 'http://localhost:8443';

/** The dashboard as files for the server to hand out. In development: `vite head-office/web`, beside a running server. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/api': server } },
  build: {
    outDir: '../../out/head-office-web', // from the root
    emptyOutDir: true,
    minify: true,
    assetsInlineLimit: 0, // the content security policy allows no data: scripts or fonts
    modulePreload: { polyfill: false }, // an inline script otherwise
    chunkSizeWarningLimit: 3000, // grid and charts, fetched once and cached
  },
});

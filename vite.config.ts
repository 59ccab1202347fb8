import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The client. Everything it needs is in the build: fonts are files of ours, nothing is inlined that a strict policy would refuse. */
export default defineConfig({
  root: "client",
  plugins: [react()],
  server: {
    host: "127.0.0.1",
    proxy: { "/api": `http://127.0.0.1:${process.env.PORT ?? "4321"}` },
    // docs/methods.md lies beside the client's folder.
    fs: { allow: [".."] },
  },
  worker: { format: "es" },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    // A data: URL in a style sheet would need an exception in the policy.
    assetsInlineLimit: 0,
    // One file, in the order in which the program names them, and asked for with the page.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Each of them holds all that its modules need beside those above it, so that none waits for another in a circle.
          groups: [
            // What the entry needs before anything else, which no larger piece may bring along.
            { name: "first", tags: ["$initial"], priority: 3 },
            {
              name: "libraries",
              test: /node_modules[\\/](?:react|react-dom|scheduler|i18next|react-i18next|@mantine|@tanstack|@floating-ui)[\\/]/,
              priority: 2,
            },
            // What several pages share, in one piece: each file is a question to the server.
            { name: "shared", test: /[\\/](?:client|server)[\\/]/, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
});

import { defineConfig } from "vite";

// The service serves the pages at /graphql and /docs, and everything they load below /graphiql/.
export default defineConfig({
  base: "/graphiql/",
  oxc: { jsx: { runtime: "automatic" } },
  worker: { format: "es" },
  build: {
    // Nothing is inlined: the content security policy allows no data: but for images and fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 8000,
    rolldownOptions: { input: ["index.html", "docs.html"] },
    modulePreload: { polyfill: false },
  },
});

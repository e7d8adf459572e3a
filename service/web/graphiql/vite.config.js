import { defineConfig } from "vite";

// The service serves the page at /graphql and everything it loads below /graphiql/.
export default defineConfig({
  base: "/graphiql/",
  oxc: { jsx: { runtime: "automatic" } },
  worker: { format: "es" },
  build: {
    // Nothing is inlined: the content security policy allows no data: but for images and fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 8000,
    modulePreload: { polyfill: false },
  },
});

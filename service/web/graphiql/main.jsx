// The page that explores the schema: GraphiQL with its documentation and history, on this origin.

import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./style.css";

import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { DOC_EXPLORER_PLUGIN } from "@graphiql/plugin-doc-explorer";
import { HISTORY_PLUGIN } from "@graphiql/plugin-history";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";

const FIRST_QUERY = `# Who said it, on whose authority?
#
# The newest articles, what each one
# claims, and whom it credits. Run it
# with the button or Ctrl-Enter. The
# book on the left explains each type.

query Latest {
  articles(first: 5) {
    nodes {
      headline
      outlet {
        name
      }
      claims(first: 3) {
        nodes {
          text
          sources {
            text
            identification
          }
        }
      }
    }
  }
}
`;

const fetcher = createGraphiQLFetcher({ url: "/graphql" });

// A link may carry a question: /graphql?query=...&variables=...
const asked = new URLSearchParams(window.location.search);

createRoot(document.getElementById("graphiql")).render(
  <GraphiQL
    fetcher={fetcher}
    defaultQuery={FIRST_QUERY}
    initialQuery={asked.get("query") ?? undefined}
    initialVariables={asked.get("variables") ?? undefined}
    defaultEditorToolsVisibility={false}
    plugins={[HISTORY_PLUGIN]}
    referencePlugin={DOC_EXPLORER_PLUGIN}
    visiblePlugin={DOC_EXPLORER_PLUGIN}
  >
    <GraphiQL.Logo>
      <span className="onrecord">On Record</span>
    </GraphiQL.Logo>
  </GraphiQL>,
);

// The page that explains the addresses of REST, and asks them: Swagger UI over /openapi.json.

import "swagger-ui-dist/swagger-ui.css";

import SwaggerUI from "swagger-ui-dist/swagger-ui-es-bundle.js";

const LONG = 50_000;

// A long answer is shown without colours, which would take seconds.
const WithoutColours = () => ({
  wrapComponents: {
    SyntaxHighlighter: (Coloured, { React, getComponent }) => (props) => {
      const long = String(props.children).length > LONG;
      return React.createElement(long ? getComponent("PlainTextViewer") : Coloured, props);
    },
  },
});

SwaggerUI({
  url: "/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: 0,
  displayOperationId: true,
  filter: true,
  tryItOutEnabled: true,
  plugins: [WithoutColours],
  // Nobody else is asked whether the description is valid.
  validatorUrl: null,
});

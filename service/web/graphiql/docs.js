// The page that explains the addresses of REST, and asks them: Swagger UI over /openapi.json.

import "swagger-ui-dist/swagger-ui.css";

import SwaggerUI from "swagger-ui-dist/swagger-ui-es-bundle.js";

SwaggerUI({
  url: "/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: 0,
  displayOperationId: true,
  filter: true,
  tryItOutEnabled: true,
  // Nobody else is asked whether the description is valid.
  validatorUrl: null,
});

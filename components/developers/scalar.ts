import "./scalar.css";
import { createApiReference } from "@scalar/api-reference";

/** @returns what takes it away again */
export function mountReference(place: HTMLElement, theme: "light" | "dark"): () => void {
  const container = document.createElement("div");
  place.replaceChildren(container);
  const reference = createApiReference(container, {
    url: "/api/openapi.json",
    // The console may be reached under another name than the installation's own, and other origins are refused.
    servers: [{ url: location.origin }],
    layout: "classic",
    theme: "none",
    forceDarkModeState: theme,
    hideDarkModeToggle: true,
    hideClientButton: true,
    showDeveloperTools: "never",
    documentDownloadType: "direct",
    withDefaultFonts: false,
    telemetry: false,
    agent: { disabled: true },
    // Keys stay in this page's memory.
    persistAuth: false,
  });
  return () => {
    reference.destroy();
    place.replaceChildren();
  };
}

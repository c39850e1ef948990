import { useEffect } from "react";

/**
 * Loads the page anew where a link led here within a document of the console: the session had ended, and the back
 * button would bring that document's pages up again from the browser's memory.
 */
export function useFreshDocument() {
  useEffect(() => {
    const [document] = performance.getEntriesByType("navigation");
    if (document && new URL(document.name).pathname !== location.pathname) location.reload();
  }, []);
}

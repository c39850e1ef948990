/** What inputs, textareas and selects look like. 16 px on phones, or iOS zooms into the field. */
export const CONTROL = [
  "w-full min-w-0 rounded-md border border-control bg-surface px-2.5 text-lg text-foreground shadow-control sm:text-sm",
  "transition-colors placeholder:text-muted focus-visible:border-ring focus-visible:outline-2 focus-visible:outline-offset-0",
  "disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-danger aria-invalid:outline-danger",
].join(" ");

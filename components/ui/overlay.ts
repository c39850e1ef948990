/** What dims the page behind dialogs and sheets. */
export const OVERLAY = [
  "fixed inset-0 z-50 bg-black/45 dark:bg-black/65",
  "data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=closed]:animate-out data-[state=closed]:fade-out-0",
].join(" ");

/** The box of dialogs: centred, or from the bottom edge on phones. Long content scrolls inside it. */
export const DIALOG_BOX = [
  "fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] w-full flex-col rounded-t-xl bg-raised shadow-overlay outline-none",
  "sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:max-h-[86dvh] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-xl",
  "data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:slide-in-from-bottom-2",
  "data-[state=closed]:animate-out data-[state=closed]:fade-out-0 duration-150",
].join(" ");

/** The box of panes: along the right edge, all of the page on phones. Long content scrolls inside it. */
export const PANE_BOX = [
  "fixed inset-y-0 right-0 z-50 flex w-full flex-col bg-raised shadow-overlay outline-none sm:max-w-xl",
  "data-[state=open]:animate-in data-[state=open]:slide-in-from-right duration-200",
  "data-[state=closed]:animate-out data-[state=closed]:slide-out-to-right",
].join(" ");

/** The box of menus and popovers. */
export const POPUP_BOX = [
  "z-50 overflow-hidden rounded-lg bg-raised p-1 text-foreground text-sm shadow-overlay outline-none",
  "data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98 duration-100",
].join(" ");

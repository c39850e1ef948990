/** Below 768 px a row is a card: its cells stand below one another, each with its heading beside it. */
export const CARD_ROW = "max-md:relative max-md:grid max-md:gap-1.5 max-md:px-4 max-md:py-3.5";

export const CARD_CELL = [
  "max-md:grid max-md:grid-cols-[8.5rem_minmax(0,1fr)] max-md:items-baseline max-md:justify-items-start max-md:p-0",
  "max-md:before:text-muted max-md:before:text-xs max-md:before:content-[attr(data-label)]",
].join(" ");

/** For the cell that names the row, and for the one with its buttons: the whole width, no heading. */
export const CARD_CELL_WIDE = "max-md:block! max-md:before:content-none!";

export const CHECKBOX_CELL = "w-10 pr-0 pl-4 max-md:absolute max-md:top-3 max-md:right-3 max-md:w-auto max-md:p-0";

/** Closes the dialog on the way to a page below the list: a slot without a page keeps what it shows. */
export { default } from "../default";

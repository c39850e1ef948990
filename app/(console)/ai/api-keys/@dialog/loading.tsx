/** Without it, the list's own skeleton would wait for this slot, which has nothing to show. */
export { default } from "./default";

import { type ClassValue, clsx } from "clsx";

/**
 * Joins class names. A class that is to win over one of the component's own ends in `!`, as in `w-32!`: the table that
 * tells which classes contradict each other would be a tenth of the list page's script.
 */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes);
}

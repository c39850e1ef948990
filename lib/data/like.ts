/** LIKE's own characters are searched for as themselves. */
export const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");

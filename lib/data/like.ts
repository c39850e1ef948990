/**
 * LIKE's own characters are searched for as themselves, and letters as they are stored: composed (NFC). Text that comes
 * from a Mac's file names is not.
 */
export const escapeLike = (text: string) => text.normalize().replace(/[\\%_]/g, "\\$&");

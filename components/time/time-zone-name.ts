/** Where the browser leaves its time zone for the server: an IANA name such as `Europe/Berlin`. */
export const TIME_ZONE_COOKIE = "portcullis-time-zone";

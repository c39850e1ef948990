/** Where root keeps what an unprivileged user has to reach: clusters and a copy of the server's programs. */
export const SHARED_DIRECTORY = "/var/lib/portcullis";

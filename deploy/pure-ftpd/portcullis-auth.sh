#!/bin/sh
# Lets credentials of the channel FTP in. pure-authd runs it for each login, one at a time, with what the client has typed in
# the environment (pure-authd(8)). Settings come from the file beside it.
#
# Whatever goes wrong is -1: 0 would have pure-ftpd try its next method.

refuse() {
    trap - EXIT
    printf 'auth_ok:-1\nend\n'
    exit 0
}

set -eu
trap 'refuse' EXIT
. "$(dirname "$0")/portcullis-ftp.conf"

# The first colon divides user from password (RFC 7617), so the user has none.
case $AUTHD_ACCOUNT in
    '' | *[!0-9A-Za-z._-]*) refuse ;;
esac
case $AUTHD_REMOTE_IP in
    '' | *[!0-9A-Fa-f:.]*) refuse ;;
esac

# By a pipe: everybody on this machine can read arguments. The answer is the client id, as it is stored.
client=$(
    printf 'Authorization: Basic %s\nX-Forwarded-For: %s\n' \
        "$(printf '%s:%s' "$AUTHD_ACCOUNT" "$AUTHD_PASSWORD" | base64 -w 0)" "$AUTHD_REMOTE_IP" |
        curl --disable --silent --fail --noproxy '*' --max-time 5 --header @- --output /dev/null \
            --dump-header - "$PORTCULLIS_VERIFIER/verify?channel=ftp" |
        tr -d '\r' | sed -n 's/^x-portcullis-client: //Ip'
)

# A name that leaves its directory, or none because the answer was no 200, opens nothing.
case $client in
    '' | *[!0-9a-z._-]* | .* | *..*) refuse ;;
esac

trap - EXIT
printf 'auth_ok:1\nuid:%d\ngid:%d\ndir:%s/%s/./\nslow_tilde_expansion:1\nend\n' \
    "$FTP_UID" "$FTP_GID" "$FTP_ROOT" "$client"

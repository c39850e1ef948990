-- Lets credentials of the channel Email in, for Dovecot and for what asks Dovecot, such as Postfix. Needs dovecot-auth-lua and
-- lua-socket. Dovecot takes it for a temporary failure when a script fails.

local http = require "socket.http"
local mime = require "mime"

-- A verifier that has this machine in PORTCULLIS_TRUSTED_PROXIES.
local URL = "http://127.0.0.1:3001/verify?channel=email"
local TIMEOUT_S = 2

http.TIMEOUT = TIMEOUT_S

function auth_password_verify(request, password)
  -- The first colon divides user from password (RFC 7617), so the user has none.
  if request.user:find(":", 1, true) then return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, "" end
  local _, status, headers = http.request {
    url = URL,
    headers = {
      ["authorization"] = "Basic " .. mime.b64(request.user .. ":" .. password),
      -- Without it, this machine's address would be compared.
      ["x-forwarded-for"] = request.remote_ip or "unknown",
    },
    redirect = false,
  }
  if status == 401 or status == 403 then return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, "" end
  -- The name as it is stored: the mailbox must not depend on how it was typed.
  local name = status == 200 and headers["x-portcullis-client"]
  if name then return dovecot.auth.PASSDB_RESULT_OK, { user = name } end
  -- Without an answer, it is a word such as "timeout".
  return dovecot.auth.PASSDB_RESULT_INTERNAL_FAILURE, "verifier: " .. status
end

-- Asks Portcullis whether a request may pass. A refusal is passed on as it is. Needs mod_lua and LuaSocket.
-- Apache answers 500 when a script fails: shut.

local http = require "socket.http"
local ltn12 = require "ltn12"

local URL = "http://127.0.0.1:3001/verify"
local TIMEOUT_S = 2
local UNAVAILABLE = '{"type":"about:blank","title":"Service Unavailable","status":503,"code":"verification_unavailable"}'
local IDENTITY = { "X-Portcullis-Tenant", "X-Portcullis-Key", "X-Portcullis-Permissions", "X-Portcullis-Client" }
local PASSED_ON = { "WWW-Authenticate", "Retry-After", "X-Portcullis-Reason" }

-- Many programs read X_Portcullis_Tenant as the same header.
local SPELLINGS = {}
for _, name in ipairs(IDENTITY) do
  for _, separators in ipairs { "__", "_-", "-_" } do
    local first, last = separators:match "(.)(.)"
    table.insert(SPELLINGS, (name:gsub("^X%-Portcullis%-", "X" .. first .. "Portcullis" .. last)))
  end
end

http.TIMEOUT = TIMEOUT_S

local function refuse(r, status, headers, body)
  for _, name in ipairs(PASSED_ON) do
    local value = headers[name:lower()]
    if value then r.err_headers_out[name] = value end
  end
  r.err_headers_out["Cache-Control"] = "no-store"
  r.subprocess_env["PORTCULLIS_REFUSED"] = "1"
  r:custom_response(status, body)
  return status
end

function verify(r)
  local permission = r.subprocess_env["PORTCULLIS_PERMISSION"]
  local body = {}
  local _, status, headers = http.request {
    url = permission and URL .. "?permission=" .. permission or URL,
    headers = {
      -- Apache has joined repeated headers by commas: two credentials look like two.
      ["x-api-key"] = r.headers_in["X-API-Key"],
      ["authorization"] = r.headers_in["Authorization"],
      -- The peer, or what mod_remoteip found behind another proxy.
      ["x-forwarded-for"] = r.useragent_ip,
    },
    sink = ltn12.sink.table(body),
    redirect = false,
  }
  -- Without an answer, `status` is a word such as "timeout".
  if type(status) ~= "number" or status < 200 or status >= 500 then
    return refuse(r, 503, { ["retry-after"] = "1" }, UNAVAILABLE)
  end
  if status ~= 200 then return refuse(r, status, headers, table.concat(body)) end
  for _, name in ipairs(IDENTITY) do
    local value = headers[name:lower()]
    if not value then return refuse(r, 503, { ["retry-after"] = "1" }, UNAVAILABLE) end
    r.headers_in[name] = value
  end
  for _, name in ipairs(SPELLINGS) do r.headers_in[name] = nil end
  -- Nor may a client have them removed again, as headers for the next hop only (RFC 9110 section 7.6.1).
  local connection = r.headers_in["Connection"]
  if connection and connection:lower():find("portcullis", 1, true) then r.headers_in["Connection"] = nil end
  -- The secret ends here.
  r.headers_in["X-API-Key"] = nil
  r.headers_in["Authorization"] = nil
  return apache2.OK
end

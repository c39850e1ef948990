-- Asks Portcullis whether a request may pass, by HAProxy's own HTTP client (2.6 or newer; no libraries).
-- A refusal is passed on as it is. Whoever is let in gets identity headers and txn.portcullis_allowed.

-- A name in place of the address needs a `resolvers default` section in haproxy.cfg.
local URL = "http://127.0.0.1:3001/verify"
local TIMEOUT_MS = 2000
local IDENTITY = { "x-portcullis-tenant", "x-portcullis-key", "x-portcullis-permissions", "x-portcullis-client" }
local PASSED_ON = { "content-type", "www-authenticate", "retry-after", "cache-control", "x-portcullis-reason" }
local UNAVAILABLE = {
  status = 503,
  headers = {
    ["content-type"] = { [0] = "application/problem+json" },
    ["cache-control"] = { [0] = "no-store" },
    ["retry-after"] = { [0] = "1" },
  },
  body = '{"type":"about:blank","title":"Service Unavailable","status":503,"code":"verification_unavailable"}',
}

-- HAProxy's tables of values begin with 0, its client's with 1. All are sent: two credentials must look like two.
local function from_one(values)
  local list = {}
  for index = 0, values and #values or -1 do list[index + 1] = values[index] end
  return list
end

local function refuse(txn, answer)
  local reply = txn:reply({ status = answer.status })
  for _, name in ipairs(PASSED_ON) do
    local values = answer.headers and answer.headers[name]
    if values then reply:add_header(name, values[0]) end
  end
  reply:set_body(answer.body or "")
  txn:done(reply)
end

local function verify(txn, query)
  local headers = txn.http:req_get_headers()
  for name in pairs(headers) do
    -- Many programs read X_Portcullis_Tenant as the same header.
    if name:gsub("_", "-"):find("^x%-portcullis%-") then txn.http:req_del_header(name) end
  end
  local answer = core.httpclient():get({
    url = URL .. query,
    headers = {
      ["x-api-key"] = from_one(headers["x-api-key"]),
      ["authorization"] = from_one(headers["authorization"]),
      -- The peer, or what http-request set-src found behind another proxy.
      ["x-forwarded-for"] = { txn.f:src() },
    },
    timeout = TIMEOUT_MS,
  })
  if not answer or answer.status < 200 or answer.status >= 500 then return refuse(txn, UNAVAILABLE) end
  if answer.status ~= 200 then return refuse(txn, answer) end
  for _, name in ipairs(IDENTITY) do
    local values = answer.headers[name]
    if not values then return refuse(txn, UNAVAILABLE) end
    txn.http:req_set_header(name, values[0])
  end
  -- The secret ends here.
  txn.http:req_del_header("x-api-key")
  txn.http:req_del_header("authorization")
  txn:set_var("txn.portcullis_allowed", true)
end

core.register_action("portcullis", { "http-req" }, function(txn) verify(txn, "") end)
core.register_action("portcullis-permission", { "http-req" }, function(txn, permission)
  verify(txn, "?permission=" .. permission)
end, 1)

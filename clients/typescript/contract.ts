// Made from the API's description by `npm run generate:clients`. Not to be edited.

export interface paths {
    "/api/account/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description The keys of the account, newest first unless `sort` says otherwise. Pages by number reach to the 10,000th key; `pagination.next_cursor` leads through any number of them. The header `Link` names the next and the previous page.
         *
         *     Permission: `api-keys:read`.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description Without `authorizationGroup`, the key gets the calling key's own group; without `name`, it is called by the first line of its memo, or `API key` where that has fewer than two characters. So without a body, a key as powerful as the calling one is made. A calling key that has an expiry, an allowlist or rate limits can only create keys that lie within them.
         *
         *     Permission: `api-keys:write`.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/api-keys/{identifier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an API key
         * @description A key of the account. With the `ETag` of an earlier answer as `If-None-Match`, 304 if nothing has changed.
         *
         *     Permission: `api-keys:read`.
         */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /**
         * Delete an API key
         * @description Revokes the key, unless it is revoked already, and takes it off the list. When it is answered, no verifier accepts it any more. Its history stays in the audit log.
         *
         *     Permission: `api-keys:write`.
         */
        delete: operations["deleteApiKey"];
        options?: never;
        head?: never;
        /**
         * Change an API key
         * @description Changes what the body names, and nothing else; null clears a memo, an allowlist, an expiry or a rate limit. When it is answered, no verifier acts on what was before.
         *
         *     Permission: `api-keys:write`.
         */
        patch: operations["changeApiKey"];
        trace?: never;
    };
    "/api/account/api-keys/{identifier}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate an API key
         * @description Gives the key a new secret. The old one stops at once, on every verifier, unless `grace` lets it work on. Any key may rotate itself, not to a later expiry: with a grace, or a lost answer can't be asked for again. During the grace, the old secret can't rotate or change its key.
         *
         *     Permission: `api-keys:write`.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/api-keys/{identifier}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an API key
         * @description Ends the key for ever and leaves it in the list. When it is answered, no verifier accepts it any more. A key that is revoked already stays as it is, with the reason that was given first. Any key may revoke itself, by its old secret during a grace as well: that lets nobody in.
         *
         *     Permission: `api-keys:write`.
         */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/authorization-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List authorization groups
         * @description The groups that keys of the account can have, by name: its own and those of the whole installation. The header `Link` names the next and the previous page.
         *
         *     Permission: `api-keys:read`.
         */
        get: operations["listAuthorizationGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/channel-credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List channel credentials
         * @description The channel credentials of the account, newest first unless `sort` says otherwise, in pages as those of API keys.
         *
         *     Permission: `channel-credentials:read`.
         */
        get: operations["listChannelCredentials"];
        put?: never;
        /**
         * Create a channel credential
         * @description Client id and secret are those of the body, or generated, each by itself. A chosen secret is in no answer. A calling key that has an expiry, an allowlist or rate limits can only create credentials that lie within them.
         *
         *     Permission: `channel-credentials:write`.
         */
        post: operations["createChannelCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/channel-credentials/{identifier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a channel credential
         * @description A channel credential of the account. With the `ETag` of an earlier answer as `If-None-Match`, 304 if nothing has changed.
         *
         *     Permission: `channel-credentials:read`.
         */
        get: operations["getChannelCredential"];
        put?: never;
        post?: never;
        /**
         * Delete a channel credential
         * @description Revokes the credential, unless it is revoked already, and takes it off the list. When it is answered, no verifier accepts it any more. Its history stays in the audit log, and its client id is free.
         *
         *     Permission: `channel-credentials:write`.
         */
        delete: operations["deleteChannelCredential"];
        options?: never;
        head?: never;
        /**
         * Change a channel credential
         * @description Changes what the body names, and nothing else; null clears a memo, an allowlist, an expiry or a rate limit. Channel, client id and secret stay as they are. When it is answered, no verifier acts on what was before.
         *
         *     Permission: `channel-credentials:write`.
         */
        patch: operations["changeChannelCredential"];
        trace?: never;
    };
    "/api/account/channel-credentials/{identifier}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a channel credential's client id and secret
         * @description Gives the credential a new secret and, where the body says so, another client id. The old ones stop at once, on every verifier: programs that use them break. There is no grace period.
         *
         *     Permission: `channel-credentials:write`.
         */
        post: operations["rotateChannelCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/channel-credentials/{identifier}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a channel credential
         * @description Ends the credential for ever and leaves it in the list. When it is answered, no verifier accepts it any more. One that is revoked already stays as it is, with the reason that was given first.
         *
         *     Permission: `channel-credentials:write`.
         */
        post: operations["revokeChannelCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sub-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sub-accounts
         * @description The sub-accounts of the account, by name unless `sort` says otherwise, with what they use. The header `Link` names the next and the previous page.
         *
         *     Permission: `sub-accounts:read`.
         */
        get: operations["listSubAccounts"];
        put?: never;
        /**
         * Create a sub-account
         * @description Limits that are left out are those of the account itself, and none can be higher. It begins with the usual authorization groups and without users: people of the account switch to it in the console.
         *
         *     Permission: `sub-accounts:write`.
         */
        post: operations["createSubAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sub-accounts/{identifier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a sub-account
         * @description A sub-account of the account, with what it uses. With the `ETag` of an earlier answer as `If-None-Match`, 304 if nothing has changed.
         *
         *     Permission: `sub-accounts:read`.
         */
        get: operations["getSubAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a sub-account
         * @description Changes what the body names, and nothing else. A limit can't be raised above the account's own; one that is higher, because the account's own was lowered since, may stay or come down. When it is answered, no verifier acts on what was before.
         *
         *     Permission: `sub-accounts:write`.
         */
        patch: operations["changeSubAccount"];
        trace?: never;
    };
    "/api/account/sub-accounts/{identifier}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a sub-account
         * @description Shuts its users and keys out until it is resumed. When it is answered, no verifier accepts its keys any more. One that is suspended already stays as it is.
         *
         *     Permission: `sub-accounts:write`.
         */
        post: operations["suspendSubAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sub-accounts/{identifier}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a sub-account
         * @description Lets its users and keys in again. Keys that were revoked or have expired stay so.
         *
         *     Permission: `sub-accounts:write`.
         */
        post: operations["resumeSubAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /**
             * Format: uri
             * @description Where the code is explained.
             */
            type: string;
            title: string;
            status: number;
            /**
             * @description Stable: compare this one.
             * @enum {string}
             */
            code: "body_malformed" | "input_invalid" | "parameter_invalid" | "credential_ambiguous" | "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired" | "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing" | "secret_retiring" | "grant_exceeds_caller" | "master_account_only" | "key_not_found" | "sub_account_not_found" | "route_not_found" | "method_not_allowed" | "key_not_active" | "key_limit_reached" | "sub_account_limit_reached" | "answer_sealed" | "precondition_failed" | "body_too_large" | "body_not_json" | "idempotency_key_reused" | "rate_limited" | "too_many_changes" | "internal_error" | "verification_unavailable";
            /** @description A sentence for people. It may change. */
            detail: string;
            /** @description What is wrong with which field, parameter or header. */
            errors?: {
                field: string;
                detail: string;
            }[];
            /** @description As in the header X-Request-Id. The audit log can be searched for it. */
            request_id: string;
        };
        ApiKeyPage: {
            data: components["schemas"]["ApiKey"][];
            pagination: components["schemas"]["Pagination"];
        };
        ApiKey: {
            /** @description Never changes, not even when the secret is replaced. */
            identifier: string;
            description: string;
            /** @description Canonical addresses and ranges. Empty: from anywhere. */
            allowed_ips: string[];
            /** @description Null for a key that was never used. */
            last_used_at: string | null;
            /** Format: date-time */
            created_at: string;
            name: string;
            /**
             * @description Revoked is for ever. An expired key is still active.
             * @enum {string}
             */
            status: "active" | "revoked";
            /** @description The first instant at which it no longer works. Null: never. */
            expires_at: string | null;
            revoked_at: string | null;
            revoked_reason: string | null;
            requests_per_second: number | null;
            requests_per_day: number | null;
            authorization_group: {
                identifier: string;
                name: string;
                permissions: string[];
            };
            /** @description What its secret begins with. */
            prefix: string;
            /** @description The last four characters of its current secret. */
            hint: string;
        };
        Pagination: {
            /** @description Null for a page that a cursor led to. */
            page: number | null;
            perPage: number;
            /** @description Matching keys, as far as they were counted: up to 10,000. Null with a cursor. */
            total: number | null;
            /** @description False where there are more matching keys than `total` and `totalPages` count. Null with a cursor. */
            totalIsExact: boolean | null;
            totalPages: number | null;
            /** @description Whether keys follow this page. */
            more: boolean;
            /** @description Leads to the keys after these, newest first. Null on the last page, and where another order was asked for. */
            next_cursor: string | null;
        };
        NewApiKey: {
            memo?: string | null;
            /**
             * @description What the key is called. Left out, a new key is called by the first line of its memo, or `API key` where that has fewer than two characters.
             * @example Mobile App
             */
            name?: string;
            allowedIps?: string[] | null;
            expiresAt?: string | null;
            /**
             * @description How many requests are let in per second. Null: as many as come.
             * @example 10
             */
            requestsPerSecond?: number | null;
            /**
             * @description How many requests are let in per day of UTC. Null: as many as come.
             * @example 10
             */
            requestsPerDay?: number | null;
            /**
             * @description The identifier of the group that says what the key may do, as `GET /api/account/authorization-groups` lists them. None of its permissions may be beyond the calling key's. Left out, a new key gets the calling key's own group, and may do whatever that may.
             * @example clx1a2b3c4d5e6f7g8h9i0j2
             */
            authorizationGroup?: string;
        };
        CreatedApiKey: {
            data: components["schemas"]["ApiKey"];
            meta: {
                /** @description The secret. It is in this answer and in repetitions of it under the same Idempotency-Key, and nowhere else. */
                secret_token: string;
            };
        };
        ApiKeyAnswer: {
            data: components["schemas"]["ApiKey"];
        };
        ApiKeyChange: {
            memo?: string | null;
            /**
             * @description What the key is called. Left out, a new key is called by the first line of its memo, or `API key` where that has fewer than two characters.
             * @example Mobile App
             */
            name?: string;
            allowedIps?: string[] | null;
            expiresAt?: string | null;
            /**
             * @description How many requests are let in per second. Null: as many as come.
             * @example 10
             */
            requestsPerSecond?: number | null;
            /**
             * @description How many requests are let in per day of UTC. Null: as many as come.
             * @example 10
             */
            requestsPerDay?: number | null;
            /**
             * @description The identifier of the group that says what the key may do, as `GET /api/account/authorization-groups` lists them. None of its permissions may be beyond the calling key's. Left out, a new key gets the calling key's own group, and may do whatever that may.
             * @example clx1a2b3c4d5e6f7g8h9i0j2
             */
            authorizationGroup?: string;
        };
        ChangedApiKey: {
            data: components["schemas"]["ApiKey"];
            meta: {
                propagation: components["schemas"]["Propagation"];
            };
        };
        /** @description How the change reached the verifiers before it was answered. */
        Propagation: {
            /** @description Verifiers that were alive. */
            verifiers: number;
            /** @description Those that had applied the change. The others could not act on what was before any more. */
            acknowledged: number;
            /** @description From the change to this answer, in milliseconds. */
            ms: number;
        };
        Rotation: {
            /**
             * Format: date-time
             * @description A new expiry. Left out, the key keeps the one that it has.
             */
            expiresAt?: string;
            /**
             * @description How long the old secret keeps working, never past the old expiry. Left out: it stops at once.
             * @enum {string}
             */
            grace?: "immediately" | "oneHour" | "oneDay" | "sevenDays";
        };
        RotatedApiKey: {
            data: components["schemas"]["ApiKey"];
            meta: {
                /** @description The secret. It is in this answer and in repetitions of it under the same Idempotency-Key, and nowhere else. */
                secret_token: string;
                propagation: components["schemas"]["Propagation"];
            };
        };
        Revocation: {
            /**
             * @description For the audit log.
             * @example Leaked in a public repository
             */
            reason?: string;
        };
        ApiGroupPage: {
            data: components["schemas"]["ApiGroup"][];
            pagination: {
                page: number;
                perPage: number;
                total: number;
                totalPages: number;
                /** @description Whether groups follow this page. */
                more: boolean;
            };
        };
        ApiGroup: {
            /** @description What a key's `authorizationGroup` wants. */
            identifier: string;
            name: string;
            /** @description What keys of this group may do. */
            permissions: string[];
        };
        ChannelCredentialPage: {
            data: components["schemas"]["ChannelCredential"][];
            pagination: components["schemas"]["Pagination"];
        };
        ChannelCredential: {
            /** @description Never changes, not even when the secret is replaced. */
            identifier: string;
            description: string;
            /** @description Canonical addresses and ranges. Empty: from anywhere. */
            allowed_ips: string[];
            /** @description Null for a key that was never used. */
            last_used_at: string | null;
            /** Format: date-time */
            created_at: string;
            name: string;
            /**
             * @description Revoked is for ever. An expired key is still active.
             * @enum {string}
             */
            status: "active" | "revoked";
            /** @description The first instant at which it no longer works. Null: never. */
            expires_at: string | null;
            revoked_at: string | null;
            revoked_reason: string | null;
            requests_per_second: number | null;
            requests_per_day: number | null;
            /**
             * @description What it opens, and nothing else.
             * @enum {string}
             */
            channel: "ftp" | "rest" | "http" | "webService" | "email";
            /** @description What its clients give as their user name. */
            client_id: string;
            /** @description What its secret begins with. Null for a chosen one. */
            prefix: string | null;
            /** @description The last four characters of its current secret. Null for a chosen one. */
            hint: string | null;
        };
        NewChannelCredential: {
            /**
             * @description What it opens. That can't be changed.
             * @enum {string}
             */
            channel: "ftp" | "rest" | "http" | "webService" | "email";
            memo?: string | null;
            /**
             * @description What the key is called. Left out, a new key is called by the first line of its memo, or `Channel credential` where that has fewer than two characters.
             * @example Mobile App
             */
            name?: string;
            allowedIps?: string[] | null;
            expiresAt?: string | null;
            /**
             * @description How many requests are let in per second. Null: as many as come.
             * @example 10
             */
            requestsPerSecond?: number | null;
            /**
             * @description How many requests are let in per day of UTC. Null: as many as come.
             * @example 10
             */
            requestsPerDay?: number | null;
            /**
             * @description A client id of your choice: letters, digits, dots, hyphens and underscores, in lower case whatever is sent, and of no other credential in the installation. Left out, a new credential gets a generated one.
             * @example acme-nightly
             */
            clientId?: string;
            /** @description A secret of your choice, which is in no answer. It does not contain the client id, and is not easy to guess. Left out, one is generated. */
            secret?: string;
        };
        CreatedChannelCredential: {
            data: components["schemas"]["ChannelCredential"];
            meta: {
                /** @description The secret. It is in this answer and in repetitions of it under the same Idempotency-Key, and nowhere else. Null for a chosen one, which is in no answer. */
                secret_token: string | null;
            };
        };
        ChannelCredentialAnswer: {
            data: components["schemas"]["ChannelCredential"];
        };
        ChannelCredentialChange: {
            memo?: string | null;
            /**
             * @description What the key is called. Left out, a new key is called by the first line of its memo, or `Channel credential` where that has fewer than two characters.
             * @example Mobile App
             */
            name?: string;
            allowedIps?: string[] | null;
            expiresAt?: string | null;
            /**
             * @description How many requests are let in per second. Null: as many as come.
             * @example 10
             */
            requestsPerSecond?: number | null;
            /**
             * @description How many requests are let in per day of UTC. Null: as many as come.
             * @example 10
             */
            requestsPerDay?: number | null;
        };
        ChangedChannelCredential: {
            data: components["schemas"]["ChannelCredential"];
            meta: {
                propagation: components["schemas"]["Propagation"];
            };
        };
        CredentialRotation: {
            /**
             * Format: date-time
             * @description A new expiry. Left out, the key keeps the one that it has.
             */
            expiresAt?: string;
            /** @description Another client id. Left out, the credential keeps the one that it has; null generates one. */
            clientId?: string | null;
            /** @description A secret of your choice, which is in no answer. It does not contain the client id, and is not easy to guess. Left out, one is generated. */
            secret?: string;
            /**
             * @description There is no grace period: the old client id and secret stop at once.
             * @constant
             */
            grace?: "immediately";
        };
        RotatedChannelCredential: {
            data: components["schemas"]["ChannelCredential"];
            meta: {
                /** @description The secret. It is in this answer and in repetitions of it under the same Idempotency-Key, and nowhere else. Null for a chosen one, which is in no answer. */
                secret_token: string | null;
                propagation: components["schemas"]["Propagation"];
            };
        };
        SubAccountPage: {
            data: components["schemas"]["SubAccount"][];
            pagination: components["schemas"]["SubAccountPagination"];
        };
        SubAccount: {
            /** @description Never changes. */
            identifier: string;
            name: string;
            /**
             * @description Suspended: its users can't sign in and its keys open nothing, until it is resumed.
             * @enum {string}
             */
            status: "active" | "suspended";
            suspended_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description Unrevoked API keys, and how many there may be. */
            api_keys: {
                used: number;
                limit: number;
            };
            /** @description Unrevoked channel credentials, and how many there may be. */
            channel_credentials: {
                used: number;
                limit: number;
            };
            /** @description Unrevoked AI keys, and how many there may be. */
            ai_keys: {
                used: number;
                limit: number;
            };
            /** @description What all of its keys may use together. */
            requests_per_second: number | null;
            requests_per_day: number | null;
            /** @description With any of its keys, in the last 24 hours. */
            requests_last_day: {
                allowed: number;
                denied: number;
            };
        };
        SubAccountPagination: {
            page: number;
            perPage: number;
            /** @description Matching sub-accounts. An account has at most 100. */
            total: number;
            totalPages: number;
            more: boolean;
        };
        NewSubAccount: {
            /**
             * @description Of one sub-account of the account.
             * @example Retail
             */
            name: string;
            /**
             * @description How many unrevoked API keys it may hold: at most as many as the account itself.
             * @example 10
             */
            apiKeyLimit?: number;
            /**
             * @description How many unrevoked channel credentials it may hold: at most as many as the account itself.
             * @example 10
             */
            channelCredentialLimit?: number;
            /**
             * @description How many unrevoked AI keys it may hold: at most as many as the account itself.
             * @example 10
             */
            aiKeyLimit?: number;
            /**
             * @description How many requests are let in per second. Null: as many as come.
             * @example 10
             */
            requestsPerSecond?: number | null;
            /**
             * @description How many requests are let in per day of UTC. Null: as many as come.
             * @example 10
             */
            requestsPerDay?: number | null;
        };
        SubAccountAnswer: {
            data: components["schemas"]["SubAccount"];
        };
        SubAccountChange: {
            /**
             * @description Of one sub-account of the account.
             * @example Retail
             */
            name?: string;
            /**
             * @description How many unrevoked API keys it may hold: at most as many as the account itself.
             * @example 10
             */
            apiKeyLimit?: number;
            /**
             * @description How many unrevoked channel credentials it may hold: at most as many as the account itself.
             * @example 10
             */
            channelCredentialLimit?: number;
            /**
             * @description How many unrevoked AI keys it may hold: at most as many as the account itself.
             * @example 10
             */
            aiKeyLimit?: number;
            /**
             * @description How many requests are let in per second. Null: as many as come.
             * @example 10
             */
            requestsPerSecond?: number | null;
            /**
             * @description How many requests are let in per day of UTC. Null: as many as come.
             * @example 10
             */
            requestsPerDay?: number | null;
        };
        ChangedSubAccount: {
            data: components["schemas"]["SubAccount"];
            meta: {
                propagation: components["schemas"]["Propagation"];
            };
        };
    };
    responses: never;
    parameters: {
        /**
         * @description The identifier of the record.
         * @example clx1a2b3c4d5e6f7g8h9i0j1
         */
        Identifier: string;
        /**
         * @description A name of your choice for this request, such as a UUID. Repeating the request under it, its body byte by byte the same, within 24 hours changes nothing and gets the first answer again, its secret included as long as the same secret of the calling key is presented.
         * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
         */
        IdempotencyKey: string;
        /**
         * @description The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.
         * @example "3-Zm9vYmFyYmF6"
         */
        IfMatch: string;
        /**
         * @description The `ETag` of an earlier answer: if the record is still the same, 304 without a body.
         * @example "3-Zm9vYmFyYmF6"
         */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Names this request, in the audit log too.
         * @example 0b5c8f0e-5a0e-4c58-9d56-5f1f4c3c8a57
         */
        RequestId: string;
        /**
         * @description The rate limits of the calling key (draft-ietf-httpapi-ratelimit-headers-10). Missing where it has none.
         * @example "key-second";q=5;w=1, "key-day";q=1000;w=86400
         */
        RateLimitPolicy: string;
        /**
         * @description What is left of them, and for how many seconds.
         * @example "key-second";r=4;t=1, "key-day";r=995;t=3600
         */
        RateLimit: string;
        /**
         * @description Come again after so many seconds.
         * @example 1
         */
        RetryAfter: number;
        /**
         * @description What kind of credential is wanted (RFC 6750).
         * @example Bearer realm="Portcullis"
         */
        Challenge: string;
        /**
         * @description Names this state of the record, for `If-Match` and `If-None-Match`.
         * @example "3-Zm9vYmFyYmF6"
         */
        EntityTag: string;
        /**
         * @description Where the new record is.
         * @example /api/account/api-keys/clx1a2b3c4d5e6f7g8h9i0j1
         */
        Location: string;
        /**
         * @description The next and the previous page (RFC 8288).
         * @example </api/account/api-keys?page=2&limit=50>; rel="next"
         */
        Link: string;
        /**
         * @description `true` where the answer was given before under the same Idempotency-Key.
         * @example true
         */
        Replayed: string;
    };
    pathItems: never;
}
export type Problem = components['schemas']['Problem'];
export type ApiKeyPage = components['schemas']['ApiKeyPage'];
export type ApiKey = components['schemas']['ApiKey'];
export type Pagination = components['schemas']['Pagination'];
export type NewApiKey = components['schemas']['NewApiKey'];
export type CreatedApiKey = components['schemas']['CreatedApiKey'];
export type ApiKeyAnswer = components['schemas']['ApiKeyAnswer'];
export type ApiKeyChange = components['schemas']['ApiKeyChange'];
export type ChangedApiKey = components['schemas']['ChangedApiKey'];
export type Propagation = components['schemas']['Propagation'];
export type Rotation = components['schemas']['Rotation'];
export type RotatedApiKey = components['schemas']['RotatedApiKey'];
export type Revocation = components['schemas']['Revocation'];
export type ApiGroupPage = components['schemas']['ApiGroupPage'];
export type ApiGroup = components['schemas']['ApiGroup'];
export type ChannelCredentialPage = components['schemas']['ChannelCredentialPage'];
export type ChannelCredential = components['schemas']['ChannelCredential'];
export type NewChannelCredential = components['schemas']['NewChannelCredential'];
export type CreatedChannelCredential = components['schemas']['CreatedChannelCredential'];
export type ChannelCredentialAnswer = components['schemas']['ChannelCredentialAnswer'];
export type ChannelCredentialChange = components['schemas']['ChannelCredentialChange'];
export type ChangedChannelCredential = components['schemas']['ChangedChannelCredential'];
export type CredentialRotation = components['schemas']['CredentialRotation'];
export type RotatedChannelCredential = components['schemas']['RotatedChannelCredential'];
export type SubAccountPage = components['schemas']['SubAccountPage'];
export type SubAccount = components['schemas']['SubAccount'];
export type SubAccountPagination = components['schemas']['SubAccountPagination'];
export type NewSubAccount = components['schemas']['NewSubAccount'];
export type SubAccountAnswer = components['schemas']['SubAccountAnswer'];
export type SubAccountChange = components['schemas']['SubAccountChange'];
export type ChangedSubAccount = components['schemas']['ChangedSubAccount'];
export type ParameterIdentifier = components['parameters']['Identifier'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterIfMatch = components['parameters']['IfMatch'];
export type ParameterIfNoneMatch = components['parameters']['IfNoneMatch'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderChallenge = components['headers']['Challenge'];
export type HeaderEntityTag = components['headers']['EntityTag'];
export type HeaderLocation = components['headers']['Location'];
export type HeaderLink = components['headers']['Link'];
export type HeaderReplayed = components['headers']['Replayed'];
export type $defs = Record<string, never>;
export interface operations {
    listApiKeys: {
        parameters: {
            query?: {
                /** @description The page, counted from 1. Pages reach to the 10,000th key; beyond it, use `cursor`. */
                page?: number;
                /** @description `pagination.next_cursor` of the page before: leads through any number of keys, newest first. Not together with `page`, `sort` or `direction`. */
                cursor?: string;
                status?: "active" | "revoked";
                expiration?: "valid" | "expiringSoon" | "expired";
                /** @description A part of the name or description. */
                search?: string;
                /** @description By default createdAt. */
                sort?: "name" | "expiresAt" | "lastUsedAt" | "createdAt";
                /** @description By default desc. */
                direction?: "asc" | "desc";
                /** @description How many keys a page has. By default 50. */
                limit?: number;
                /** @description The identifier of an authorization group. */
                group?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "identifier": "clx1a2b3c4d5e6f7g8h9i0j1",
                     *           "allowed_ips": [
                     *             "192.168.1.1",
                     *             "10.0.0.1"
                     *           ],
                     *           "last_used_at": "2026-03-15T10:30:00.000Z",
                     *           "created_at": "2026-01-01T00:00:00.000Z",
                     *           "status": "active",
                     *           "expires_at": null,
                     *           "revoked_at": null,
                     *           "revoked_reason": null,
                     *           "hint": "r9s0",
                     *           "requests_per_second": null,
                     *           "requests_per_day": null,
                     *           "name": "Production API Key",
                     *           "description": "Production API Key",
                     *           "authorization_group": {
                     *             "identifier": "clx1a2b3c4d5e6f7g8h9i0j2",
                     *             "name": "Read Only",
                     *             "permissions": [
                     *               "customers:read",
                     *               "orders:read",
                     *               "products:read"
                     *             ]
                     *           },
                     *           "prefix": "ptc"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "page": 1,
                     *         "perPage": 50,
                     *         "total": 1,
                     *         "totalIsExact": true,
                     *         "totalPages": 1,
                     *         "more": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A name of your choice for this request, such as a UUID. Repeating the request under it, its body byte by byte the same, within 24 hours changes nothing and gets the first answer again, its secret included as long as the same secret of the calling key is presented.
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "memo": "Development API Key",
                 *       "allowedIps": [
                 *         "192.168.1.100"
                 *       ],
                 *       "expiresAt": "2030-12-31T23:59:59Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description The new key, and its secret this one time. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "identifier": "clx1a2b3c4d5e6f7g8h9i0j1",
                     *         "allowed_ips": [
                     *           "192.168.1.100"
                     *         ],
                     *         "last_used_at": null,
                     *         "created_at": "2026-01-01T00:00:00.000Z",
                     *         "status": "active",
                     *         "expires_at": "2030-12-31T23:59:59.000Z",
                     *         "revoked_at": null,
                     *         "revoked_reason": null,
                     *         "hint": "r9s0",
                     *         "requests_per_second": null,
                     *         "requests_per_day": null,
                     *         "name": "Development API Key",
                     *         "description": "Development API Key",
                     *         "authorization_group": {
                     *           "identifier": "clx1a2b3c4d5e6f7g8h9i0j2",
                     *           "name": "Read Only",
                     *           "permissions": [
                     *             "customers:read",
                     *             "orders:read",
                     *             "products:read"
                     *           ]
                     *         },
                     *         "prefix": "ptc"
                     *       },
                     *       "meta": {
                     *         "secret_token": "ptc_1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7q8r9s0"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             *
             *     `body_malformed`: The body is no JSON.
             *
             *     `input_invalid`: The body says something that can't be.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous" | "body_malformed" | "input_invalid";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             *
             *     `grant_exceeds_caller`: A key can't give what it doesn't have.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing" | "grant_exceeds_caller";
                    };
                };
            };
            /**
             * @description `key_limit_reached`: The account holds as many keys as it may.
             *
             *     `answer_sealed`: The first answer can't be read any more.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_limit_reached" | "answer_sealed";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `body_not_json`: The body has another media type. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_not_json";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key belongs to another request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /**
             * @description `rate_limited`: Too many requests.
             *
             *     `too_many_changes`: Too many changes at once.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited" | "too_many_changes";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of an earlier answer: if the record is still the same, 304 without a body.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The identifier of the record.
                 * @example clx1a2b3c4d5e6f7g8h9i0j1
                 */
                identifier: components["parameters"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "identifier": "clx1a2b3c4d5e6f7g8h9i0j1",
                     *         "allowed_ips": [
                     *           "192.168.1.1",
                     *           "10.0.0.1"
                     *         ],
                     *         "last_used_at": "2026-03-15T10:30:00.000Z",
                     *         "created_at": "2026-01-01T00:00:00.000Z",
                     *         "status": "active",
                     *         "expires_at": null,
                     *         "revoked_at": null,
                     *         "revoked_reason": null,
                     *         "hint": "r9s0",
                     *         "requests_per_second": null,
                     *         "requests_per_day": null,
                     *         "name": "Production API Key",
                     *         "description": "Production API Key",
                     *         "authorization_group": {
                     *           "identifier": "clx1a2b3c4d5e6f7g8h9i0j2",
                     *           "name": "Read Only",
                     *           "permissions": [
                     *             "customers:read",
                     *             "orders:read",
                     *             "products:read"
                     *           ]
                     *         },
                     *         "prefix": "ptc"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyAnswer"];
                };
            };
            /** @description It is the same as then. */
            304: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing";
                    };
                };
            };
            /** @description `key_not_found`: There is no such key. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_not_found";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    deleteApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The identifier of the record.
                 * @example clx1a2b3c4d5e6f7g8h9i0j1
                 */
                identifier: components["parameters"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Always true. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example true */
                    "application/json": true;
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing";
                    };
                };
            };
            /** @description `key_not_found`: There is no such key. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_not_found";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /**
             * @description `rate_limited`: Too many requests.
             *
             *     `too_many_changes`: Too many changes at once.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited" | "too_many_changes";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    changeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The identifier of the record.
                 * @example clx1a2b3c4d5e6f7g8h9i0j1
                 */
                identifier: components["parameters"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "memo": "Moved to the new data centre",
                 *       "allowedIps": [
                 *         "192.0.2.0/24"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeyChange"];
            };
        };
        responses: {
            /** @description The key as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "identifier": "clx1a2b3c4d5e6f7g8h9i0j1",
                     *         "allowed_ips": [
                     *           "192.0.2.0/24"
                     *         ],
                     *         "last_used_at": "2026-03-15T10:30:00.000Z",
                     *         "created_at": "2026-01-01T00:00:00.000Z",
                     *         "status": "active",
                     *         "expires_at": null,
                     *         "revoked_at": null,
                     *         "revoked_reason": null,
                     *         "hint": "r9s0",
                     *         "requests_per_second": null,
                     *         "requests_per_day": null,
                     *         "name": "Production API Key",
                     *         "description": "Moved to the new data centre",
                     *         "authorization_group": {
                     *           "identifier": "clx1a2b3c4d5e6f7g8h9i0j2",
                     *           "name": "Read Only",
                     *           "permissions": [
                     *             "customers:read",
                     *             "orders:read",
                     *             "products:read"
                     *           ]
                     *         },
                     *         "prefix": "ptc"
                     *       },
                     *       "meta": {
                     *         "propagation": {
                     *           "verifiers": 3,
                     *           "acknowledged": 3,
                     *           "ms": 12
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedApiKey"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             *
             *     `body_malformed`: The body is no JSON.
             *
             *     `input_invalid`: The body says something that can't be.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous" | "body_malformed" | "input_invalid";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             *
             *     `grant_exceeds_caller`: A key can't give what it doesn't have.
             *
             *     `secret_retiring`: The calling key's secret is being replaced.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing" | "grant_exceeds_caller" | "secret_retiring";
                    };
                };
            };
            /** @description `key_not_found`: There is no such key. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_not_found";
                    };
                };
            };
            /** @description `key_not_active`: The key was revoked. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_not_active";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `body_not_json`: The body has another media type. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_not_json";
                    };
                };
            };
            /**
             * @description `rate_limited`: Too many requests.
             *
             *     `too_many_changes`: Too many changes at once.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited" | "too_many_changes";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description A name of your choice for this request, such as a UUID. Repeating the request under it, its body byte by byte the same, within 24 hours changes nothing and gets the first answer again, its secret included as long as the same secret of the calling key is presented.
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The identifier of the record.
                 * @example clx1a2b3c4d5e6f7g8h9i0j1
                 */
                identifier: components["parameters"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "grace": "oneHour"
                 *     }
                 */
                "application/json": components["schemas"]["Rotation"];
            };
        };
        responses: {
            /** @description The key with its new secret, this one time. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "identifier": "clx1a2b3c4d5e6f7g8h9i0j1",
                     *         "allowed_ips": [
                     *           "192.168.1.1",
                     *           "10.0.0.1"
                     *         ],
                     *         "last_used_at": "2026-03-15T10:30:00.000Z",
                     *         "created_at": "2026-01-01T00:00:00.000Z",
                     *         "status": "active",
                     *         "expires_at": null,
                     *         "revoked_at": null,
                     *         "revoked_reason": null,
                     *         "hint": "r9s0",
                     *         "requests_per_second": null,
                     *         "requests_per_day": null,
                     *         "name": "Production API Key",
                     *         "description": "Production API Key",
                     *         "authorization_group": {
                     *           "identifier": "clx1a2b3c4d5e6f7g8h9i0j2",
                     *           "name": "Read Only",
                     *           "permissions": [
                     *             "customers:read",
                     *             "orders:read",
                     *             "products:read"
                     *           ]
                     *         },
                     *         "prefix": "ptc"
                     *       },
                     *       "meta": {
                     *         "secret_token": "ptc_1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7q8r9s0",
                     *         "propagation": {
                     *           "verifiers": 3,
                     *           "acknowledged": 3,
                     *           "ms": 12
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RotatedApiKey"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             *
             *     `body_malformed`: The body is no JSON.
             *
             *     `input_invalid`: The body says something that can't be.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous" | "body_malformed" | "input_invalid";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             *
             *     `grant_exceeds_caller`: A key can't give what it doesn't have.
             *
             *     `secret_retiring`: The calling key's secret is being replaced.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing" | "grant_exceeds_caller" | "secret_retiring";
                    };
                };
            };
            /** @description `key_not_found`: There is no such key. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_not_found";
                    };
                };
            };
            /**
             * @description `key_not_active`: The key was revoked.
             *
             *     `answer_sealed`: The first answer can't be read any more.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_not_active" | "answer_sealed";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `body_not_json`: The body has another media type. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_not_json";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key belongs to another request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /**
             * @description `rate_limited`: Too many requests.
             *
             *     `too_many_changes`: Too many changes at once.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited" | "too_many_changes";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description A name of your choice for this request, such as a UUID. Repeating the request under it, its body byte by byte the same, within 24 hours changes nothing and gets the first answer again, its secret included as long as the same secret of the calling key is presented.
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The identifier of the record.
                 * @example clx1a2b3c4d5e6f7g8h9i0j1
                 */
                identifier: components["parameters"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Leaked in a public repository"
                 *     }
                 */
                "application/json": components["schemas"]["Revocation"];
            };
        };
        responses: {
            /** @description The key, revoked. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "identifier": "clx1a2b3c4d5e6f7g8h9i0j1",
                     *         "allowed_ips": [
                     *           "192.168.1.1",
                     *           "10.0.0.1"
                     *         ],
                     *         "last_used_at": "2026-03-15T10:30:00.000Z",
                     *         "created_at": "2026-01-01T00:00:00.000Z",
                     *         "status": "revoked",
                     *         "expires_at": null,
                     *         "revoked_at": "2026-04-01T08:00:00.000Z",
                     *         "revoked_reason": "Leaked in a public repository",
                     *         "hint": "r9s0",
                     *         "requests_per_second": null,
                     *         "requests_per_day": null,
                     *         "name": "Production API Key",
                     *         "description": "Production API Key",
                     *         "authorization_group": {
                     *           "identifier": "clx1a2b3c4d5e6f7g8h9i0j2",
                     *           "name": "Read Only",
                     *           "permissions": [
                     *             "customers:read",
                     *             "orders:read",
                     *             "products:read"
                     *           ]
                     *         },
                     *         "prefix": "ptc"
                     *       },
                     *       "meta": {
                     *         "propagation": {
                     *           "verifiers": 3,
                     *           "acknowledged": 3,
                     *           "ms": 12
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedApiKey"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             *
             *     `body_malformed`: The body is no JSON.
             *
             *     `input_invalid`: The body says something that can't be.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous" | "body_malformed" | "input_invalid";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing";
                    };
                };
            };
            /** @description `key_not_found`: There is no such key. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_not_found";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `body_not_json`: The body has another media type. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_not_json";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key belongs to another request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /**
             * @description `rate_limited`: Too many requests.
             *
             *     `too_many_changes`: Too many changes at once.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited" | "too_many_changes";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    listAuthorizationGroups: {
        parameters: {
            query?: {
                /** @description The page, counted from 1. */
                page?: number;
                /** @description How many groups a page has. By default 50. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of groups. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "identifier": "clx1a2b3c4d5e6f7g8h9i0j2",
                     *           "name": "Read Only",
                     *           "permissions": [
                     *             "customers:read",
                     *             "orders:read",
                     *             "products:read"
                     *           ]
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "page": 1,
                     *         "perPage": 50,
                     *         "total": 1,
                     *         "totalPages": 1,
                     *         "more": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ApiGroupPage"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    listChannelCredentials: {
        parameters: {
            query?: {
                /** @description The page, counted from 1. Pages reach to the 10,000th key; beyond it, use `cursor`. */
                page?: number;
                /** @description `pagination.next_cursor` of the page before: leads through any number of keys, newest first. Not together with `page`, `sort` or `direction`. */
                cursor?: string;
                status?: "active" | "revoked";
                expiration?: "valid" | "expiringSoon" | "expired";
                /** @description A part of the name, description or client id. */
                search?: string;
                /** @description By default createdAt. */
                sort?: "name" | "expiresAt" | "lastUsedAt" | "createdAt";
                /** @description By default desc. */
                direction?: "asc" | "desc";
                /** @description How many keys a page has. By default 50. */
                limit?: number;
                channel?: "ftp" | "rest" | "http" | "webService" | "email";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "identifier": "clx1a2b3c4d5e6f7g8h9i0j1",
                     *           "allowed_ips": [
                     *             "192.168.1.1",
                     *             "10.0.0.1"
                     *           ],
                     *           "last_used_at": "2026-03-15T10:30:00.000Z",
                     *           "created_at": "2026-01-01T00:00:00.000Z",
                     *           "status": "active",
                     *           "expires_at": null,
                     *           "revoked_at": null,
                     *           "revoked_reason": null,
                     *           "hint": "r9s0",
                     *           "requests_per_second": null,
                     *           "requests_per_day": null,
                     *           "name": "Nightly export",
                     *           "description": "The warehouse's uploads",
                     *           "channel": "ftp",
                     *           "client_id": "acme-ftp-x7k2m9",
                     *           "prefix": "ptcch"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "page": 1,
                     *         "perPage": 50,
                     *         "total": 1,
                     *         "totalIsExact": true,
                     *         "totalPages": 1,
                     *         "more": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChannelCredentialPage"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    createChannelCredential: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A name of your choice for this request, such as a UUID. Repeating the request under it, its body byte by byte the same, within 24 hours changes nothing and gets the first answer again, its secret included as long as the same secret of the calling key is presented.
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "ftp",
                 *       "name": "Nightly export",
                 *       "allowedIps": [
                 *         "192.168.1.100"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewChannelCredential"];
            };
        };
        responses: {
            /** @description The new key, and its secret this one time. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "identifier": "clx1a2b3c4d5e6f7g8h9i0j1",
                     *         "allowed_ips": [
                     *           "192.168.1.100"
                     *         ],
                     *         "last_used_at": null,
                     *         "created_at": "2026-01-01T00:00:00.000Z",
                     *         "status": "active",
                     *         "expires_at": null,
                     *         "revoked_at": null,
                     *         "revoked_reason": null,
                     *         "hint": "r9s0",
                     *         "requests_per_second": null,
                     *         "requests_per_day": null,
                     *         "name": "Nightly export",
                     *         "description": "",
                     *         "channel": "ftp",
                     *         "client_id": "acme-ftp-x7k2m9",
                     *         "prefix": "ptcch"
                     *       },
                     *       "meta": {
                     *         "secret_token": "ptcch_1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7q8r9s0"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedChannelCredential"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             *
             *     `body_malformed`: The body is no JSON.
             *
             *     `input_invalid`: The body says something that can't be.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous" | "body_malformed" | "input_invalid";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             *
             *     `grant_exceeds_caller`: A key can't give what it doesn't have.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing" | "grant_exceeds_caller";
                    };
                };
            };
            /**
             * @description `key_limit_reached`: The account holds as many keys as it may.
             *
             *     `answer_sealed`: The first answer can't be read any more.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_limit_reached" | "answer_sealed";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `body_not_json`: The body has another media type. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_not_json";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key belongs to another request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /**
             * @description `rate_limited`: Too many requests.
             *
             *     `too_many_changes`: Too many changes at once.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited" | "too_many_changes";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    getChannelCredential: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of an earlier answer: if the record is still the same, 304 without a body.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The identifier of the record.
                 * @example clx1a2b3c4d5e6f7g8h9i0j1
                 */
                identifier: components["parameters"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "identifier": "clx1a2b3c4d5e6f7g8h9i0j1",
                     *         "allowed_ips": [
                     *           "192.168.1.1",
                     *           "10.0.0.1"
                     *         ],
                     *         "last_used_at": "2026-03-15T10:30:00.000Z",
                     *         "created_at": "2026-01-01T00:00:00.000Z",
                     *         "status": "active",
                     *         "expires_at": null,
                     *         "revoked_at": null,
                     *         "revoked_reason": null,
                     *         "hint": "r9s0",
                     *         "requests_per_second": null,
                     *         "requests_per_day": null,
                     *         "name": "Nightly export",
                     *         "description": "The warehouse's uploads",
                     *         "channel": "ftp",
                     *         "client_id": "acme-ftp-x7k2m9",
                     *         "prefix": "ptcch"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChannelCredentialAnswer"];
                };
            };
            /** @description It is the same as then. */
            304: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing";
                    };
                };
            };
            /** @description `key_not_found`: There is no such key. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_not_found";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    deleteChannelCredential: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The identifier of the record.
                 * @example clx1a2b3c4d5e6f7g8h9i0j1
                 */
                identifier: components["parameters"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Always true. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example true */
                    "application/json": true;
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing";
                    };
                };
            };
            /** @description `key_not_found`: There is no such key. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_not_found";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /**
             * @description `rate_limited`: Too many requests.
             *
             *     `too_many_changes`: Too many changes at once.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited" | "too_many_changes";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    changeChannelCredential: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The identifier of the record.
                 * @example clx1a2b3c4d5e6f7g8h9i0j1
                 */
                identifier: components["parameters"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "memo": "Moved to the new data centre",
                 *       "allowedIps": [
                 *         "192.0.2.0/24"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ChannelCredentialChange"];
            };
        };
        responses: {
            /** @description The key as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "identifier": "clx1a2b3c4d5e6f7g8h9i0j1",
                     *         "allowed_ips": [
                     *           "192.0.2.0/24"
                     *         ],
                     *         "last_used_at": "2026-03-15T10:30:00.000Z",
                     *         "created_at": "2026-01-01T00:00:00.000Z",
                     *         "status": "active",
                     *         "expires_at": null,
                     *         "revoked_at": null,
                     *         "revoked_reason": null,
                     *         "hint": "r9s0",
                     *         "requests_per_second": null,
                     *         "requests_per_day": null,
                     *         "name": "Nightly export",
                     *         "description": "Moved to the new data centre",
                     *         "channel": "ftp",
                     *         "client_id": "acme-ftp-x7k2m9",
                     *         "prefix": "ptcch"
                     *       },
                     *       "meta": {
                     *         "propagation": {
                     *           "verifiers": 3,
                     *           "acknowledged": 3,
                     *           "ms": 12
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedChannelCredential"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             *
             *     `body_malformed`: The body is no JSON.
             *
             *     `input_invalid`: The body says something that can't be.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous" | "body_malformed" | "input_invalid";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             *
             *     `grant_exceeds_caller`: A key can't give what it doesn't have.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing" | "grant_exceeds_caller";
                    };
                };
            };
            /** @description `key_not_found`: There is no such key. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_not_found";
                    };
                };
            };
            /** @description `key_not_active`: The key was revoked. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_not_active";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `body_not_json`: The body has another media type. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_not_json";
                    };
                };
            };
            /**
             * @description `rate_limited`: Too many requests.
             *
             *     `too_many_changes`: Too many changes at once.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited" | "too_many_changes";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    rotateChannelCredential: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description A name of your choice for this request, such as a UUID. Repeating the request under it, its body byte by byte the same, within 24 hours changes nothing and gets the first answer again, its secret included as long as the same secret of the calling key is presented.
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The identifier of the record.
                 * @example clx1a2b3c4d5e6f7g8h9i0j1
                 */
                identifier: components["parameters"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "clientId": null
                 *     }
                 */
                "application/json": components["schemas"]["CredentialRotation"];
            };
        };
        responses: {
            /** @description The key with its new secret, this one time. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "identifier": "clx1a2b3c4d5e6f7g8h9i0j1",
                     *         "allowed_ips": [
                     *           "192.168.1.1",
                     *           "10.0.0.1"
                     *         ],
                     *         "last_used_at": "2026-03-15T10:30:00.000Z",
                     *         "created_at": "2026-01-01T00:00:00.000Z",
                     *         "status": "active",
                     *         "expires_at": null,
                     *         "revoked_at": null,
                     *         "revoked_reason": null,
                     *         "hint": "r9s0",
                     *         "requests_per_second": null,
                     *         "requests_per_day": null,
                     *         "name": "Nightly export",
                     *         "description": "The warehouse's uploads",
                     *         "channel": "ftp",
                     *         "client_id": "acme-ftp-x7k2m9",
                     *         "prefix": "ptcch"
                     *       },
                     *       "meta": {
                     *         "secret_token": "ptcch_1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7q8r9s0",
                     *         "propagation": {
                     *           "verifiers": 3,
                     *           "acknowledged": 3,
                     *           "ms": 12
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RotatedChannelCredential"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             *
             *     `body_malformed`: The body is no JSON.
             *
             *     `input_invalid`: The body says something that can't be.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous" | "body_malformed" | "input_invalid";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             *
             *     `grant_exceeds_caller`: A key can't give what it doesn't have.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing" | "grant_exceeds_caller";
                    };
                };
            };
            /** @description `key_not_found`: There is no such key. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_not_found";
                    };
                };
            };
            /**
             * @description `key_not_active`: The key was revoked.
             *
             *     `answer_sealed`: The first answer can't be read any more.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_not_active" | "answer_sealed";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `body_not_json`: The body has another media type. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_not_json";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key belongs to another request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /**
             * @description `rate_limited`: Too many requests.
             *
             *     `too_many_changes`: Too many changes at once.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited" | "too_many_changes";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    revokeChannelCredential: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description A name of your choice for this request, such as a UUID. Repeating the request under it, its body byte by byte the same, within 24 hours changes nothing and gets the first answer again, its secret included as long as the same secret of the calling key is presented.
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The identifier of the record.
                 * @example clx1a2b3c4d5e6f7g8h9i0j1
                 */
                identifier: components["parameters"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Leaked in a public repository"
                 *     }
                 */
                "application/json": components["schemas"]["Revocation"];
            };
        };
        responses: {
            /** @description The key, revoked. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "identifier": "clx1a2b3c4d5e6f7g8h9i0j1",
                     *         "allowed_ips": [
                     *           "192.168.1.1",
                     *           "10.0.0.1"
                     *         ],
                     *         "last_used_at": "2026-03-15T10:30:00.000Z",
                     *         "created_at": "2026-01-01T00:00:00.000Z",
                     *         "status": "revoked",
                     *         "expires_at": null,
                     *         "revoked_at": "2026-04-01T08:00:00.000Z",
                     *         "revoked_reason": "Leaked in a public repository",
                     *         "hint": "r9s0",
                     *         "requests_per_second": null,
                     *         "requests_per_day": null,
                     *         "name": "Nightly export",
                     *         "description": "The warehouse's uploads",
                     *         "channel": "ftp",
                     *         "client_id": "acme-ftp-x7k2m9",
                     *         "prefix": "ptcch"
                     *       },
                     *       "meta": {
                     *         "propagation": {
                     *           "verifiers": 3,
                     *           "acknowledged": 3,
                     *           "ms": 12
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedChannelCredential"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             *
             *     `body_malformed`: The body is no JSON.
             *
             *     `input_invalid`: The body says something that can't be.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous" | "body_malformed" | "input_invalid";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing";
                    };
                };
            };
            /** @description `key_not_found`: There is no such key. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key_not_found";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `body_not_json`: The body has another media type. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_not_json";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key belongs to another request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /**
             * @description `rate_limited`: Too many requests.
             *
             *     `too_many_changes`: Too many changes at once.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited" | "too_many_changes";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    listSubAccounts: {
        parameters: {
            query?: {
                /** @description The page, counted from 1. */
                page?: number;
                /** @description How many sub-accounts a page has. By default 50. */
                limit?: number;
                /** @description A part of the name. */
                search?: string;
                /** @description By default name. */
                sort?: "name" | "users" | "createdAt";
                /** @description By default asc. */
                direction?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sub-accounts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "identifier": "clx9z8y7x6w5v4u3t2s1r0q9",
                     *           "name": "Retail",
                     *           "status": "active",
                     *           "suspended_at": null,
                     *           "created_at": "2026-01-15T09:30:00.000Z",
                     *           "api_keys": {
                     *             "used": 2,
                     *             "limit": 10
                     *           },
                     *           "channel_credentials": {
                     *             "used": 0,
                     *             "limit": 10
                     *           },
                     *           "ai_keys": {
                     *             "used": 0,
                     *             "limit": 10
                     *           },
                     *           "requests_per_second": 50,
                     *           "requests_per_day": null,
                     *           "requests_last_day": {
                     *             "allowed": 1234,
                     *             "denied": 5
                     *           }
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "page": 1,
                     *         "perPage": 50,
                     *         "total": 1,
                     *         "totalPages": 1,
                     *         "more": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SubAccountPage"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             *
             *     `master_account_only`: The account has no sub-accounts.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing" | "master_account_only";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    createSubAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A name of your choice for this request, such as a UUID. Repeating the request under it, its body byte by byte the same, within 24 hours changes nothing and gets the first answer again, its secret included as long as the same secret of the calling key is presented.
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Retail",
                 *       "apiKeyLimit": 10,
                 *       "requestsPerSecond": 50
                 *     }
                 */
                "application/json": components["schemas"]["NewSubAccount"];
            };
        };
        responses: {
            /** @description The new sub-account. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "identifier": "clx9z8y7x6w5v4u3t2s1r0q9",
                     *         "name": "Retail",
                     *         "status": "active",
                     *         "suspended_at": null,
                     *         "created_at": "2026-01-15T09:30:00.000Z",
                     *         "api_keys": {
                     *           "used": 0,
                     *           "limit": 10
                     *         },
                     *         "channel_credentials": {
                     *           "used": 0,
                     *           "limit": 10
                     *         },
                     *         "ai_keys": {
                     *           "used": 0,
                     *           "limit": 10
                     *         },
                     *         "requests_per_second": 50,
                     *         "requests_per_day": null,
                     *         "requests_last_day": {
                     *           "allowed": 0,
                     *           "denied": 0
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SubAccountAnswer"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             *
             *     `body_malformed`: The body is no JSON.
             *
             *     `input_invalid`: The body says something that can't be.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous" | "body_malformed" | "input_invalid";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             *
             *     `master_account_only`: The account has no sub-accounts.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing" | "master_account_only";
                    };
                };
            };
            /** @description `sub_account_limit_reached`: The account has as many sub-accounts as it may. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "sub_account_limit_reached";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `body_not_json`: The body has another media type. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_not_json";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key belongs to another request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /**
             * @description `rate_limited`: Too many requests.
             *
             *     `too_many_changes`: Too many changes at once.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited" | "too_many_changes";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    getSubAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of an earlier answer: if the record is still the same, 304 without a body.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The identifier of the record.
                 * @example clx1a2b3c4d5e6f7g8h9i0j1
                 */
                identifier: components["parameters"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sub-account. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "identifier": "clx9z8y7x6w5v4u3t2s1r0q9",
                     *         "name": "Retail",
                     *         "status": "active",
                     *         "suspended_at": null,
                     *         "created_at": "2026-01-15T09:30:00.000Z",
                     *         "api_keys": {
                     *           "used": 2,
                     *           "limit": 10
                     *         },
                     *         "channel_credentials": {
                     *           "used": 0,
                     *           "limit": 10
                     *         },
                     *         "ai_keys": {
                     *           "used": 0,
                     *           "limit": 10
                     *         },
                     *         "requests_per_second": 50,
                     *         "requests_per_day": null,
                     *         "requests_last_day": {
                     *           "allowed": 1234,
                     *           "denied": 5
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SubAccountAnswer"];
                };
            };
            /** @description It is the same as then. */
            304: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing";
                    };
                };
            };
            /** @description `sub_account_not_found`: There is no such sub-account. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "sub_account_not_found";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    changeSubAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The identifier of the record.
                 * @example clx1a2b3c4d5e6f7g8h9i0j1
                 */
                identifier: components["parameters"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "apiKeyLimit": 5,
                 *       "requestsPerSecond": 20
                 *     }
                 */
                "application/json": components["schemas"]["SubAccountChange"];
            };
        };
        responses: {
            /** @description The sub-account as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "identifier": "clx9z8y7x6w5v4u3t2s1r0q9",
                     *         "name": "Retail",
                     *         "status": "active",
                     *         "suspended_at": null,
                     *         "created_at": "2026-01-15T09:30:00.000Z",
                     *         "api_keys": {
                     *           "used": 2,
                     *           "limit": 5
                     *         },
                     *         "channel_credentials": {
                     *           "used": 0,
                     *           "limit": 10
                     *         },
                     *         "ai_keys": {
                     *           "used": 0,
                     *           "limit": 10
                     *         },
                     *         "requests_per_second": 20,
                     *         "requests_per_day": null,
                     *         "requests_last_day": {
                     *           "allowed": 1234,
                     *           "denied": 5
                     *         }
                     *       },
                     *       "meta": {
                     *         "propagation": {
                     *           "verifiers": 3,
                     *           "acknowledged": 3,
                     *           "ms": 12
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedSubAccount"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             *
             *     `body_malformed`: The body is no JSON.
             *
             *     `input_invalid`: The body says something that can't be.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous" | "body_malformed" | "input_invalid";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing";
                    };
                };
            };
            /** @description `sub_account_not_found`: There is no such sub-account. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "sub_account_not_found";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `body_not_json`: The body has another media type. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_not_json";
                    };
                };
            };
            /**
             * @description `rate_limited`: Too many requests.
             *
             *     `too_many_changes`: Too many changes at once.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited" | "too_many_changes";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    suspendSubAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description A name of your choice for this request, such as a UUID. Repeating the request under it, its body byte by byte the same, within 24 hours changes nothing and gets the first answer again, its secret included as long as the same secret of the calling key is presented.
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The identifier of the record.
                 * @example clx1a2b3c4d5e6f7g8h9i0j1
                 */
                identifier: components["parameters"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sub-account, suspended. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "identifier": "clx9z8y7x6w5v4u3t2s1r0q9",
                     *         "name": "Retail",
                     *         "status": "suspended",
                     *         "suspended_at": "2026-04-01T08:00:00.000Z",
                     *         "created_at": "2026-01-15T09:30:00.000Z",
                     *         "api_keys": {
                     *           "used": 2,
                     *           "limit": 10
                     *         },
                     *         "channel_credentials": {
                     *           "used": 0,
                     *           "limit": 10
                     *         },
                     *         "ai_keys": {
                     *           "used": 0,
                     *           "limit": 10
                     *         },
                     *         "requests_per_second": 50,
                     *         "requests_per_day": null,
                     *         "requests_last_day": {
                     *           "allowed": 1234,
                     *           "denied": 5
                     *         }
                     *       },
                     *       "meta": {
                     *         "propagation": {
                     *           "verifiers": 3,
                     *           "acknowledged": 3,
                     *           "ms": 12
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedSubAccount"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing";
                    };
                };
            };
            /** @description `sub_account_not_found`: There is no such sub-account. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "sub_account_not_found";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key belongs to another request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /**
             * @description `rate_limited`: Too many requests.
             *
             *     `too_many_changes`: Too many changes at once.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited" | "too_many_changes";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
    resumeSubAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.
                 * @example "3-Zm9vYmFyYmF6"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description A name of your choice for this request, such as a UUID. Repeating the request under it, its body byte by byte the same, within 24 hours changes nothing and gets the first answer again, its secret included as long as the same secret of the calling key is presented.
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The identifier of the record.
                 * @example clx1a2b3c4d5e6f7g8h9i0j1
                 */
                identifier: components["parameters"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sub-account, active. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["EntityTag"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "identifier": "clx9z8y7x6w5v4u3t2s1r0q9",
                     *         "name": "Retail",
                     *         "status": "active",
                     *         "suspended_at": null,
                     *         "created_at": "2026-01-15T09:30:00.000Z",
                     *         "api_keys": {
                     *           "used": 2,
                     *           "limit": 10
                     *         },
                     *         "channel_credentials": {
                     *           "used": 0,
                     *           "limit": 10
                     *         },
                     *         "ai_keys": {
                     *           "used": 0,
                     *           "limit": 10
                     *         },
                     *         "requests_per_second": 50,
                     *         "requests_per_day": null,
                     *         "requests_last_day": {
                     *           "allowed": 1234,
                     *           "denied": 5
                     *         }
                     *       },
                     *       "meta": {
                     *         "propagation": {
                     *           "verifiers": 3,
                     *           "acknowledged": 3,
                     *           "ms": 12
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedSubAccount"];
                };
            };
            /**
             * @description `parameter_invalid`: A parameter or header says something that can't be.
             *
             *     `credential_ambiguous`: The request carries two credentials.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "parameter_invalid" | "credential_ambiguous";
                    };
                };
            };
            /**
             * @description `credential_missing`: The request carries no API key.
             *
             *     `unknown_key`: The API key is not valid.
             *
             *     `key_revoked`: The API key was revoked.
             *
             *     `secret_retired`: The API key was replaced.
             *
             *     `key_expired`: The API key has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "credential_missing" | "unknown_key" | "key_revoked" | "secret_retired" | "key_expired";
                    };
                };
            };
            /**
             * @description `browser_refused`: This API is not for web pages.
             *
             *     `tenant_suspended`: The account is suspended.
             *
             *     `address_not_allowed`: The API key may not be used from this address.
             *
             *     `not_accepted_here`: The API key is not accepted here.
             *
             *     `permission_missing`: The API key lacks a permission.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "browser_refused" | "tenant_suspended" | "address_not_allowed" | "not_accepted_here" | "permission_missing";
                    };
                };
            };
            /** @description `sub_account_not_found`: There is no such sub-account. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "sub_account_not_found";
                    };
                };
            };
            /** @description `precondition_failed`: It was changed since. */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "body_too_large";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key belongs to another request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /**
             * @description `rate_limited`: Too many requests.
             *
             *     `too_many_changes`: Too many changes at once.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited" | "too_many_changes";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `verification_unavailable`: The API key can't be verified at the moment. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "verification_unavailable";
                    };
                };
            };
        };
    };
}

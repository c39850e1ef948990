import { db } from "@/lib/data/client";
import { findKeyDetails } from "@/lib/data/key/read";
import { compileAllowlist } from "@/lib/domain/allowlist";
import type { Context } from "@/lib/domain/context";
import { decide, DENIALS } from "@/lib/domain/decision";
import type { CheckAddress } from "@/lib/domain/key-schema";
import { fail } from "@/lib/domain/result";
import { tenantKeys } from "./scope";

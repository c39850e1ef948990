"use client";

import { LogIn, Pause, Pencil, Play, Sparkles } from "lucide-react";
import type { TenantRow } from "@/lib/domain/tenant-list";
import { RowButton } from "../row-button";
import { useTenantVerbs } from "./tenant-dialogs";

export function TenantRowActions({ tenant }: { tenant: TenantRow }) {
  const { screen, open, begin } = useTenantVerbs();
  const { openVerb, writable, setAiAccess } = screen;
  const suspend = tenant.suspendedAt ? { icon: Play, verb: "Resume" } : { icon: Pause, verb: "Suspend" };
  return (
    <div className="inline-flex gap-0.5 max-md:-ml-2 max-md:pt-1">
      <RowButton icon={LogIn} label={`${openVerb} ${tenant.name}`} tooltip={openVerb} onClick={() => open(tenant)} />
      {writable && (
        <>
          <RowButton
            icon={Pencil}
            label={`Edit ${tenant.name}`}
            tooltip="Edit"
            onClick={() => begin({ verb: "edit", tenant })}
          />
          {setAiAccess && (
            <RowButton
              icon={Sparkles}
              label={`AI access of ${tenant.name}`}
              tooltip="AI access"
              onClick={() => begin({ verb: "aiAccess", tenant, setAiAccess })}
            />
          )}
          <RowButton
            icon={suspend.icon}
            label={`${suspend.verb} ${tenant.name}`}
            tooltip={suspend.verb}
            onClick={() => begin({ verb: "suspend", tenant })}
          />
        </>
      )}
    </div>
  );
}

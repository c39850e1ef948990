import { Sparkles } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/data-table/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { buttonVariants } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { KINDS } from "@/lib/domain/kind";

interface NotInvitedProps {
  tenantName: string;
  /** Whether whoever reads this can invite the tenant. */
  mayInvite: boolean;
}

/** In place of the list, where there is nothing to list yet. */
export function NotInvited({ tenantName, mayInvite }: NotInvitedProps) {
  return (
    <>
      <PageHeader title={KINDS.ai.title} section={KINDS.ai.path} />
      <Card>
        <EmptyState
          icon={Sparkles}
          title="AI is by invitation"
          description={`${tenantName} is not invited to use AI models yet. ${
            mayInvite
              ? "Invite it on the list of tenants, by the AI access of its row."
              : "Contact support to be invited. Your API keys for models are then made here."
          }`}
        >
          {mayInvite && (
            <Link
              href={`/admin/tenants?${new URLSearchParams({ search: tenantName })}`}
              className={buttonVariants({ variant: "secondary" })}
            >
              Go to tenants
            </Link>
          )}
        </EmptyState>
      </Card>
    </>
  );
}

/** Over what is left of a tenant's keys when it is no longer invited. */
export function Withdrawn({ tenantName }: { tenantName: string }) {
  return (
    <Alert tone="warning" className="mb-4">
      {`${tenantName} is not invited to AI any more: its keys open no model until it is invited again, and no new ones can be made.`}
    </Alert>
  );
}

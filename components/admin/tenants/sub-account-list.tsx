"use client";

import { Network } from "lucide-react";
import { EmptyState } from "@/components/data-table/empty-state";
import { SUB_ACCOUNT_COLUMNS } from "./columns";
import { NewTenantButton } from "./new-tenant-button";
import { ListOfTenants, type TenantListProps } from "./tenant-list";

export const SubAccountList = (props: TenantListProps) => (
  <ListOfTenants
    caption="Sub-Accounts"
    path="/sub-accounts"
    columns={SUB_ACCOUNT_COLUMNS}
    empty={
      <EmptyState
        icon={Network}
        title="No sub-accounts yet"
        description="A sub-account keeps the keys of a branch, a customer or an environment apart, within limits that you set."
      >
        <NewTenantButton />
      </EmptyState>
    }
    {...props}
  />
);

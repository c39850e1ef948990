import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { TenantField } from "../tenant-field";
import type { UserAdminActions } from "./user-actions";
import { useUserDialogs } from "./user-dialogs";

interface HomeFieldProps<Input extends FieldValues> {
  form: UseFormReturn<Input, unknown, Input>;
  name: Path<Input>;
  searchTenants: UserAdminActions["searchTenants"];
}

/** The tenant that a user belongs to. */
export function HomeField<Input extends FieldValues>(props: HomeFieldProps<Input>) {
  const { masterName } = useUserDialogs().screen;
  return (
    <TenantField
      {...props}
      label="Tenant"
      required
      description="Type a part of its name and choose."
      offered={(tenant) => masterName === null || tenant.masterName === masterName}
    />
  );
}

import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { Field } from "@/components/form/field";
import { Select } from "@/components/ui/select";
import { ROLE_LABELS } from "@/lib/domain/permission";
import { useUserDialogs } from "./user-dialogs";

interface RoleFieldProps<Input extends FieldValues> {
  form: UseFormReturn<Input, unknown, Input>;
  name: Path<Input>;
}

export function RoleField<Input extends FieldValues>({ form, name }: RoleFieldProps<Input>) {
  const { roles } = useUserDialogs().screen;
  return (
    <Field form={form} name={name} label="Role" required>
      {(control) => (
        <Select {...control}>
          {roles.map((role) => (
            <option key={role} value={role}>
              {ROLE_LABELS[role]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

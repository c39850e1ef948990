import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { Field } from "@/components/form/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";

interface GroupFieldsProps<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  name: Path<Values>;
  permissions: Path<Values>;
}

/** What a new group and an edited one have in common. */
export function GroupFields<Values extends FieldValues>({ form, name, permissions }: GroupFieldsProps<Values>) {
  return (
    <>
      <Field form={form} name={name} label="Name" required>
        {(control) => <Input {...control} autoComplete="off" data-1p-ignore />}
      </Field>
      <Field form={form} name={permissions} label="Permissions" description="One per line, such as orders:read.">
        {(control) => (
          <Textarea
            {...control}
            rows={7}
            spellCheck={false}
            autoCapitalize="off"
            placeholder={"orders:read\norders:write"}
            className="font-mono"
          />
        )}
      </Field>
    </>
  );
}

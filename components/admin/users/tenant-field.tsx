"use client";

import { useEffect, useId, useState } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { callAction } from "@/components/form/call-action";
import { Field } from "@/components/form/field";
import { Input } from "@/components/ui/input";
import type { UserAdminActions } from "./user-actions";

const DEBOUNCE_MS = 200;

interface TenantFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  name: Path<Values>;
  searchTenants: UserAdminActions["searchTenants"];
}

/** A tenant by its name, with the browser's own list of suggestions: there may be thousands. */
export function TenantField<Values extends FieldValues>({ form, name, searchTenants }: TenantFieldProps<Values>) {
  const listId = useId();
  const names = useTenantNames(form.watch(name), searchTenants);
  return (
    <Field form={form} name={name} label="Tenant" required description="Type a part of its name and choose.">
      {(control) => (
        <>
          <Input {...control} list={listId} autoComplete="off" data-1p-ignore />
          <datalist id={listId}>
            {names.map((tenant) => (
              <option key={tenant} value={tenant} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

function useTenantNames(text: string, searchTenants: TenantFieldProps<FieldValues>["searchTenants"]): string[] {
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(async () => {
      const result = await callAction(searchTenants, { search: text });
      if (!stale && result.ok) setNames(result.data.map((tenant) => tenant.name));
    }, DEBOUNCE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text, searchTenants]);
  return names;
}

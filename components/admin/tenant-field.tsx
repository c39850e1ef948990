"use client";

import { useEffect, useId, useState } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { type Action, callAction } from "@/components/form/call-action";
import { Field } from "@/components/form/field";
import { Input } from "@/components/ui/input";
import { type TenantChoice, tenantLabel } from "@/lib/domain/tenant";

const DEBOUNCE_MS = 200;

type SearchTenants = Action<{ search: string }, TenantChoice[]>;

interface TenantFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  name: Path<Values>;
  label: string;
  required?: boolean;
  description: string;
  searchTenants: SearchTenants;
  /** Which of those that are found can be chosen. */
  offered?: (tenant: TenantChoice) => boolean;
}

/** A tenant by its name, with the browser's own list of suggestions: there may be thousands. */
export function TenantField<Values extends FieldValues>(props: TenantFieldProps<Values>) {
  const { form, name, label, required, description, searchTenants, offered = () => true } = props;
  const listId = useId();
  const tenants = useTenants(form.watch(name), searchTenants);
  return (
    <Field form={form} name={name} label={label} required={required} description={description}>
      {(control) => (
        <>
          <Input {...control} list={listId} autoComplete="off" data-1p-ignore />
          <datalist id={listId}>
            {tenants.filter(offered).map((tenant) => (
              <option key={tenant.id} value={tenantLabel(tenant)} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

function useTenants(text: string, searchTenants: SearchTenants): TenantChoice[] {
  const [tenants, setTenants] = useState<TenantChoice[]>([]);
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(async () => {
      const result = await callAction(searchTenants, { search: text });
      if (!stale && result.ok) setTenants(result.data);
    }, DEBOUNCE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text, searchTenants]);
  return tenants;
}

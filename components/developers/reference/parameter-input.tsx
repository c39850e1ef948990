import { useId } from "react";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Select } from "@/components/ui/select";
import type { ReferenceParameter } from "@/lib/domain/api/reference";

/** Its name in the form says where in the request it belongs. */
export function ParameterInput({ parameter }: { parameter: ReferenceParameter }) {
  const { name, where, required, choices } = parameter;
  const id = useId();
  const common = { id, name: `${where}:${name}`, required };
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id} className="break-all font-mono">
        {name}
      </Label>
      {choices.length > 0 ? (
        <Select {...common}>
          <option value="">Not given</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      ) : (
        <Input {...common} autoComplete="off" spellCheck={false} className="font-mono text-xs" />
      )}
    </div>
  );
}

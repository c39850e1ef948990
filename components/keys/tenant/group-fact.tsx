import type { GroupOption } from "@/lib/domain/grant";
import { Fact } from "../detail/facts";

export function GroupFact({ group: { name, permissions } }: { group: GroupOption }) {
  return (
    <Fact term="Authorization Group">
      {name}
      <ul aria-label="Permissions" className="mt-1.5 flex flex-wrap gap-1">
        {permissions.map((permission) => (
          <li key={permission} className="rounded-sm bg-hover px-1.5 py-0.5 font-mono text-xs">
            {permission}
          </li>
        ))}
      </ul>
    </Fact>
  );
}

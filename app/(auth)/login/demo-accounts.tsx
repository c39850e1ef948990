import { Button } from "@/components/ui/button";
import { DEMO_PASSWORD } from "@/lib/domain/demo";

export interface DemoAccount {
  email: string;
  description: string;
}

interface DemoAccountsProps {
  accounts: readonly DemoAccount[];
  onChoose: (email: string) => void;
}

export function DemoAccounts({ accounts, onChoose }: DemoAccountsProps) {
  return (
    <section aria-labelledby="demo-accounts" className="grid gap-2 border-border border-t pt-4">
      <h2 id="demo-accounts" className="font-medium text-sm">
        Demo accounts
      </h2>
      <p className="text-muted text-xs">
        The password of each is <code className="font-mono text-foreground">{DEMO_PASSWORD}</code>. Choose one to fill
        it in.
      </p>
      <ul className="grid gap-1">
        {accounts.map(({ email, description }) => (
          <li key={email}>
            <Button
              variant="secondary"
              className="h-auto w-full flex-wrap justify-between! gap-x-3 gap-y-0 py-1.5"
              onClick={() => onChoose(email)}
            >
              {email}
              <span className="font-normal text-muted text-xs">{description}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

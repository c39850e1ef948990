"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";

/** A password that can be shown while it is typed, with a word about Caps Lock. */
export function PasswordInput({ className, ...props }: Omit<ComponentProps<"input">, "type">) {
  const [visible, setVisible] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const notice = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));
  return (
    <div className="grid gap-1">
      <div className="relative">
        <Input
          {...props}
          type={visible ? "text" : "password"}
          // A password that is shown must not be sent to a spelling service.
          spellCheck={false}
          autoCapitalize="none"
          className={cn("pr-9", className)}
          onKeyDown={notice}
          onKeyUp={notice}
        />
        <Button
          variant="ghost"
          size="icon"
          className="absolute inset-y-0 right-0 h-full"
          aria-label="Show characters"
          aria-pressed={visible}
          onClick={() => setVisible(!visible)}
        >
          {visible ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </Button>
      </div>
      <p role="status" className="text-warning text-xs empty:hidden">
        {capsLock ? "Caps Lock is on." : ""}
      </p>
    </div>
  );
}

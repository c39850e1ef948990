import { useEffect, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { Code } from "@/components/ui/code";
import { CopyText } from "@/components/ui/copy-text";
import type { TrialAnswer } from "./send-trial";

export function TrialAnswerView({ answer, summary }: { answer: TrialAnswer; summary: string }) {
  const place = useRef<HTMLDivElement>(null);
  const { status, requestId, text } = answer;

  // Each answer is seen when it comes, however long the form above it is.
  useEffect(() => {
    if (answer) place.current?.scrollIntoView({ block: "nearest" });
  }, [answer]);

  return (
    <div ref={place} className="grid grid-cols-1 gap-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
        <Badge tone={status !== null && status < 400 ? "success" : "danger"}>{status ?? "No answer"}</Badge>
        {requestId && (
          <span className="flex items-center gap-1 text-muted">
            Request <CopyText text={requestId} what="request id" />
          </span>
        )}
      </p>
      {text && <Code text={text} label={`The answer of ${summary}`} />}
    </div>
  );
}

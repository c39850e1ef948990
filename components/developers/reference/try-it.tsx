"use client";

import { Play } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import { Textarea } from "@/components/ui/textarea";
import type { ReferenceOperation } from "@/lib/domain/api/reference";
import { ParameterInput } from "./parameter-input";
import { sendTrial, type TrialAnswer } from "./send-trial";
import { TrialAnswerView } from "./trial-answer-view";
import { useTrialKey } from "./trial-key";

/** A form that sends the request for real, and the answer below it. */
export function TryIt({ operation }: { operation: ReferenceOperation }) {
  const { key } = useTrialKey();
  const [answer, setAnswer] = useState<TrialAnswer | null>(null);
  const [pending, setPending] = useState(false);
  const bodyId = useId();
  const { parameters, body, method, summary } = operation;

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setPending(true);
    setAnswer(await sendTrial(operation, key, new FormData(event.currentTarget)));
    setPending(false);
  }

  return (
    <details className="rounded-md border border-border">
      <summary className="cursor-pointer rounded-md px-3 py-2 font-medium text-sm hover:bg-hover">
        Try it<span className="sr-only">: {summary}</span>
      </summary>
      <form onSubmit={send} className="grid gap-3 border-border border-t p-3">
        {method !== "GET" && (
          <p className="text-muted text-xs">This is a real request: what it changes in this account is changed.</p>
        )}
        <div className="grid gap-3 sm:grid-cols-2">
          {parameters.map((parameter) => (
            <ParameterInput key={parameter.name} parameter={parameter} />
          ))}
        </div>
        {body && (
          <div className="grid gap-1.5">
            <Label htmlFor={bodyId}>Body (JSON)</Label>
            <Textarea
              id={bodyId}
              name="body"
              defaultValue={body.example}
              rows={body.example.split("\n").length + 1}
              spellCheck={false}
              className="font-mono text-xs"
            />
          </div>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" disabled={pending || !key}>
            <Play aria-hidden />
            Send
          </Button>
          {!key && <span className="text-muted text-xs">Give an API key at the top of the page first.</span>}
        </div>
        <div aria-live="polite">{answer && <TrialAnswerView answer={answer} summary={summary} />}</div>
      </form>
    </details>
  );
}

import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { Alert } from "@/components/ui/alert";
import { Card, CardContent } from "@/components/ui/card";
import { sessionCookieName } from "@/lib/auth/cookies";
import { currentSession } from "@/lib/auth/session";
import { isSetUp } from "@/lib/auth/set-up";
import { DEMO_ACCOUNTS } from "@/lib/domain/demo";
import { localPath } from "@/lib/domain/local-path";
import { SIGN_IN_REFUSALS, signInMessage } from "@/lib/domain/sign-in";
import { env } from "@/lib/env";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

interface LoginPageProps {
  searchParams: Promise<{ next?: string | string[]; error?: string | string[] }>;
}

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const { next, error } = await searchParams;
  const destination = localPath(next);
  const session = await currentSession();
  if (session?.state === "open") redirect(destination);
  if (!(await isSetUp())) redirect("/setup");

  const notice = typeof error === "string" ? signInMessage(error) : await endOfSession();
  return (
    <Card>
      <CardContent className="grid gap-4">
        <h1 className="font-semibold text-base">Sign in</h1>
        {notice && <Alert tone="warning">{notice}</Alert>}
        <SignInForm destination={destination} demoAccounts={env().PORTCULLIS_DEMO ? DEMO_ACCOUNTS : []} />
      </CardContent>
    </Card>
  );
}

/** Why somebody who had a session is asked to sign in again; null for everybody else. */
async function endOfSession(): Promise<string | null> {
  if (!(await cookies()).has(sessionCookieName())) return null;
  const state = (await currentSession())?.state;
  if (state === "disabled" || state === "suspended") return SIGN_IN_REFUSALS[state];
  return "Your session has ended. Sign in again.";
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Card, CardContent } from "@/components/ui/card";
import { isSetUp } from "@/lib/auth/set-up";
import { setUp } from "./actions";
import { SetUpForm } from "./set-up-form";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage() {
  if (await isSetUp()) redirect("/login");
  return (
    <Card>
      <CardContent className="grid gap-4">
        <div className="grid gap-1">
          <h1 className="font-semibold text-base">Set up Portcullis</h1>
          <p className="text-muted text-sm">Nobody can sign in yet. Create the first tenant and its super user.</p>
        </div>
        <SetUpForm setUp={setUp} />
      </CardContent>
    </Card>
  );
}

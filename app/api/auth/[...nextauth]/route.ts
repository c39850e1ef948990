import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import { assertSameOrigin } from "@/lib/auth/origin";
import { DomainError } from "@/lib/domain/result";

interface Route {
  params: Promise<{ nextauth: string[] }>;
}

/** Bytes. A sign-in is far shorter, and next-auth reads whatever it is sent into memory. */
const BODY_MAX = 10_000;

export function GET(request: NextRequest, route: Route): Promise<Response> {
  return NextAuth(request, route, authOptions());
}

export async function POST(request: NextRequest, route: Route): Promise<Response> {
  const [action] = (await route.params).nextauth;
  // Through `_log`, anybody could write into the log.
  if (action === "_log") return new Response(null, { status: 404 });
  const length = request.headers.get("content-length");
  if (length === null || Number(length) > BODY_MAX) return new Response(null, { status: 413 });
  try {
    assertSameOrigin(request.headers);
  } catch (error) {
    if (error instanceof DomainError) return new Response(error.message, { status: 403 });
    throw error;
  }
  return NextAuth(request, route, authOptions());
}

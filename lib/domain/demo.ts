/** The accounts of the demo data, shown on the sign-in page of installations that have it. */
export const DEMO_PASSWORD = "portcullis-demo";

export const DEMO_ACCOUNTS = [
  { email: "admin@acme.example", description: "Administrator of Acme" },
  { email: "viewer@acme.example", description: "Viewer at Acme" },
  { email: "admin@globex.example", description: "Administrator of Globex" },
  { email: "super@portcullis.example", description: "Super user" },
] as const;

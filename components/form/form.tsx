import type { ComponentProps } from "react";

/**
 * A form that a script submits. It names POST because a browser submits it by itself when a button is pressed before
 * the script has loaded, and the default, GET, would put what was typed into the address.
 */
export function Form(props: Omit<ComponentProps<"form">, "method" | "noValidate">) {
  return <form method="post" noValidate {...props} />;
}

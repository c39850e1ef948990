import type { ComponentProps } from "react";

/** A gate with its grating half raised. */
export function PortcullisMark(props: ComponentProps<"svg">) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...props}
    >
      <path d="M3.5 21V11a8.5 8.5 0 0 1 17 0v10" />
      <path d="M8 4.6v12.9l-.9-1.2m.9 1.2.9-1.2M12 3v16m0 0-.9-1.2m.9 1.2.9-1.2M16 4.6v12.9l-.9-1.2m.9 1.2.9-1.2" />
      <path d="M4 9h16M3.5 13.5h17" />
    </svg>
  );
}

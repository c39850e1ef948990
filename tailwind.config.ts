import type { Config } from "tailwindcss";

/** Names for the design tokens in app/globals.css: components say what a colour is for, the tokens say which it is. */
export default {
  darkMode: "selector",
  content: ["./app/**/*.tsx", "./components/**/*.tsx"],
  theme: {
    extend: {
      colors: {
        canvas: "var(--canvas)",
        surface: "var(--surface)",
        raised: "var(--raised)",
        hover: "var(--hover)",
        border: "var(--border)",
        control: "var(--control)",
        foreground: "var(--foreground)",
        muted: "var(--muted)",
        ring: "var(--ring)",
        primary: { DEFAULT: "var(--primary)", hover: "var(--primary-hover)", foreground: "var(--primary-foreground)" },
        accent: { DEFAULT: "var(--accent)", surface: "var(--accent-surface)" },
        danger: {
          DEFAULT: "var(--danger)",
          surface: "var(--danger-surface)",
          solid: "var(--danger-solid)",
          "solid-hover": "var(--danger-solid-hover)",
        },
        warning: { DEFAULT: "var(--warning)", surface: "var(--warning-surface)" },
        series: {
          1: "var(--series-1)",
          2: "var(--series-2)",
          3: "var(--series-3)",
          4: "var(--series-4)",
          5: "var(--series-5)",
          6: "var(--series-6)",
          7: "var(--series-7)",
          8: "var(--series-8)",
        },
        success: { DEFAULT: "var(--success)", surface: "var(--success-surface)" },
      },
      fontFamily: {
        sans: ["Geist Variable", "system-ui", "sans-serif"],
        mono: ["Geist Mono Variable", "ui-monospace", "monospace"],
      },
      // A dense scale: tables and forms are read at 13 px, headings stay close to them.
      fontSize: {
        xs: ["0.75rem", "1rem"],
        sm: ["0.8125rem", "1.25rem"],
        base: ["0.875rem", "1.375rem"],
        lg: ["1rem", "1.5rem"],
        xl: ["1.25rem", "1.75rem"],
      },
      borderRadius: { sm: "0.25rem", md: "0.375rem", lg: "0.5rem", xl: "0.75rem" },
      boxShadow: {
        control: "0 1px 2px 0 rgb(0 0 0 / 0.05)",
        overlay: "0 0 0 1px var(--border), 0 4px 12px -2px rgb(0 0 0 / 0.12), 0 16px 40px -8px rgb(0 0 0 / 0.18)",
      },
    },
  },
} satisfies Config;

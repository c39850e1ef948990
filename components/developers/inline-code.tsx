/** A sentence in which what stands between backticks is code. */
export function InlineCode({ text }: { text: string }) {
  return text.split("`").map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence stay where they are.
      <code key={index} className="break-words rounded-sm bg-hover px-1 py-0.5 font-mono text-[0.9em]">
        {part}
      </code>
    ),
  );
}

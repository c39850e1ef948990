import { CHANNEL_LABELS, type ChannelGrant } from "@/lib/domain/grant";
import { Fact } from "../detail/facts";

export function ChannelFacts({ grant: { channel, clientId } }: { grant: ChannelGrant }) {
  return (
    <>
      <Fact term="Channel">{CHANNEL_LABELS[channel]}</Fact>
      <Fact term="Client ID">
        <code className="break-all font-mono text-xs">{clientId}</code>
      </Fact>
    </>
  );
}

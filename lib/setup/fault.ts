/** Something that whoever starts Portcullis can put right. It is told in one line, without a stack. */
export class SetupFault extends Error {
  override readonly name = "SetupFault";
}

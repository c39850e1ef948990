import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

const { PORTCULLIS_URL, PORTCULLIS_API_KEY, PORTCULLIS_ALLOW_HTTP, XDG_CONFIG_HOME = "" } = process.env;

/** What the surroundings say, before what is stored. */
export const environment = {
  url: PORTCULLIS_URL || null,
  key: PORTCULLIS_API_KEY || null,
  /** The key may travel unencrypted to other machines. */
  allowHttp: PORTCULLIS_ALLOW_HTTP === "true",
};

/** Relative paths are to be ignored (https://specifications.freedesktop.org/basedir-spec/latest/). */
const configurationHome = isAbsolute(XDG_CONFIG_HOME) ? XDG_CONFIG_HOME : join(homedir(), ".config");

export const CONFIGURATION_FOLDER = join(configurationHome, "portcullis");

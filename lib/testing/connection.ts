/** What browser specs hand to the factories: the database that the server under test uses. */
export { type Db, db, disconnect } from "@/lib/data/client";

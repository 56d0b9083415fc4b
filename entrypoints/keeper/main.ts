import { send } from "../../lib/messaging/send";
import { keep } from "../../lib/platform/keeper";

void keep((step) => send({ kind: "keep", step }));

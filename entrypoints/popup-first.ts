/** Runs before the popup's own code is loaded: asks for what that will paint first. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { prepare } from "../components/popup/prepare";

export default defineUnlistedScript(() => prepare());

/** Runs before the dashboard's own code is loaded: asks for what that will paint first. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { askFirst } from "../components/contacts/ContactsPage/first";

export default defineUnlistedScript(() => askFirst(location.hash));

import type { Responses } from "../site";
import { readResponse } from "./payload/response";

export const responses: Responses = { readResponse };

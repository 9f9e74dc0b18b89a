// Asks the platform for the secret of a login, and sends the launch on with it.
import { storage } from "./lti-platform.js"

export async function start(form) {
  const kept = await storage(form, { subject: "lti.get_data" })
  form.elements.kept.value = typeof kept?.value === "string" ? kept.value : ""
  form.submit()
}

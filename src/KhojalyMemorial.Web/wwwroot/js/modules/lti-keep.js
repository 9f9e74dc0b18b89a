// Lets the platform keep the secret of a login, and goes on to the platform's own login.
import { storage } from "./lti-platform.js"

export async function start(link) {
  await storage(link, { subject: "lti.put_data", value: link.dataset.value })
  location.replace(link.href)
}

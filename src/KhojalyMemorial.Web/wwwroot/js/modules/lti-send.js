// Sends a choice back to the platform without asking again.
export function start(form) {
  form.submit()
}

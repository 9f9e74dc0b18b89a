// Tells the platform that the registration is done, so that it may close its window.
export function start() {
  const top = window.parent === window ? window.opener : window.parent
  top?.postMessage({ subject: "org.imsglobal.lti.close" }, "*")
}

// Asks a learning system to keep something for a browser without cookies, or to give it back: "Platform Storage" of LTI.
// Who does not answer in time is left alone: the login then goes on with the cookie, or is refused with a word.
const patience = 1500

const platform = () => (window.parent === window ? window.opener : window.parent)

function ask(target, origin, message) {
  const id = crypto.randomUUID()
  return new Promise((answer) => {
    const done = (data) => {
      removeEventListener("message", hear)
      clearTimeout(timer)
      answer(data)
    }
    const hear = (event) => {
      const own = event.source === target && (origin === "*" || event.origin === origin)
      if (own && event.data?.subject === `${message.subject}.response` && event.data.message_id === id) done(event.data)
    }
    const timer = setTimeout(() => done(null), patience)
    addEventListener("message", hear)
    target.postMessage({ ...message, message_id: id }, origin)
  })
}

function frame(top, name) {
  if (!name || name === "_parent") return top
  try {
    return top.frames[name] ?? top
  } catch {
    return top
  }
}

// The platform says which frame listens; what it said at the login stands where it says nothing.
export async function storage(element, message) {
  const top = platform()
  if (!top) return null
  try {
    const able = await ask(top, "*", { subject: "lti.capabilities" })
    const known = able?.supported_messages?.find((one) => one.subject === message.subject)
    return await ask(frame(top, known?.frame ?? element.dataset.frame), element.dataset.origin, { ...message, key: element.dataset.key })
  } catch {
    return null
  }
}

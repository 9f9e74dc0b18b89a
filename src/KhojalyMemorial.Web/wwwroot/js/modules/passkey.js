// A form whose button asks an authenticator, for a new passkey ("create") or for one that is there ("get"), and is sent with the answer.
export function start(form) {
  const can = globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON && globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON
  if (!can) return
  const button = form.querySelector("[data-passkey-button]")
  const problem = form.querySelector("[data-passkey-problem]")
  button.hidden = false
  button.addEventListener("click", async () => {
    if (!form.reportValidity()) return
    problem.hidden = true
    button.disabled = true
    try {
      form.elements.Credential.value = JSON.stringify(await answer(form))
      form.submit()
    } catch {
      problem.hidden = false
      button.disabled = false
    }
  })
}

async function answer(form) {
  const response = await fetch(form.dataset.options, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } })
  if (!response.ok) throw new Error(response.statusText)
  const question = await response.json()
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) })
  return credential.toJSON()
}

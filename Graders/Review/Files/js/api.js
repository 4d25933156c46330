// What the page asks the server. All addresses are relative: the first part of the page's own address is the secret.

async function get(path, headers = {}) {
  const answer = await fetch(path, { headers });
  if (!answer.ok && answer.status !== 304) throw new Error(`${answer.status} for ${path}`);
  return answer;
}

const handInPath = id => `api/hand-ins/${encodeURIComponent(id)}`;

export const readSheet = async () => (await get("api/sheet")).json();

export const readHandIn = async id => (await get(handInPath(id))).json();

export const filePath = (handIn, name) => `${handInPath(handIn)}/files/${encodeURIComponent(name)}`;

export const readText = async (handIn, name) => (await get(filePath(handIn, name))).text();

/** All marks with their fingerprint, or null where they still have the known one. */
export async function readMarks(known) {
  const answer = await get("api/marks", { "If-None-Match": known });
  return answer.status === 304 ? null : { fingerprint: answer.headers.get("ETag"), marks: await answer.json() };
}

/** Writes a mark. Fails only where the server does not answer. */
export async function writeMark({ handIn, kind, id }, change) {
  const answer = await fetch(`${handInPath(handIn)}/${kind}/${id.split("/").map(encodeURIComponent).join("/")}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(change),
  });
  return answer.headers.get("Content-Type")?.startsWith("application/json")
    ? answer.json()
    : { result: "Refused", message: `The server refuses it (${answer.status}). Load the page again.` };
}

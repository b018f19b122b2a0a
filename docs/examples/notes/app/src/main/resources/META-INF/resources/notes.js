// Everything that came from somebody goes into the page as text, never as markup.

const KEPT = 40;
const log = document.querySelector("#log tbody");
const outcome = document.querySelector("#outcome");
const readers = [];

/** Asks the server, notes the request in the log, and returns what came back. */
async function ask(method, path, body) {
    const response = await fetch(`api/${path}`, {
        method,
        cache: "no-store",
        headers: body ? {"Content-Type": "application/json"} : {},
        body: body ? JSON.stringify(body) : undefined,
    });
    const text = await response.text();
    const answer = {
        ok: response.ok,
        status: response.status,
        content: text ? JSON.parse(text) : null,
        roles: response.headers.get("Database-Role") ?? "",
        routes: routesOf(response.headers.get("Ferro-Route")),
    };
    log.prepend(row(method, path, answer));
    while (log.rows.length > KEPT) {
        log.lastElementChild.remove();
    }
    return answer;
}

/** "Repository<Note> -> app (ambient), Sql -> app (ambient)" */
function routesOf(header) {
    return [...(header ?? "").matchAll(/(?:^|, )(.+?) -> (\S+) \(([^)]+)\)/g)].map(([, subject, connection, rule]) => ({
        subject,
        connection,
        rule,
    }));
}

function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) {
        made.className = className;
    }
    made.append(...children);
    return made;
}

function routeList(routes) {
    return element("ul", "routes", ...routes.map(route => element("li", "",
        `${route.subject} → `,
        element("strong", `connection ${route.connection}`, route.connection),
        element("span", `rule ${route.rule.replaceAll(" ", "-")}`, route.rule))));
}

function row(method, path, answer) {
    const how = element("td", "", routeList(answer.routes));
    if (!answer.ok) {
        how.append(element("p", "why", answer.content?.message ?? ""));
    }
    return element("tr", answer.ok ? "" : "refused",
        element("td", "request", element("b", "", method), ` ${decodeURI(path)}`),
        element("td", "status", answer.ok ? `${answer.status}` : `${answer.status} refused`),
        element("td", "", element("code", "", answer.roles)),
        how);
}

function star() {
    const made = element("span", "star", "★ ");
    made.setAttribute("role", "img");
    made.setAttribute("aria-label", "starred");
    return made;
}

function button(label, about, action) {
    const made = element("button", "", label);
    made.type = "button";
    made.setAttribute("aria-label", `${label}: ${about}`);
    made.addEventListener("click", action);
    return made;
}

/** Does something, says what came of it if it failed, and shows everybody what is there now. */
async function change(method, path, body) {
    const answer = await ask(method, path, body);
    await refresh();
    say(answer, "");
    return answer.ok;
}

function say(answer, done) {
    outcome.className = answer.ok ? "outcome" : "outcome refused";
    if (answer.ok) {
        outcome.replaceChildren(done);
    } else {
        outcome.replaceChildren(element("strong", "", "Refused."), answer.content?.message ?? `${answer.status}`);
    }
    if (outcome.textContent) {
        outcome.scrollIntoView({block: "nearest"});
    }
}

async function refresh() {
    for (const reader of readers) {
        await reader.read();
    }
}

/** One of the three: where it reads, what may be done to a note, and where a new one is sent. */
class Reader {
    constructor(section, {id, title, through, path, actions, label, writer}) {
        section.append(document.querySelector("#panel").content.cloneNode(true));
        this.section = section;
        this.path = path;
        this.actions = actions;
        const heading = section.querySelector("h2");
        heading.id = `${id}-title`;
        heading.textContent = title;
        section.querySelector(".through").append(...through);
        const form = section.querySelector("form");
        if (!writer) {
            form.remove();
            return;
        }
        form.text.id = `${id}-text`;
        section.querySelector("label").htmlFor = form.text.id;
        section.querySelector("label").textContent = label;
        form.addEventListener("submit", async event => {
            event.preventDefault();
            if (await change("POST", writer, {text: form.text.value})) {
                form.reset();
            }
            form.text.focus();
        });
    }

    async read() {
        const answer = await ask("GET", this.path);
        const notes = answer.ok ? answer.content : [];
        this.section.querySelector(".notes").replaceChildren(...notes.map(note => this.item(note)));
        const last = answer.routes.at(-1);
        this.section.querySelector(".routed").replaceChildren(
            "Read as ", element("code", "", answer.roles), last ? ` on ${last.connection}, by: ` : "",
            last ? element("span", `rule ${last.rule.replaceAll(" ", "-")}`, last.rule) : "");
    }

    item(note) {
        return element("li", note.hidden ? "hidden" : "",
            element("p", "text", note.starred ? star() : "", note.text),
            element("div", "about",
                element("span", "", note.hidden ? `of ${note.owner}, hidden` : `of ${note.owner}`),
                element("span", "", "written as ", element("code", "", note.writtenBy)),
                element("span", "actions", ...this.actions(note))));
    }
}

function user(section) {
    const name = section.dataset.user;
    const title = name[0].toUpperCase() + name.slice(1);
    const path = `users/${name}/notes`;
    return new Reader(section, {
        id: name,
        title,
        path,
        writer: path,
        label: `A note of ${title}`,
        through: ["through ", element("strong", "connection app", "app"), ", with ", element("code", "", `app.user = ${name}`)],
        actions: note => [button("Delete", note.text, () => change("DELETE", `${path}/${note.id}`))],
    });
}

function desk(section) {
    const act = (note, what) => change("POST", `service/notes/${note.id}/${what}`);
    return new Reader(section, {
        id: "desk",
        title: "The desk",
        path: "service/notes",
        through: ["through ", element("strong", "connection service", "service"), ", above row level security"],
        actions: note => [
            note.starred ? "" : button("Star", note.text, () => act(note, "star")),
            note.hidden ? "" : button("Hide", note.text, () => act(note, "hide")),
        ],
    });
}

document.querySelectorAll("[data-user]").forEach(section => readers.push(user(section)));
readers.push(desk(document.querySelector("[data-desk]")));

document.querySelectorAll("[data-attempt]").forEach(attempt =>
    attempt.addEventListener("click", () => change("POST", attempt.dataset.attempt)));

document.querySelector("[data-nobody]").addEventListener("click", async () => {
    const answer = await ask("GET", "notes");
    say(answer, `Nobody sees ${answer.content.length} notes: without a user no row passes the policy.`);
});

await refresh();
document.documentElement.dataset.ready = "true";

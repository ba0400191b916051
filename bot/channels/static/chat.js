"use strict";
// The web chat. Everything lives in this tab: closing it, or "leave quickly", forgets the conversation's key.
(() => {
  const WORDS = {
    zh: {
      tagline: "劳动法问答 · 免费", leave: "快速离开", typing: "正在查…", label: "你的问题", send: "发送",
      placeholder: "遇到什么事？打字告诉我", other: "English", otherPayload: "~lang:en",
      offline: "网络断了，恢复后会自动再发。急的话打 12333 或 12348。", again: "没发出去，正在重试…",
      you: "你说", bot: "公道说",
    },
    en: {
      tagline: "labour law · free", leave: "Leave quickly", typing: "Looking it up…", label: "Your question", send: "Send",
      placeholder: "What happened?", other: "中文", otherPayload: "~lang:zh",
      offline: "No network. Your message will be sent when it is back. If urgent call 12333 or 12348.", again: "Not sent yet, trying again…",
      you: "You said", bot: "Gongdao said",
    },
  };
  const KEY = "gongdao";
  const SAFE_PAGE = "https://www.baidu.com/s?wd=%E5%A4%A9%E6%B0%94";
  const $ = (id) => document.getElementById(id);
  const log = $("log"), text = $("text"), form = $("form"), typing = $("typing"), problem = $("problem");
  const scroller = document.querySelector("main");
  const state = load() || { language: navigator.language.startsWith("zh") ? "zh" : "en", session: null, last: 0, lines: [], queue: [] };
  let sending = false;

  function load() {
    try { return JSON.parse(sessionStorage.getItem(KEY)); } catch { return null; }
  }
  function save() {
    // A full or forbidden storage costs only the memory over a reload.
    try { sessionStorage.setItem(KEY, JSON.stringify(state)); } catch { /* nothing to do */ }
  }
  function words() { return WORDS[state.language]; }
  function element(name, className, content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (content !== undefined) made.textContent = content;
    return made;
  }
  function speak() {
    document.documentElement.lang = state.language === "zh" ? "zh-CN" : "en";
    for (const node of document.querySelectorAll("[data-text]")) node.textContent = words()[node.dataset.text];
    text.placeholder = words().placeholder;
    $("language").textContent = words().other;
    $("language").lang = state.language === "zh" ? "en" : "zh-CN";
  }
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  // What the bot writes is shown as text; only telephone numbers and official addresses become links.
  function linked(target, content) {
    const pattern = /(https?:\/\/[^\s，。；）)]+|(?<!\d)(?:110|119|120|12\d{3})(?!\d))/g;
    let place = 0;
    for (const match of content.matchAll(pattern)) {
      target.append(content.slice(place, match.index));
      const link = element("a", "", match[0]);
      link.href = match[0].startsWith("http") ? match[0] : `tel:${match[0]}`;
      link.rel = "noreferrer noopener";
      target.append(link);
      place = match.index + match[0].length;
    }
    target.append(content.slice(place));
    return target;
  }
  function section(title, kind, items) {
    const box = document.createDocumentFragment();
    box.append(element("h3", "", title));
    const list = element(kind);
    for (const item of items) list.append(linked(element("li"), item));
    box.append(list);
    return box;
  }
  function showCard(box, card) {
    const colon = card.language === "zh" ? "：" : ": ";
    if (card.lead) box.append(linked(element("p", /\d{3}/.test(card.lead) ? "lead alarm" : "lead"), card.lead));
    box.append(element("h2", "", card.title));
    box.append(linked(element("p"), card.answer));
    if (card.deadline) box.append(element("p", "deadline", card.labels.deadline + colon + card.deadline));
    for (const figure of card.figures) box.append(linked(element("p"), figure));
    if (card.steps.length || card.evidence.length) {
      const more = element("details");
      more.open = card.detailed;
      more.append(element("summary", "", card.labels.more));
      if (card.steps.length) more.append(section(card.labels.steps, "ol", card.steps));
      if (card.evidence.length) more.append(section(card.labels.evidence, "ul", card.evidence));
      box.append(more);
    }
    if (card.basis.length) {
      const basis = element("details");
      const separator = card.language === "zh" ? "、" : "; ";
      basis.append(element("summary", "basis", card.labels.basis + colon + card.basis.map((item) => item.label).join(separator)));
      const list = element("dl");
      for (const item of card.basis) list.append(element("dt", "", item.label), element("dd", "", item.digest));
      basis.append(list);
      box.append(basis);
    }
    const stop = card.language === "zh" ? "。" : ". ";
    box.append(element("p", "fine", card.context + stop + card.as_of));
  }
  function show(line) {
    const item = element("li", line.own ? "own" : "bot");
    item.append(element("span", "hidden", line.own ? words().you : words().bot));
    if (line.own) item.append(line.text);
    else if (line.card) { item.lang = line.card.language === "zh" ? "zh-CN" : "en"; showCard(item, line.card); }
    else item.append(linked(element("p"), line.text));
    // The page unfolds steps itself; the button is for channels that cannot.
    const buttons = (line.buttons || []).filter((button) => !(line.card && button.payload.startsWith("~more:")));
    if (buttons.length) {
      const choices = element("div", "choices");
      for (const button of buttons) {
        const made = element("button", "", button.title);
        made.type = "button";
        made.dataset.payload = button.payload;
        made.addEventListener("click", () => say(button.title, button.payload));
        choices.append(made);
      }
      item.append(choices);
    }
    if (line.file) {
      const made = element("button", "file", (state.language === "en" ? "Download " : "下载 ") + line.file.name);
      made.type = "button";
      made.addEventListener("click", () => download(line.file));
      const files = element("div", "choices");
      files.append(made);
      item.append(files);
    }
    log.append(item);
    return item;
  }
  async function download(file) {
    try {
      const answer = await call(file.url, { headers: { authorization: "Bearer " + (await token()) } });
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await answer.blob());
      link.download = file.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    } catch { add({ own: false, text: words().again }); }
  }
  function add(line) {
    state.lines.push(line);
    if (state.lines.length > 200) state.lines.shift();
    save();
    return show(line);
  }
  function reveal(item) {
    // The start of an answer is read first: a long one must not scroll its own beginning away.
    item.scrollIntoView({ block: item.offsetHeight > scroller.clientHeight ? "start" : "nearest" });
  }
  function take(replies) {
    let first = null;
    for (const reply of replies) {
      if (reply.id <= state.last) continue;
      state.last = reply.id;
      const item = add({ own: false, text: reply.text, buttons: reply.buttons, card: reply.card, file: reply.file });
      first = first || item;
      if (reply.card && reply.card.language !== state.language) { state.language = reply.card.language; speak(); save(); }
    }
    if (first) reveal(first);
  }

  async function call(path, options) {
    const answer = await fetch(path, options);
    if (answer.status === 401) { state.session = null; save(); }
    if (!answer.ok) throw new Error(String(answer.status));
    return answer;
  }
  async function token() {
    if (!state.session) {
      state.session = (await (await call("/api/v1/sessions", { method: "POST" })).json()).token;
      state.last = 0;
      save();
      listen();
    }
    return state.session;
  }
  // One message at a time, in order; the id makes a second try harmless.
  async function flush() {
    if (sending) return;
    sending = true;
    let wait = 1000;
    while (state.queue.length) {
      typing.hidden = false;
      try {
        const body = JSON.stringify(state.queue[0]);
        const headers = { authorization: `Bearer ${await token()}`, "content-type": "application/json" };
        const answer = await (await call("/api/v1/messages", { method: "POST", headers, body })).json();
        problem.hidden = true;
        state.queue.shift();
        save();
        take(answer.replies);
        wait = 1000;
      } catch (error) {
        if (/^4(?!01|08|29)/.test(error.message)) { state.queue.shift(); save(); }
        problem.textContent = navigator.onLine ? words().again : words().offline;
        problem.hidden = false;
        await new Promise((resolve) => { setTimeout(resolve, wait); addEventListener("online", resolve, { once: true }); });
        wait = Math.min(wait * 2, 20000);
      }
    }
    typing.hidden = true;
    sending = false;
  }
  function say(shown, sent) {
    const item = add({ own: true, text: shown });
    state.queue.push({ id: newId(), text: sent });
    save();
    reveal(item);
    flush();
  }
  // Replies that come later than the answer to their own request: read from the stream, resumed at the last one.
  async function listen() {
    const mine = state.session;
    let wait = 1000;
    while (mine && state.session === mine) {
      try {
        const answer = await call(`/api/v1/events?after=${state.last}`, { headers: { authorization: `Bearer ${mine}` } });
        const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
        let rest = "";
        for (;;) {
          const { done, value } = await reader.read();
          if (done) break;
          wait = 1000;
          const blocks = (rest + value).split(/\r?\n\r?\n/);
          rest = blocks.pop();
          for (const block of blocks) {
            const data = block.split(/\r?\n/).filter((line) => line.startsWith("data:")).map((line) => line.slice(5).trimStart()).join("\n");
            // While a request is open its own answer brings the replies, in their place.
            if (data) { const reply = JSON.parse(data); setTimeout(() => take([reply]), sending ? 1500 : 0); }
          }
        }
      } catch { /* tried again below */ }
      await new Promise((resolve) => setTimeout(resolve, wait));
      wait = Math.min(wait * 2, 30000);
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = text.value.trim();
    if (!typed) { text.focus(); return; }
    text.value = "";
    text.style.height = "";
    say(typed, typed);
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); form.requestSubmit(); }
  });
  text.addEventListener("input", () => { text.style.height = ""; text.style.height = `${text.scrollHeight + 2}px`; });
  $("language").addEventListener("click", () => {
    const payload = words().otherPayload, title = words().other;
    state.language = state.language === "zh" ? "en" : "zh";
    speak();
    say(title, payload);
  });
  $("leave").addEventListener("click", () => {
    state.session = null;
    sessionStorage.removeItem(KEY);
    document.body.hidden = true;
    location.replace(SAFE_PAGE);
  });
  addEventListener("keydown", (event) => { if (event.key === "Escape" && event.shiftKey) $("leave").click(); });

  speak();
  for (const line of state.lines) show(line);
  if (log.lastElementChild) reveal(log.lastElementChild);
  if (state.session) listen();
  if (!state.lines.length) {
    state.queue.push({ id: newId(), text: state.language === "en" ? "~lang:en" : "~start" });
    if (state.language === "en") state.queue.push({ id: newId(), text: "~start" });
  }
  flush();
})();

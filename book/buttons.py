"""Lets a chapter's buttons (Binder, Colab, download) open the student's notebook; the theme's open the solved one."""


def open_the_students_notebook(app, pagename, templatename, context, doctree):
    """Mend the addresses of the theme's buttons; a page that is no notebook has nothing to download but its PDF."""
    for group in context.get("header_buttons", []):
        for button in group.get("buttons", []):
            if "url" in button:
                button["url"] = button["url"].replace("/solutions/", "/course/")
        if group.get("label") == "download-buttons":
            source, *others = group["buttons"]
            if pagename.startswith("solutions/"):
                notebook = pagename.removeprefix("solutions/") + ".ipynb"
                source |= {"url": context["pathto"](notebook, 1), "text": ".ipynb", "tooltip": "Download the notebook"}
                others.insert(0, source)
            group["buttons"] = others


def setup(app):
    app.connect("html-page-context", open_the_students_notebook, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

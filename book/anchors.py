"""Gives equations, exercises and figures an address, and makes links of the places where the text names one.

`#equation-1.3` is the equation tagged (1.3), `#exercise-neuron` the exercise of that name, `#figure-2` the second
figure of the page. To mention an equation or exercise that does not exist is a warning, which stops the build.
"""

import re

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.transforms import SphinxTransform

TAG = re.compile(r"\s*\\tag\{([^}]*)\}")
EXERCISE = re.compile(r"Exercise (\d\.\d+) — (\w+)")
CHAPTER = re.compile(r"(\d)a? · ")
MENTION = re.compile(r"(?<=\()(?P<equation>\d\.\d+)(?=\))|Exercise (?P<exercise>\d\.\d+)|[Cc]hapter (?P<chapter>\d)\b")
RUNNING_TEXT = (nodes.paragraph, nodes.emphasis, nodes.strong)


class Anchors(SphinxTransform):
    default_priority = 400

    def apply(self):
        if not self.env.docname.startswith("solutions/"):
            return
        self.equations()
        self.headings()
        self.figures()
        for text in [text for text in self.document.findall(nodes.Text) if isinstance(text.parent, RUNNING_TEXT)]:
            text.parent.replace(text, list(linked(text, self.env.docname)))

    def target(self, node, address, *names):
        """Let the node answer to an address on this page, and to names in the whole book."""
        node["ids"].insert(0, address)
        self.document.ids[address] = node
        for name in names:
            self.env.domains.standard_domain.note_hyperlink_target(name, self.env.docname, address, name)

    def equations(self):
        """The number becomes Sphinx's own, which comes with a link to the equation."""
        for equation in self.document.findall(nodes.math_block):
            if tag := TAG.search(equation.astext()):
                equation["number"] = tag[1]
                equation.children = [nodes.Text(TAG.sub("", equation.astext()))]
                self.target(equation, f"equation-{tag[1]}", f"equation {tag[1]}")

    def headings(self):
        for title in self.document.findall(nodes.title):
            if heading := EXERCISE.match(title.astext()):
                self.target(title.parent, f"exercise-{heading[2]}", f"exercise {heading[1]}")
            elif heading := CHAPTER.match(title.astext()):
                self.target(title.parent, "top", f"chapter {heading[1]}")

    def figures(self):
        images = [node for node in self.document.findall(nodes.container) if node.get("mime_type") == "image/png"]
        for number, image in enumerate(images, start=1):
            cell = image
            while cell.get("nb_element") != "cell_code":
                cell = cell.parent
            self.target(cell, f"figure-{number}")
            link = nodes.reference("", "#", refuri=f"#figure-{number}", classes=["headerlink"])
            cell += nodes.paragraph("", "", link, classes=["figure-link"])


def linked(text, docname):
    """The parts of a running text, with what it mentions as links."""
    end = 0
    for mention in MENTION.finditer(text):
        kind = mention.lastgroup
        yield nodes.Text(text[end : mention.start()])
        yield pending_xref(
            "",
            nodes.inline("", mention[0]),
            refdomain="std",
            reftype="ref",
            reftarget=f"{kind} {mention[kind]}",
            refdoc=docname,
            refexplicit=True,
            refwarn=kind != "chapter",  # a chapter may be announced before it is written
        )
        end = mention.end()
    yield nodes.Text(text[end:])


def setup(app):
    app.add_transform(Anchors)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

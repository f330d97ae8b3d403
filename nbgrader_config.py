"""The course as nbgrader sees it; every `nbgrader` command run in this folder reads this file."""

c = get_config()  # noqa: F821

c.CourseDirectory.course_id = "your-own-neural-network"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "course"
c.CourseDirectory.ignore = ["*.md", ".ipynb_checkpoints", "*.pyc", "__pycache__", ".pytest_cache"]
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE\nraise NotImplementedError(\"not solved yet: write your code in place of this line\")"}

"""How a solved notebook is executed: reproducibly, so that building it again changes no byte."""

c = get_config()  # noqa: F821

c.ExecutePreprocessor.record_timing = False
c.ExecutePreprocessor.timeout = 120
# What follows runs after the execution and drops what differs each time: widgets' random ids, the Python patch version.
c.NotebookExporter.preprocessors = [
    "nbconvert.preprocessors.TagRemovePreprocessor",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
]
c.TagRemovePreprocessor.remove_all_outputs_tags = {"slider"}
c.ClearMetadataPreprocessor.clear_cell_metadata = False
c.ClearMetadataPreprocessor.preserve_nb_metadata_mask = {"kernelspec", "jupytext", ("language_info", "name")}

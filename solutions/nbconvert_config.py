"""How a solved notebook is executed: reproducibly, so that building it again changes no byte."""

c = get_config()  # noqa: F821

c.ExecutePreprocessor.record_timing = False
c.ExecutePreprocessor.timeout = 120
# A widget's output holds random ids, and the client and the kernel now and then wait for each other on its messages.
c.ExecutePreprocessor.skip_cells_with_tag = "slider"
# After the execution: join what a cell printed in several pieces, as a slow machine does, and drop the Python patch
# version, which differs between machines.
c.NotebookExporter.preprocessors = [
    "nbconvert.preprocessors.CoalesceStreamsPreprocessor",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
]
c.ClearMetadataPreprocessor.clear_cell_metadata = False
c.ClearMetadataPreprocessor.preserve_nb_metadata_mask = {"kernelspec", "jupytext", ("language_info", "name")}

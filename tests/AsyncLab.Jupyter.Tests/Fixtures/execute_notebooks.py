"""Has nbclient run notebooks, and writes what they then show: execute_notebooks.py FOLDER NOTEBOOK..."""

import os
import sys

import nbclient
import nbformat

folder = sys.argv[1]
for path in sys.argv[2:]:
    notebook = nbformat.read(path, as_version=4)
    client = nbclient.NotebookClient(
        notebook, timeout=600, allow_errors=True, resources={"metadata": {"path": folder}}
    )
    client.execute()
    nbformat.validate(notebook)
    nbformat.write(notebook, os.path.join(os.path.dirname(path), "executed-" + os.path.basename(path)))

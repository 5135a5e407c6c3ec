"""Writes a file in a thread and goes on meanwhile."""

import os
import tempfile
import threading


def write_file(file_name, data):
    with open(file_name, "w") as file:
        file.write(data)
    print("The file has been written.")


def write_file_in_background(file_name, data):
    thread = threading.Thread(target=write_file, args=(file_name, data))
    thread.start()
    print("The thread that writes it has been started.")
    return thread


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        file_name = os.path.join(folder, "example.txt")
        data = "Content to be written to the file."
        thread = write_file_in_background(file_name, data)
        print("The program goes on while the file is written.")
        thread.join()  # only because the folder is about to be deleted

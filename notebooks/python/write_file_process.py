"""Writes a file in a process of its own, while the program goes on."""

import multiprocessing
import sys


def write_file(file_name, data):
    with open(file_name, "w") as file:
        file.write(data)
    print(f"File {file_name} written.", flush=True)


def write_file_in_process(file_name, data):
    process = multiprocessing.Process(target=write_file, args=(file_name, data))
    process.start()
    print(f"Process {process.pid} for writing {file_name} started.", flush=True)


if __name__ == "__main__":
    file_name = sys.argv[1] if len(sys.argv) > 1 else "example.txt"
    write_file_in_process(file_name, "Content to be written to the file.")
    print("The program goes on while the file is written in the background...", flush=True)

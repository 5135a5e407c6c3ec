"""The worker of CPython: reads one request from standard input, measures, prints one reading."""

# A spawned process runs this file again before it does its work: nothing more may stand here.
if __name__ == "__main__":
    from asynclab_worker.protocol import main

    main()

using System.Text.Json.Serialization;
using Files = System.IO.File;

namespace AsyncLab;

public abstract partial record Workload
{
    // Without a path it is what any unit does; with one, what a certain unit does.
    internal sealed record UseFile(
        FileOperation Operation, int Bytes, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Path = null) : Workload
    {
        internal override bool Blocks => true;

        // A file that was deleted is not there for the next time, and one that was written is: each time over has files of its own.
        internal override Workload Prepare(int units, int times)
        {
            Payload.Of(Bytes);
            if (Path is not null)
                return this;
            var files = Operation is FileOperation.Delete || IsMade ? checked(units * times) : units;
            return new FileBatch([.. Enumerable.Range(0, files).Select(i => WithFile($"unit-{i}"))]);
        }

        internal override Task RunAsync() => Operation switch
        {
            FileOperation.Write => Files.WriteAllBytesAsync(Ready, Payload.Of(Bytes)),
            FileOperation.Read => Files.ReadAllBytesAsync(Ready),
            FileOperation.Append => Files.AppendAllBytesAsync(Ready, Payload.Of(Bytes)),
            FileOperation.Flush => WriteThroughAsync(),
            // There is no asynchronous call for these: a thread of the pool does them, as it does the others on Linux.
            _ => Task.Run(Run),
        };

        internal override void Run()
        {
            switch (Operation)
            {
                case FileOperation.Write:
                    Files.WriteAllBytes(Ready, Payload.Of(Bytes));
                    break;
                case FileOperation.Flush:
                    WriteThrough();
                    break;
                case FileOperation.Read:
                    Files.ReadAllBytes(Ready);
                    break;
                case FileOperation.Append:
                    Files.AppendAllBytes(Ready, Payload.Of(Bytes));
                    break;
                case FileOperation.Rename:
                    Files.Move(Ready, Path + "-renamed");
                    Files.Move(Path + "-renamed", Ready);
                    break;
                default:
                    Files.Delete(Ready);
                    break;
            }
        }

        private void WriteThrough()
        {
            using var file = Files.Create(Ready);
            file.Write(Payload.Of(Bytes));
            file.Flush(flushToDisk: true);
        }

        // No call awaits fsync; a file that is opened like this has it after each write.
        private async Task WriteThroughAsync()
        {
            using var file = Files.OpenHandle(Ready, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.Asynchronous | FileOptions.WriteThrough);
            await RandomAccess.WriteAsync(file, Payload.Of(Bytes), 0).ConfigureAwait(false);
        }

        // In place of another it would wait for the disk: ext4 takes what was replaced there at once, lest a crash leaves neither.
        private bool IsMade => Operation is FileOperation.Write or FileOperation.Flush;

        private string Ready => Path ?? throw new InvalidOperationException($"{this} was not prepared.");

        private UseFile WithFile(string name)
        {
            var path = System.IO.Path.Combine(WorkerFolder.Current, name);
            Files.Delete(path);
            if (!IsMade)
                Files.WriteAllBytes(path, Operation == FileOperation.Append ? [] : Payload.Of(Bytes));
            return this with { Path = path };
        }
    }

    // Units take the files in turn: within a batch no two of them at the same time have the same one.
    private sealed record FileBatch(UseFile[] Units) : Workload
    {
        private int _taken = -1;

        internal override bool Blocks => true;

        internal override Task RunAsync() => Next().RunAsync();

        internal override void Run() => Next().Run();

        internal override Workload ToSend() => Next();

        private UseFile Next() => Units[(int)((uint)Interlocked.Increment(ref _taken) % (uint)Units.Length)];
    }
}

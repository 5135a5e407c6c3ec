using System.Buffers;
using System.IO.Pipelines;

namespace AsyncLab.Notebooks.Execution;

/// <summary>
/// Lines as bytes. A <see cref="StreamReader"/> takes the room for a long line from the pool of arrays, which keeps it for every thread that ever read one:
/// tens of megabytes each, after the text of a figure.
/// </summary>
internal static class ByteLines
{
    private const int AtOnce = 1 << 16;

    /// <summary>The lines of a stream as they come, without their ends; what follows the last end is none.</summary>
    public static async IAsyncEnumerable<byte[]> ReadAsync(Stream stream)
    {
        var (reader, read, seen) = (PipeReader.Create(stream, new(bufferSize: AtOnce, leaveOpen: true)), default(ReadResult), 0L);
        try
        {
            while (!read.IsCompleted)
            {
                read = await reader.ReadAsync();
                var rest = read.Buffer;
                while (rest.Slice(seen).PositionOf((byte)'\n') is { } end)
                {
                    yield return rest.Slice(0, end).ToArray();
                    (rest, seen) = (rest.Slice(rest.GetPosition(1, end)), 0);
                }

                seen = rest.Length;
                reader.AdvanceTo(rest.Start, rest.End);
            }
        }
        finally
        {
            await reader.CompleteAsync();
        }
    }
}

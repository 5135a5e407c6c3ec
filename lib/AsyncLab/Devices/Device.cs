using System.Buffers.Binary;

namespace AsyncLab;

/// <summary>What devices do at their end of a terminal.</summary>
internal static class Device
{
    private const int Pieces = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Answers every byte that comes with a number of bytes, which arrive piece by piece in a time, as by a slow line.</summary>
    public static void Answer(Stream end, int bytes, TimeSpan takes)
    {
        var answer = Enumerable.Repeat((byte)'a', bytes).ToArray();
        while (end.ReadByte() >= 0)
        {
            var asked = DeviceClock.Now;
            for (var piece = 1; piece <= Pieces; piece++)
            {
                DeviceClock.SleepUntil(asked + (long)(takes.TotalNanoseconds * piece / Pieces));
                var from = bytes * (piece - 1) / Pieces;
                end.Write(answer, from, (bytes * piece / Pieces) - from);
            }
        }
    }

    /// <summary>Takes what comes, no faster than so many bytes in a second.</summary>
    public static void Accept(Stream end, int bytesPerSecond)
    {
        var room = new byte[Math.Max(1, (int)(bytesPerSecond * Pause.TotalSeconds))];
        for (var next = DeviceClock.Now; end.Read(room) > 0;)
        {
            // Who had nothing to do does not hurry afterwards.
            next = Math.Max(next, DeviceClock.Now - (long)Pause.TotalNanoseconds) + (long)Pause.TotalNanoseconds;
            DeviceClock.SleepUntil(next);
        }
    }

    /// <summary>After a pause sends a message in every period.</summary>
    /// <returns>When it sent each.</returns>
    public static IEnumerable<long?> Act(Stream end, int count, TimeSpan period, TimeSpan pause, Func<int, byte[]> message)
    {
        var start = DeviceClock.Now + (long)pause.TotalNanoseconds;
        for (var i = 0; i < count; i++)
        {
            DeviceClock.SleepUntil(start + (long)((i + 1) * period.TotalNanoseconds));
            var at = DeviceClock.Now;
            end.Write(message(i));
            yield return at;
        }
    }

    /// <summary>Takes a picture in every period, and drops it if the one before is still being read. The last one has the number -1.</summary>
    /// <returns>When it took each; null for one that it dropped.</returns>
    public static IEnumerable<long?> Film(Stream end, int count, TimeSpan period, int bytes)
    {
        var sending = Task.CompletedTask;
        var start = DeviceClock.Now;
        for (var i = 0; i < count; i++)
        {
            DeviceClock.SleepUntil(start + (long)((i + 1) * period.TotalNanoseconds));
            var isLate = !sending.IsCompleted;
            if (!isLate)
                sending = Task.Run(() => end.Write(Picture(i, bytes)));
            yield return isLate ? null : DeviceClock.Now;
        }

        sending.Wait();
        end.Write(Picture(-1, bytes));
    }

    private static byte[] Picture(int number, int bytes)
    {
        var picture = new byte[bytes];
        BinaryPrimitives.WriteInt32LittleEndian(picture, number);
        return picture;
    }
}

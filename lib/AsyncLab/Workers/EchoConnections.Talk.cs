namespace AsyncLab;

internal sealed partial class EchoConnections
{
    // So many speak at the same moment.
    private const int Together = 100;

    private static readonly TimeSpan Spin = TimeSpan.FromMilliseconds(1);

    /// <summary>
    /// Has so many of them as the system is to bear at a time say something at one moment, after a pause the next ones, and
    /// so on, whether the first have been answered or not. A connection that still waits for an echo speaks late, and what it
    /// then waits for counts from the moment at which it was to speak.
    /// </summary>
    /// <param name="moments">How many such moments there are; more, until each connection has spoken.</param>
    /// <param name="pause">How far they are apart.</param>
    /// <returns>The time from each such moment to the echo, without those that were lost.</returns>
    public async Task<Samples> TalkAsync(int moments, TimeSpan pause)
    {
        var together = Math.Min(_sockets.Length, Together);
        moments = Math.Max(moments, (_sockets.Length + together - 1) / together);
        var turns = Enumerable.Range(0, moments * together).Select(_ => new TaskCompletionSource<long>()).ToArray();
        var talks = _sockets.Select((_, i) => TalkAsync(i, turns)).ToArray();
        new Thread(() => Conduct(turns, together, pause)) { IsBackground = true, Name = "conductor" }.Start();
        Sent += turns.Length;
        return new(Unit.Nanoseconds, [.. (await Task.WhenAll(talks)).SelectMany(t => t)]);
    }

    // Whoever waits for its turn goes on here, on this thread: they speak one after the other, as fast as one can.
    private void Conduct(TaskCompletionSource<long>[] turns, int together, TimeSpan pause)
    {
        var start = _time.GetTimestamp();
        foreach (var (moment, speaking) in turns.Chunk(together).Index())
        {
            var due = start + (long)(moment * pause.TotalSeconds * _time.TimestampFrequency);
            if (_time.GetElapsedTime(_time.GetTimestamp(), due) - Spin is { Ticks: > 0 } rest)
                Thread.Sleep(rest);
            while (_time.GetTimestamp() < due)
                Thread.SpinWait(10);
            Array.ForEach(speaking, turn => turn.SetResult(due));
        }
    }

    private async Task<List<double>> TalkAsync(int i, TaskCompletionSource<long>[] turns)
    {
        var (said, heard, times) = (new byte[MessageBytes], new byte[MessageBytes], new List<double>());
        for (var turn = i; turn < turns.Length; turn += _sockets.Length)
        {
            var due = await turns[turn].Task;
            if (!await ExchangeAsync(i, turn, said, heard))
                break;
            times.Add(_time.GetElapsedTime(due).TotalNanoseconds);
        }

        return times;
    }
}

using System.Text.Json;

namespace AsyncLab;

/// <summary>What a worker process does: read one request, measure, print one reading.</summary>
internal static class WorkerProgram
{
    /// <summary>The exit code of a worker that was asked for nothing.</summary>
    private const int NothingAsked = 0;

    /// <summary>The line that asks a worker to echo whatever follows, and itself.</summary>
    public static ReadOnlySpan<byte> Echo => "echo\n"u8;

    /// <summary>Runs to the end of the measurement, or of the standard input if that comes first.</summary>
    public static async Task<int> RunAsync()
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        if (input.ReadLine() is not { Length: > 0 } line)
            return NothingAsked;
        if (line == "echo")
            return EchoAll(input);
        ExitWhenInputEnds(input);
        var request = JsonSerializer.Deserialize(line, WorkerJson.Default.Request)!;
        // Near its limit of threads a process can no longer open the console: open it now.
        using var output = Console.OpenStandardOutput();
        var reading = await request.MeasureAsync();
        await JsonSerializer.SerializeAsync(output, reading, WorkerJson.Default.Reading);
        return 0;
    }

    private static int EchoAll(StreamReader input)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(Echo);
        for (var read = input.Read(); read >= 0; read = input.Read())
            output.WriteByte((byte)read);
        return 0;
    }

    // Whoever asked is gone when the input ends: nobody waits for the answer.
    private static void ExitWhenInputEnds(StreamReader input) =>
        new Thread(() =>
        {
            while (input.Read() >= 0)
            {
            }

            Environment.Exit(1);
        })
        { IsBackground = true, Name = "input watch" }.Start();
}

using System.Text;
using System.Text.Json;

namespace AsyncLab;

/// <summary>What a worker process does: read one request, measure, print one reading. With arguments it is a unit and does what they say.</summary>
internal static class WorkerProgram
{
    /// <summary>The exit code of a worker that was asked for nothing.</summary>
    private const int NothingAsked = 0;

    /// <summary>The line that asks a worker to echo whatever follows, and itself.</summary>
    public static ReadOnlySpan<byte> Echo => "echo\n"u8;

    /// <summary>Runs to the end of the measurement, or of the standard input if that comes first.</summary>
    public static async Task<int> RunAsync(string[] unit)
    {
        if (ChildProgram.Run(unit) is { } code)
            return code;
        if (unit is [PostgresKeeper.Word, var programs])
            return await PostgresKeeper.RunAsync(programs);
        using var input = Console.OpenStandardInput();
        if (unit is [LateServer.Word, var late])
        {
            using var port = Console.OpenStandardOutput();
            return await LateServer.RunAsync(late, input, port);
        }

        if (unit is [DeviceProgram.Word])
            return DeviceProgram.Run(input, Console.OpenStandardOutput());
        if (unit is [MailService.Word, var delay, var messages])
            return await MailService.RunAsync(delay, messages, input);
        if (unit.Length > 0)
            return RunUnit(Workload.FromWords(unit), input);
        if (ReadLine(input) is not { Length: > 0 } line)
            return NothingAsked;
        if (line == "echo")
            return EchoAll(input);
        var request = RequestReader.Read(line);
        // Near its limit of threads a process can no longer open the console: open it now.
        using var output = Console.OpenStandardOutput();
        await request.AnswerAsync(input, output);
        return 0;
    }

    /// <summary>Prints a reading on a line of its own; needs no thread but the caller's.</summary>
    public static void Print(Reading reading, Stream output)
    {
        using (var json = new Utf8JsonWriter(output))
            reading.WriteTo(json);
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static int EchoAll(Stream input)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(Echo);
        for (var read = input.ReadByte(); read >= 0; read = input.ReadByte())
            output.WriteByte((byte)read);
        return 0;
    }

    /// <summary>Ends this process when whoever asked is gone: nobody waits for the answer.</summary>
    public static void ExitWhenInputEnds(Stream input) =>
        new Thread(() =>
        {
            while (input.ReadByte() >= 0)
            {
            }

            // A unit whose file is gone fails now, and must not end the process before all files are.
            AppDomain.CurrentDomain.UnhandledException += (_, _) => Thread.Sleep(Timeout.Infinite);
            WorkerFolder.DeleteCurrent();
            Environment.Exit(1);
        })
        { IsBackground = true, Name = "input watch" }.Start();

    private static int RunUnit(Workload workload, Stream input)
    {
        if (workload is not Workload.HandOver)
            ExitWhenInputEnds(input);
        using var output = Console.OpenStandardOutput();
        workload.Prepare(1, 1).RunApart(input, output);
        return 0;
    }

    // Byte by byte: what follows the line is not ours to take.
    private static string ReadLine(Stream input)
    {
        var line = new List<byte>();
        for (var read = input.ReadByte(); read >= 0 && read != '\n'; read = input.ReadByte())
            line.Add((byte)read);
        return Encoding.UTF8.GetString([.. line]);
    }
}

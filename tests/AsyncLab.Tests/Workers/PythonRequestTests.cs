using System.Diagnostics;
using System.Text.Json;

namespace AsyncLab.Tests.Workers;

/// <summary>Every request that a worker of CPython answers, in JSON.</summary>
public class PythonRequestTests
{
    [Theory]
    [InlineData("""{"$type":"magic","model":"python-thread","units":1}""", "No request is called 'magic'")]
    [InlineData("""{"$type":"limit","model":"thread","units":1}""", "No model is called 'thread'")]
    [InlineData("""{"$type":"limit","model":"python-thread","units":0}""", "units")]
    [InlineData("""{"$type":"start-and-finish","model":"python-thread","workload":{"$type":"magic"},"units":1}""", "No workload is called 'magic'")]
    [InlineData("""{"$type":"start-and-finish","model":"python-thread","workload":{"$type":"cpu"},"units":1}""", "iterations")]
    [InlineData("""{"$type":"start-and-finish","model":"python-thread","workload":{"$type":"file","operation":"eat","bytes":1},"units":1}""", "eat")]
    [InlineData("""{"$type":"parked-memory","model":"python-thread","workload":{"$type":"none"},"units":1}""", "waits")]
    [InlineData("""{"$type":"ping-pong","model":"python-spawn","units":2}""", "python-spawn")]
    [InlineData("""{"$type":"heartbeat","model":"python-spawn","units":2}""", "python-spawn")]
    [InlineData("{", "not a request")]
    public async Task What_nobody_knows_is_refused_in_one_line(string request, string reason)
    {
        using var worker = new PythonProcess(request);
        var (output, errors, exitCode) = await worker.EndAsync();
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(reason, errors);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_worker_that_is_asked_nothing_answers_nothing()
    {
        using var worker = new PythonProcess("");
        Assert.Equal(("", "", 0), await worker.EndAsync());
    }

    [Theory]
    [InlineData("python-thread")]
    [InlineData("python-thread-pool")]
    [InlineData("python-asyncio")]
    [InlineData("python-fork")]
    public async Task A_unit_that_fails_fails_the_measurement(string model)
    {
        foreach (var request in new[] { "start-and-finish", "timeline" })
        {
            using var worker = new PythonProcess(
                $$"""{"$type":"{{request}}","model":"{{model}}","workload":{"$type":"touch","bytes":1000000000000000},"units":1}""");
            var (_, errors, exitCode) = await worker.EndAsync();
            Assert.Equal(1, exitCode);
            Assert.Contains("MemoryError", errors);
        }
    }

    [MeasuredTheory]
    [InlineData("python-asyncio")]
    [InlineData("python-thread-pool")]
    [InlineData("python-fork")]
    [Trait("Category", "Slow")]
    public async Task Ten_times_the_steps_take_ten_times_the_CPU(string model)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not add up the time of children.");
        Assert.InRange(await CpuTimeAsync(2_000_000) / await CpuTimeAsync(200_000), 5, 15);

        Task<double> CpuTimeAsync(int steps) => MedianAsync(
            "CpuTime", $$"""{"$type":"start-and-finish","model":"{{model}}","workload":{"$type":"cpu","iterations":{{steps}}},"units":1}""");
    }

    [MeasuredFact]
    [Trait("Category", "Slow")]
    public async Task Data_crosses_between_threads_by_reference_and_between_processes_byte_by_byte()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no fork.");
        foreach (var (model, grows) in new[] { ("python-asyncio", false), ("python-thread", false), ("python-fork", true) })
        {
            var (few, many) = (await WallAsync(model, 1), await WallAsync(model, 50_000_000));
            Assert.True(many > few * 5 == grows, $"{model}: {few}, {many}");
        }

        static Task<double> WallAsync(string model, int bytes) => MedianAsync(
            "WallTime", $$"""{"$type":"start-and-finish","model":"{{model}}","workload":{"$type":"transfer","bytes":{{bytes}}},"units":1}""");
    }

    [MeasuredFact]
    public async Task A_message_between_coroutines_takes_less_than_one_between_threads()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no fork.");
        // The shortest trips are those that nobody else on this machine was in the way of.
        var (coroutine, thread, process) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var round = 0; round < 3; round++)
        {
            coroutine = Math.Min(coroutine, await ShortestAsync("python-asyncio"));
            thread = Math.Min(thread, await ShortestAsync("python-thread"));
            process = Math.Min(process, await ShortestAsync("python-fork"));
        }

        Assert.True(coroutine * 1.3 < thread, $"{coroutine}, {thread}");
        Assert.True(coroutine * 1.3 < process, $"{coroutine}, {process}");

        static async Task<double> ShortestAsync(string model) =>
            Values(await PythonProcess.AskAsync($$"""{"$type":"ping-pong","model":"{{model}}","workload":{"$type":"none"},"units":2}"""), "WallTime").Min();
    }

    [MeasuredTheory]
    [InlineData("python-sequential", 1, 4)]
    [InlineData("python-asyncio", 1, 4)]
    [InlineData("python-thread", 2, 2)]
    [InlineData("python-thread-pool", 2, 2)]
    [InlineData("python-spawn", 2, 2)]
    public async Task A_coroutine_leaves_its_thread_while_it_waits_and_a_thread_does_not(string model, int threads, int stretches)
    {
        var reading = await PythonProcess.AskAsync(
            $$"""{"$type":"timeline","model":"{{model}}","workload":{"$type":"wait","time":"00:00:00.05"},"units":2,"zero":null}""");
        var spans = reading.GetProperty("spans").EnumerateArray().ToArray();
        Assert.Equal(stretches, spans.Length);
        Assert.Equal([0, 1], spans.Select(s => s.GetProperty("unit").GetInt32()).Distinct());
        Assert.Equal(threads, spans.Select(s => s.GetProperty("thread").GetInt64()).Distinct().Count());
        Assert.All(spans, s => Assert.InRange(Start(s), 0, End(s)));
        Assert.True(spans.Max(End) <= Median(reading, "WallTime"));
        Assert.Equal(stretches == 2, spans.All(s => End(s) - Start(s) > 49e6));

        static double Start(JsonElement span) => span.GetProperty("start").GetDouble();
        static double End(JsonElement span) => span.GetProperty("end").GetDouble();
    }

    [MeasuredFact]
    public async Task Work_in_the_event_loop_stops_its_heart_and_work_in_a_process_does_not()
    {
        Assert.SkipUnless(Processor.Cores > 1, "One CPU does one thing at a time.");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no fork.");
        var (inline, thread, process) = (await LongestAsync("python-asyncio"), await LongestAsync("python-thread-pool"), await LongestAsync("python-fork"));
        Assert.True(inline > 2 * thread, $"{inline}, {thread}");
        Assert.True(inline > 2 * process, $"{inline}, {process}");

        static async Task<double> LongestAsync(string model) => Values(await PythonProcess.AskAsync(
            $$"""{"$type":"heartbeat","model":"{{model}}","workload":{"$type":"cpu","iterations":3000000},"units":1}"""), "Gap").Max();
    }

    [MeasuredFact]
    public async Task A_unit_that_waits_without_giving_way_stops_the_heart_of_the_loop()
    {
        var gaps = Values(await PythonProcess.AskAsync(
            """{"$type":"heartbeat","model":"python-asyncio","workload":{"$type":"wait","time":"00:00:00.2"},"units":2}"""), "Gap");
        Assert.True(gaps.Max() > 390e6, $"{gaps.Max()}");
    }

    [Theory]
    [InlineData("python-asyncio", 1000)]
    [InlineData("python-thread", 100)]
    [InlineData("python-spawn", 2)]
    public async Task No_more_units_are_tried_than_were_asked_for(string model, int most)
    {
        var reading = await PythonProcess.AskAsync($$"""{"$type":"limit","model":"{{model}}","units":{{most}}}""");
        Assert.Equal(most, Median(reading, "Units"));
        Assert.Equal(JsonValueKind.Null, reading.GetProperty("wall").ValueKind);
    }

    [Fact]
    public async Task What_stops_the_next_thread_is_said()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The room for stacks is limited by the shell.");
        var python = PythonProcess.Info();
        var reading = await PythonProcess.AskAsync("""{"$type":"limit","model":"python-thread","units":1000}""", new ProcessStartInfo(
            "sh", ["-c", "ulimit -v 1000000; exec \"$@\"", "sh", python.FileName, .. python.ArgumentList]));
        Assert.InRange(Median(reading, "Units"), 1, 999);
        Assert.Contains("can't start new thread", reading.GetProperty("wall").GetString());
    }

    [Fact]
    public async Task Every_file_is_written_in_the_oldest_Python_that_will_do()
    {
        var python = PythonProcess.Info();
        var folder = Path.GetDirectoryName(python.ArgumentList[^1])!;
        var files = Directory.GetFiles(folder, "*.py", SearchOption.AllDirectories);
        Assert.Contains(python.ArgumentList[^1], files);
        Assert.True(files.Length > 20);
        using var parser = Process.Start(new ProcessStartInfo(
            python.FileName, ["-c", "import ast, sys\nfor f in sys.argv[1:]: ast.parse(open(f, encoding='utf-8').read(), f, feature_version=(3, 9))", .. files])
        { RedirectStandardError = true })!;
        Assert.Equal("", await parser.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<double> MedianAsync(string counter, string request) => Median(await PythonProcess.AskAsync(request), counter);

    private static double Median(JsonElement reading, string counter) => new Samples(Unit.Count, [.. Values(reading, counter)]).Median.Value;

    private static IEnumerable<double> Values(JsonElement reading, string counter) =>
        reading.GetProperty("counters").GetProperty(counter).GetProperty("values").EnumerateArray().Select(v => v.GetDouble());
}

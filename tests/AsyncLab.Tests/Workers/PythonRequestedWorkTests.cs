using System.Text.Json;

namespace AsyncLab.Tests.Workers;

public class PythonRequestedWorkTests
{
    [Theory]
    [InlineData("python-asyncio")]
    [InlineData("python-thread-pool")]
    [InlineData("python-fork")]
    public async Task An_asynchronous_call_returns_long_before_it_is_done_and_a_synchronous_one_does_not(string model)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no fork.");
        var (held, free) = (await AskAsync("python-sequential"), await AskAsync(model));
        Assert.True(Value(held, "Returned") > 0.95 * Value(held, "WallTime"));
        Assert.Equal(1, Value(held, "OwnWork"));
        Assert.True(Value(free, "WallTime") > 4 * Value(free, "Returned"));
        Assert.True(Value(free, "OwnWork") > 10);
    }

    [Theory]
    [InlineData("""{"$type":"requested-work","model":"python-spawn","units":1}""", "python-spawn")]
    [InlineData("""{"$type":"practice","model":"python-asyncio","units":1,"way":"waiting-magic"}""", "waiting-magic")]
    [InlineData("""{"$type":"practice","model":"python-asyncio","units":1}""", "No way is called")]
    public async Task What_nobody_knows_is_refused(string request, string reason)
    {
        using var worker = new PythonProcess(request);
        var (output, errors, exitCode) = await worker.EndAsync();
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(reason, errors);
    }

    private static Task<JsonElement> AskAsync(string model) => PythonProcess.AskAsync(
        $$"""{"$type":"requested-work","model":"{{model}}","workload":{"$type":"wait","time":"00:00:00.2"},"units":2}""");

    private static double Value(JsonElement reading, string counter) =>
        reading.GetProperty("counters").GetProperty(counter).GetProperty("values")[0].GetDouble();
}

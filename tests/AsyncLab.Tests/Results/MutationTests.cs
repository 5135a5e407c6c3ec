using System.Text.Json;
using AsyncLab.Mutations;

namespace AsyncLab.Tests.Results;

[Trait("Category", "Slow")]
public class MutationTests
{
    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ",", ":", "null", "-1", "1e999", "\"\\ud800\"", "\"$type\": \"sweep\"", "\"points\": null", "\"model\": \"fibre\"", "\"values\": []", "\"WallTime\"", "\"units\": 0"];

    private static readonly Comparison Measured = new([
        new(Model.Task, 1, new Dictionary<Counter, Samples> { [Counter.WallTime] = new(Unit.Nanoseconds, [100, 110, 105]) }),
        new(Model.Thread, 1, new Dictionary<Counter, Samples> { [Counter.WallTime] = new(Unit.Nanoseconds, [9e4, 9.1e4, 9.2e4]) })]);

    [Fact]
    public void A_result_is_read_or_refused_with_file_and_line() =>
        new Mutants([JsonSerializer.Serialize(Measured, ResultJson.Default.Measurement)], Pieces).Each(100_000, text =>
        {
            try
            {
                Assert.NotNull(ResultFile.Parse(text, "r.json"));
            }
            catch (InvalidDataException e)
            {
                Assert.Matches(@"r\.json:\d+: ", e.Message);
            }
        });

    [Fact]
    public void A_verdict_is_read_or_refused()
    {
        var verdict = new SavedVerdict("C1", "Coroutines start fast.", ".NET 10", Outcome.Holds, [SavedRatio.Of(Measured.Ratio(Model.Thread, Model.Task))], Machine.Current, DateTimeOffset.UnixEpoch, 10, null);
        new Mutants([JsonSerializer.Serialize(verdict, ResultJson.Default.SavedVerdict)], Pieces).Each(50_000, text =>
        {
            try
            {
                Assert.NotEmpty(SavedVerdict.Parse(text).Ratios);
            }
            catch (Exception e) when (e is JsonException or ArgumentException)
            {
                // Whoever looks for verdicts takes it for none.
            }
        });
    }
}

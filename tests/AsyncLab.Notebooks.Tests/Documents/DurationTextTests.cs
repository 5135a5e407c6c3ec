using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Tests.Documents;

public class DurationTextTests
{
    [Theory]
    [InlineData("500ms", 500)]
    [InlineData("30s", 30_000)]
    [InlineData("1.5s", 1500)]
    [InlineData("2min", 120_000)]
    [InlineData("2 min", 120_000)]
    [InlineData("1h", 3_600_000)]
    [InlineData("0s", 0)]
    public void A_time_is_a_number_and_a_unit(string text, double milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), DurationText.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("s")]
    [InlineData("-1s")]
    [InlineData("1e3s")]
    [InlineData("1,5s")]
    [InlineData("30S")]
    [InlineData("30s\n")]
    [InlineData("٣s")]
    [InlineData("99999999999999999999999999999h")]
    public void Everything_else_is_none(string text) => Assert.Null(DurationText.Parse(text));

    [Theory]
    [InlineData("500ms")]
    [InlineData("30s")]
    [InlineData("90s")]
    [InlineData("1.5s")]
    [InlineData("2min")]
    [InlineData("1h")]
    [InlineData("0ms")]
    public void A_time_is_written_as_it_is_read(string text) => Assert.Equal(text, DurationText.Of(DurationText.Parse(text)!.Value));

    [Theory]
    [InlineData("0s")]
    [InlineData("0.1ms")]
    [InlineData("600h")]
    public void A_limit_is_neither_nothing_nor_more_than_a_timer_can_wait(string text) => Assert.Null(DurationText.ParseLimit(text));
}

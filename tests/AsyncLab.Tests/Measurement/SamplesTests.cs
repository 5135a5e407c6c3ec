namespace AsyncLab.Tests.Measurement;

public class SamplesTests
{
    [Theory]
    [InlineData(new[] { 3.0, 1, 2 }, 2)]
    [InlineData(new[] { 4.0, 1, 3, 2 }, 2.5)]
    [InlineData(new[] { 7.0 }, 7)]
    public void The_median_is_the_middle_value(double[] values, double median) =>
        Assert.Equal(median, Of(values).Median.Value);

    [Fact]
    public void One_outlier_moves_neither_the_median_nor_the_spread()
    {
        var samples = Of(10, 11, 12, 13, 1_000_000);
        Assert.Equal(12, samples.Median.Value);
        Assert.Equal(1, samples.MedianAbsoluteDeviation.Value);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(50, 3)]
    [InlineData(75, 4)]
    [InlineData(90, 4.6)]
    [InlineData(100, 5)]
    public void A_percentile_is_interpolated_between_neighbours(double percent, double value) =>
        Assert.Equal(value, Of(5, 4, 3, 2, 1).Percentile(percent).Value, precision: 9);

    [Fact]
    public void The_same_samples_give_the_same_interval() =>
        Assert.Equal(Of(1, 2, 3, 4, 5, 6, 7).MedianInterval, Of(1, 2, 3, 4, 5, 6, 7).MedianInterval);

    [Fact]
    public void Values_that_agree_have_an_interval_of_no_width() =>
        Assert.Equal(new(Quantity.Bytes(5), Quantity.Bytes(5)), new Samples(Unit.Bytes, [5, 5, 5]).MedianInterval);

    [Fact]
    public void The_interval_holds_the_true_median_about_as_often_as_it_promises()
    {
        var random = new Random(1);
        var hits = Enumerable.Range(0, 200).Count(_ =>
        {
            var interval = Of([.. Enumerable.Range(0, 15).Select(_ => random.NextDouble())]).MedianInterval;
            return interval.Low.Value <= 0.5 && 0.5 <= interval.High.Value;
        });
        Assert.InRange(hits, 180, 200);
    }

    [Fact]
    public void A_drift_of_the_machine_cancels_out_in_the_ratio_of_paired_rounds()
    {
        double[] drift = [1, 2, 4, 8, 16];
        var ratio = Of([.. drift.Select(d => 30 * d)]).DividedBy(Of([.. drift.Select(d => 10 * d)]));
        Assert.Equal(new(new(3, Unit.Ratio), new(3, Unit.Ratio)), ratio.MedianInterval);
    }

    [Theory]
    [InlineData(new[] { 100.0, 101, 99, 100 }, "")]
    [InlineData(new[] { 100.0, 130, 75, 100 }, "spread widely")]
    [InlineData(new[] { 100.0, 100, 100, 100, 100, 100, 100, 100, 170 }, "off the mean")]
    [InlineData(new[] { 100.0, 101 }, "only 2 values")]
    public void Unstable_values_say_why_and_what_to_do(double[] values, string reason)
    {
        var warnings = string.Join(' ', Of(values).Warnings);
        Assert.Contains(reason, warnings);
        Assert.Equal(reason.Length == 0, warnings.Length == 0);
        Assert.Equal(reason.Length == 0, Of(values).IsStable);
    }

    [Fact]
    public void Samples_of_different_rounds_or_units_are_not_paired()
    {
        Assert.Throws<ArgumentException>(() => Of(1, 2).DividedBy(Of(1)));
        Assert.Throws<ArgumentException>(() => Of(1).DividedBy(new Samples(Unit.Bytes, [1])));
    }

    private static Samples Of(params double[] values) => new(Unit.Nanoseconds, values);
}

namespace AsyncLab.Tests.Measurement;

public class QuantityTests
{
    [Theory]
    [InlineData(15.62, "15.6 ns")]
    [InlineData(999.4, "999 ns")]
    [InlineData(999.6, "1 µs")]
    [InlineData(89_100, "89.1 µs")]
    [InlineData(1_050_000, "1.05 ms")]
    [InlineData(2_500_000_000, "2.5 s")]
    [InlineData(7_200_000_000_000, "7,200 s")]
    public void Time_is_written_in_the_unit_a_reader_expects(double nanoseconds, string text) =>
        Assert.Equal(text, new Quantity(nanoseconds, Unit.Nanoseconds).ToString());

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(192, "192 B")]
    [InlineData(1024, "1 KiB")]
    [InlineData(17_818, "17.4 KiB")]
    [InlineData(1_048_576, "1 MiB")]
    [InlineData(-2048, "-2 KiB")]
    public void Memory_is_written_in_binary_units(double bytes, string text) =>
        Assert.Equal(text, Quantity.Bytes(bytes).ToString());

    [Theory]
    [InlineData(1_234_567, "1,234,567")]
    [InlineData(50, "50")]
    public void A_count_keeps_all_its_digits(double count, string text) =>
        Assert.Equal(text, Quantity.Count(count).ToString());

    [Fact]
    public void The_quotient_of_two_quantities_is_a_ratio() =>
        Assert.Equal("4×", (Quantity.Time(TimeSpan.FromMilliseconds(2)) / Quantity.Time(TimeSpan.FromMicroseconds(500))).ToString());

    [Fact]
    public void Time_and_memory_do_not_compare()
    {
        var error = Assert.Throws<ArgumentException>(() => Quantity.Bytes(1) < Quantity.Time(TimeSpan.FromSeconds(1)));
        Assert.Contains("Nanoseconds", error.Message);
    }
}

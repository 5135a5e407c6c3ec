namespace AsyncLab.Tests.Retries;

public class MeasuredFactTests
{
    private static int _facts;
    private static readonly Dictionary<int, int> Rows = [];

    [MeasuredFact]
    public void A_measurement_that_a_neighbour_hid_twice_is_seen_the_third_time() => Assert.Equal(3, ++_facts);

    [MeasuredTheory, InlineData(1), InlineData(2), InlineData(3)]
    public void So_is_each_row_of_data(int attempts) =>
        Assert.Equal(attempts, Rows[attempts] = Rows.GetValueOrDefault(attempts) + 1);
}

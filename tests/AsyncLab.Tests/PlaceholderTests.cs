namespace AsyncLab.Tests;

public class PlaceholderTests
{
    [Fact]
    public void The_house_stands() => Assert.NotNull(typeof(PlaceholderTests).Assembly);
}

using System.Diagnostics;
using System.Reflection;

namespace AsyncLab.Tests.Workers;

public class OptimizationTests
{
    [Theory]
    [InlineData("AsyncLab")]
    [InlineData("AsyncLab.Worker")]
    public void What_is_measured_is_compiled_optimised_in_every_configuration(string assembly)
    {
        var how = Assembly.Load(assembly).GetCustomAttribute<DebuggableAttribute>();
        Assert.False(how?.IsJITOptimizerDisabled ?? false);
    }
}

using System.CommandLine.Parsing;

namespace AsyncLab.Benchmarks;

/// <summary>What arguments must be.</summary>
internal static class Check
{
    /// <summary>A number from 1 on.</summary>
    public static void AtLeastOne(OptionResult result)
    {
        if (result.GetValueOrDefault<int>() < 1)
            result.AddError($"{result.Option.Name} must be 1 or more.");
    }
}

namespace AsyncLab.Benchmarks;

internal static class BenchmarksCommand
{
    public static async Task<int> InvokeAsync(string[] arguments)
    {
        if (arguments is [Twin.Command, var what])
            return await Twin.RunAsync(what);
        foreach (var m in arguments)
        {
            if (m == "overhead") Console.WriteLine(await Twin.OverheadAsync(default));
            else if (Model.All.FirstOrDefault(x => x.Id == m) is { } model)
                Console.WriteLine($"{m} {(await Experiment.CompareAsync([model], rounds: 1))[model].Median}");
            else Console.WriteLine($"{m} {await Twin.BenchmarkAsync(m, default)}");
        }
        return 0;
    }
}

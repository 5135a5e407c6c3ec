using System.Globalization;

namespace AsyncLab;

/// <summary>Tells whoever waits how far an experiment is, where the host of the notebook can show it; elsewhere nothing.</summary>
internal static class ExperimentProgress
{
    /// <summary>The environment variable by which a host asks for progress on the console.</summary>
    public const string Variable = "ASYNCLAB_PROGRESS";

    /// <summary>Begins to report in the cell that is running.</summary>
    /// <returns>Takes the number of measurements made, and how many there will be.</returns>
    public static Action<int, int> Start() =>
        Environment.GetEnvironmentVariable(Variable) == "osc" ? WriteToConsole
        : RunningCell.OfThisHost() is { } cell ? ShowIn(cell)
        : (_, _) => { };

    private static Action<int, int> ShowIn(IRunningCell cell)
    {
        Action<IDisplayable>? update = null;
        return (done, total) =>
        {
            var text = Prose.Of($"{Texts.Format("Progress", done, total)}");
            if (update is null)
                update = cell.Show(text) ?? (_ => { });
            else
                update(text);
        };
    }

    // The sequence by which programs tell terminals their progress: ESC ] 9 ; 4 ; 1 ; percent ESC \
    // (https://learn.microsoft.com/windows/terminal/tutorials/progress-bar-sequences).
    private static void WriteToConsole(int done, int total) =>
        Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"\u001b]9;4;1;{100 * done / total}\u001b\\"));
}

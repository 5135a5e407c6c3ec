using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    /// <summary>Draws into a figure, on a logarithmic axis of numbers, where there are as many as CPUs.</summary>
    public static void MarkCpus(Figure figure, int cpus)
    {
        var words = Above(Texts.Format("Chart_cpus", cpus), cpus);
        // The legend is above the plot.
        (words["y"], words["xshift"]) = (0.02, 6);
        figure.Layout["shapes"] = new JsonArray(Upright(cpus));
        figure.Layout["annotations"] = new JsonArray(words);
    }
}

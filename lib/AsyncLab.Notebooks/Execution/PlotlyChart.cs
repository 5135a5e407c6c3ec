using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace AsyncLab.Notebooks.Execution;

/// <summary>A chart of Plotly.NET, found by name: the engine refers neither to it nor to F#.</summary>
internal static class PlotlyChart
{
    private const string TypeName = "Plotly.NET.GenericChart";

    /// <summary>Whether a value is a chart.</summary>
    public static bool IsChart([NotNullWhen(true)] object? value) => value is not null && ChartType(value) is not null;

    /// <summary>The chart's own element and the script that draws into it; it expects <see cref="Bundle"/> before it.</summary>
    public static string Html(object chart) =>
        (string)ChartType(chart)!.GetMethod("toChartHTML", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [chart])!;

    /// <summary>The script plotly.js that the chart's own package carries, to stand once in a page.</summary>
    public static string Bundle(object chart)
    {
        var assembly = ChartType(chart)!.Assembly;
        var name = assembly.GetManifestResourceNames().FirstOrDefault(n =>
                n.StartsWith("Plotly.NET.plotly-", StringComparison.Ordinal) && n.EndsWith(".min.js", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} carries no plotly.js; refer to version 6.0.0 of Plotly.NET.");
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        // A loader of modules on the page must not get hold of it: Plotly is to become a property of the window.
        return $"<script>(function (define, module, exports) {{\n{reader.ReadToEnd()}\n}}).call(window);</script>\n";
    }

    // A chart is an instance of a nested class that derives from the type with the functions.
    private static Type? ChartType(object value)
    {
        var type = value.GetType();
        while (type is not null && type.FullName != TypeName)
            type = type.BaseType;

        return type;
    }
}

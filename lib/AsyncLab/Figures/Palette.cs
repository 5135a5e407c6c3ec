namespace AsyncLab;

/// <summary>
/// Colours that readers with any kind of colour vision tell apart (M. Okabe and K. Ito, "Color Universal Design", 2008;
/// in place of their black and yellow, which not every page shows, a grey and a brown), the same for a model in every figure.
/// </summary>
internal static class Palette
{
    private static readonly string[] Colours = ["#8c8c8c", "#56b4e9", "#0072b2", "#e69f00", "#d55e00", "#cc79a7", "#009e73", "#8c564b"];
    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "star", "hexagon", "pentagon", "cross"];

    // A model of Python has the place of its twin.
    private static readonly Model[][] Twins =
    [
        [Model.Sequential, Python.Sequential],
        [Model.EventLoop, Python.Asyncio],
        [Model.Task],
        [Model.Thread, Python.Thread],
        [Model.Process, Python.Fork],
        [Model.DotNetProcess, Python.Spawn],
        [Model.ThreadPool, Python.ThreadPool],
        [Model.ColdThreadPool],
    ];

    /// <summary>The colour at this place.</summary>
    public static string Colour(int place) => Colours[place % Colours.Length];

    /// <summary>The colour of a model.</summary>
    public static string Colour(Model model) => Colour(Place(model));

    /// <summary>The marker of a model, for whoever sees no colours.</summary>
    public static string Symbol(Model model) => Symbols[Place(model)];

    /// <summary>The pattern of a model's line, as plotly.js names it: twins have one colour.</summary>
    public static string Dash(Model model) => model.Runtime == Runtime.CPython ? "dash" : "solid";

    private static int Place(Model model) => Array.FindIndex(Twins, twins => twins.Contains(model));
}

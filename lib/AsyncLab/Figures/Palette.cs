namespace AsyncLab;

/// <summary>
/// Colours that readers with any kind of colour vision tell apart (M. Okabe and K. Ito, "Color Universal Design", 2008),
/// the same for a model in every figure.
/// </summary>
internal static class Palette
{
    private static readonly string[] Colours = ["#8c8c8c", "#56b4e9", "#0072b2", "#e69f00", "#d55e00", "#cc79a7"];
    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "star", "hexagon"];

    /// <summary>The colour at this place.</summary>
    public static string Colour(int place) => Colours[place % Colours.Length];

    /// <summary>The colour of a model.</summary>
    public static string Colour(Model model) => Colour(Place(model));

    /// <summary>The marker of a model, for whoever sees no colours.</summary>
    public static string Symbol(Model model) => Symbols[Place(model) % Symbols.Length];

    // A model of Python has the place of its twin.
    private static int Place(Model model) => Math.Max(0, Model.All.Concat(Python.All).TakeWhile(m => m != model).Count()) % Colours.Length;
}

namespace AsyncLab;

/// <summary>What is drawn in one colour: samples along an axis.</summary>
/// <param name="Label">What the reader calls it.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Symbol">Its marker, as plotly.js names it.</param>
/// <param name="Places">The samples, each at its place along the axis.</param>
internal sealed record Series(string Label, string Colour, string Symbol, IReadOnlyList<(double At, Samples Samples)> Places)
{
    /// <summary>Its line, as plotly.js names it.</summary>
    public string Dash { get; init; } = "solid";

    /// <summary>The samples of a model, drawn as that model is in every figure.</summary>
    public static Series Of(Model model, IEnumerable<(double At, Samples Samples)> places) =>
        new(model.Name, Palette.Colour(model), Palette.Symbol(model), [.. places])
        {
            // Twins have one colour.
            Dash = model.Runtime == Runtime.DotNet ? "solid" : "dash",
        };
}

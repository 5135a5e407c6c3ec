namespace AsyncLab.Notebooks.Parameters;

/// <summary>A value with which a notebook ran instead of the one that stands in it.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Value">The value, as the user wrote it.</param>
public sealed record ParameterValue(string Name, string Value);

namespace AsyncLab.Notebooks.Checks;

/// <summary>Something in a notebook that is wrong, or that works in some places and not in others.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line in it, from 1.</param>
/// <param name="Cell">The number of the cell, if it is in a cell of the notebook that was checked.</param>
/// <param name="Rule">The name of the rule that found it.</param>
/// <param name="Message">What is found, why it matters and what to do.</param>
public sealed record Finding(string Path, int Line, int? Cell, string Rule, string Message);

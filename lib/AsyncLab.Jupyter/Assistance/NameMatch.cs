namespace AsyncLab.Jupyter.Assistance;

/// <summary>How well a name fits what was typed of it.</summary>
internal enum NameMatch
{
    /// <summary>It begins with it.</summary>
    Exact,

    /// <summary>It begins with it, but for upper and lower case.</summary>
    OtherCase,

    /// <summary>It has it somewhere, or its capitals do: <c>wl</c> is in <c>WriteLine</c>.</summary>
    Loose,

    /// <summary>Not at all.</summary>
    None,
}

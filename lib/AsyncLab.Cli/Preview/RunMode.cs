namespace AsyncLab.Cli.Preview;

/// <summary>What runs when the code of a notebook has changed.</summary>
internal enum RunMode
{
    /// <summary>The first changed cell and those after it, on what the cells before it have left.</summary>
    FromChange,

    /// <summary>All cells, in a new process.</summary>
    Fresh,

    /// <summary>Nothing.</summary>
    Never,
}

namespace AsyncLab;

/// <summary>What happens when work is handed over, as a row of a timeline.</summary>
internal enum Part
{
    /// <summary>The caller asks for the work, until the call comes back.</summary>
    Asks,

    /// <summary>The caller looks after something else.</summary>
    GoesOn,

    /// <summary>The work is done.</summary>
    Works,
}

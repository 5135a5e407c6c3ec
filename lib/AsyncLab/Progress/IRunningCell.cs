namespace AsyncLab;

/// <summary>What a host of notebooks lets the cell do that runs.</summary>
internal interface IRunningCell
{
    /// <summary>Cancelled when the reader stops the cell; never, if no cell runs.</summary>
    /// <exception cref="ObjectDisposedException">The cell has ended: only what it left behind asks.</exception>
    CancellationToken Stopped { get; }

    /// <summary>Shows a value in the cell.</summary>
    /// <returns>Shows another value in its place; null if no cell runs.</returns>
    Action<IDisplayable>? Show(IDisplayable value);
}

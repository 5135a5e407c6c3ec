namespace AsyncLab;

/// <summary>A host of notebooks in which a cell can change what it shows while it runs.</summary>
internal interface ILiveOutputs
{
    /// <summary>Shows a value in the cell that runs.</summary>
    /// <returns>Shows another value in its place; null if no cell runs.</returns>
    Action<IDisplayable>? Show(IDisplayable value);
}

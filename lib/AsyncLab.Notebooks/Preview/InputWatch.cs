namespace AsyncLab.Notebooks.Preview;

/// <summary>Notices that inputs of cells have changed.</summary>
/// <param name="stamps">Tells how they are.</param>
internal sealed class InputWatch(FileStamps stamps)
{
    private Dictionary<string, string> _last = [];

    /// <summary>Looks at the inputs of a notebook.</summary>
    /// <returns>The place, from 0, of the first cell of which one is another than at the last look; null if all are as they were.</returns>
    public int? FirstChanged(NotebookCode code)
    {
        var now = code.Inputs.ToDictionary(p => p, p => stamps.OfInputs([p]));
        var changed = now.Where(i => _last.GetValueOrDefault(i.Key, i.Value) != i.Value).Select(i => i.Key).ToHashSet();
        _last = now;
        return changed.Count == 0 ? null : code.Cells.TakeWhile(c => !changed.Overlaps(c.Inputs)).Count();
    }
}

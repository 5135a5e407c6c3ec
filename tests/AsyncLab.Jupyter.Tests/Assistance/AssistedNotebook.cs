using AsyncLab.Jupyter.Assistance;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Jupyter.Tests.Assistance;

/// <summary>A notebook some cells of which have run, and the cell that its author writes now.</summary>
internal sealed class AssistedNotebook : IDisposable
{
    private readonly DeclaredCells _cells = new(Folder);
    private int _number;

    private AssistedNotebook() => Assistant = new(_cells);

    /// <summary>Where the files are that its cells may import.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures", "assistance");

    public CodeAssistant Assistant { get; }

    public static AssistedNotebook After(params string[] cells)
    {
        var notebook = new AssistedNotebook();
        foreach (var cell in cells)
            notebook.Add(cell);

        return notebook;
    }

    public void Add(string cell) => _cells.Add(new CodeOrder(++_number, _number, cell, AllowsInput: false, new Dictionary<string, string>()));

    public void Forget() => _cells.Forget();

    /// <summary>Asks what could stand at the bar in a cell.</summary>
    public Task<Completions> CompleteAsync(string cell)
    {
        var (code, cursor) = Cursor(cell);
        return Assistant.CompleteAsync(code, cursor, TestContext.Current.CancellationToken);
    }

    /// <summary>The texts that could stand at the bar.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync(string cell) => [.. (await CompleteAsync(cell)).Matches.Select(m => m.Text)];

    /// <summary>The cell with the part replaced by a text that could stand there.</summary>
    public async Task<string> AcceptAsync(string cell, string text)
    {
        var found = await CompleteAsync(cell);
        Assert.Contains(text, found.Matches.Select(m => m.Text));
        var runes = Cursor(cell).Code.EnumerateRunes().Select(r => r.ToString()).ToList();
        return string.Concat(runes.Take(found.Start)) + text + string.Concat(runes.Skip(found.End));
    }

    /// <summary>Asks what the name at the bar is.</summary>
    public Task<Inspection?> InspectAsync(string cell)
    {
        var (code, cursor) = Cursor(cell);
        return Assistant.InspectAsync(code, cursor, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        Assistant.Dispose();
        _cells.Dispose();
    }

    private static (string Code, int Cursor) Cursor(string cell)
    {
        var bar = cell.IndexOf('¦', StringComparison.Ordinal);
        return (cell.Remove(bar, 1), cell[..bar].EnumerateRunes().Count());
    }
}

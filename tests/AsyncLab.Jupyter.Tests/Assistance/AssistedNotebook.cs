using AsyncLab.Jupyter.Assistance;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Jupyter.Tests.Assistance;

/// <summary>A notebook some cells of which have run, and the cell that its author writes now.</summary>
internal sealed class AssistedNotebook : IDisposable
{
    private static readonly SourceFile File = SourceFile.Notebook(Path.Combine(Folder, "test.dib"));

    private readonly CSharpSession _session = new(Folder);
    private readonly CellRunner _cells;
    private int _number;

    private AssistedNotebook()
    {
        _cells = new(File, _session, new References(Folder), _ => { }, _ => { });
        Assistant = new(_session);
    }

    /// <summary>Where the files are that its cells may import.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures", "assistance");

    public CodeAssistant Assistant { get; }

    /// <summary>What its cells have left.</summary>
    public CSharpSessionState State
    {
        get => _session.State;
        set => _session.State = value;
    }

    public static async Task<AssistedNotebook> AfterAsync(params string[] cells)
    {
        var notebook = new AssistedNotebook();
        foreach (var cell in cells)
            await notebook.RunAsync(cell);

        return notebook;
    }

    public Task RunAsync(string cell) => _cells.RunAsync(new Cell(++_number, Languages.CSharp, cell, 1));

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

    public void Dispose() => Assistant.Dispose();

    private static (string Code, int Cursor) Cursor(string cell)
    {
        var bar = cell.IndexOf('¦', StringComparison.Ordinal);
        return (cell.Remove(bar, 1), cell[..bar].EnumerateRunes().Count());
    }
}

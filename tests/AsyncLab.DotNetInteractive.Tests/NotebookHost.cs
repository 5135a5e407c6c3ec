using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Documents;

namespace AsyncLab.DotNetInteractive.Tests;

/// <summary>.NET Interactive, with the kernels that its packages bring, as an editor uses it for one notebook.</summary>
internal sealed class NotebookHost : IDisposable
{
    private readonly CompositeKernel _kernel = new CompositeKernel
    {
        new CSharpKernel().UseKernelHelpers().UseWho().UseValueSharing(),
        new HtmlKernel(),
    }.UseImportMagicCommand();

    public NotebookHost() => _kernel.DefaultKernelName = "csharp";

    /// <summary>Runs the cells of a notebook up to the first that fails.</summary>
    public async Task<IReadOnlyList<CellRun>> RunAsync(string path)
    {
        // Where an editor runs it.
        Environment.CurrentDirectory = Path.GetDirectoryName(path)!;
        var runs = new List<CellRun>();
        foreach (var cell in Cells(path).Where(c => c.KernelName is "csharp" or "html"))
        {
            runs.Add(await RunCellAsync(cell.Contents, cell.KernelName!));
            if (runs[^1].Failure is not null)
                break;
        }
        return runs;
    }

    /// <summary>Runs a cell.</summary>
    public async Task<CellRun> RunCellAsync(string code, string kernel = "csharp")
    {
        var plain = await Packages.ReplaceAsync(code, _kernel);
        return new(code, (await _kernel.SendAsync(new SubmitCode(plain, kernel), TestContext.Current.CancellationToken)).Events);
    }

    /// <summary>Stops the cell that runs, as an editor's button does.</summary>
    public Task StopAsync() => _kernel.SendAsync(new Cancel());

    public void Dispose() => _kernel.Dispose();

    // Pictures of mermaid are drawn by the editor, texts are shown by it.
    private static IEnumerable<InteractiveDocumentElement> Cells(string path) =>
        CodeSubmission.Parse(File.ReadAllText(path), new KernelInfoCollection { new("csharp", "C#"), new("html", "HTML"), new("mermaid", "Mermaid") }).Elements;
}

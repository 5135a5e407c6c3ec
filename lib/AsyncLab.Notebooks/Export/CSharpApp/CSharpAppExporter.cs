using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Notebooks as programs of one file each, as <c>dotnet run notebook.cs</c> of .NET 10 runs them.</summary>
public sealed class CSharpAppExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "csharp";

    /// <inheritdoc/>
    public string Description => "C# programs of one file each, for 'dotnet run' of .NET 10";

    /// <inheritdoc/>
    /// <exception cref="CSharpAppException">A notebook says what a program cannot say. All others are written.</exception>
    public async Task<IReadOnlyList<string>> WriteAsync(IReadOnlyList<NotebookRun> runs, string folder, CancellationToken cancellation = default)
    {
        folder = Directory.CreateDirectory(folder).FullName;
        var (programs, others, failures) = (new List<string>(), new List<string>(), new List<CellFailedException>());
        RefuseSameName(runs);
        foreach (var run in runs)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                var name = run.Name;
                var program = await CSharpProgram.OfAsync(run.Result, name);
                if (program.Libraries is { } libraries)
                    others.Add(await WriteAsync(Path.Combine(folder, LibraryTargets.FileName(name)), libraries, cancellation));

                programs.Add(await WriteAsync(Path.Combine(folder, name + ".cs"), program.Text, cancellation));
            }
            catch (CellFailedException e)
            {
                failures.Add(e);
            }
        }

        return failures.Count == 0
            ? [.. programs, .. others]
            : throw new CSharpAppException(string.Join(Environment.NewLine, failures.Select(f => f.Message)), failures[0]);
    }

    private static async Task<string> WriteAsync(string file, string text, CancellationToken cancellation)
    {
        await AtomicFile.WriteAsync(file, text, cancellation);
        return file;
    }

    private static void RefuseSameName(IReadOnlyList<NotebookRun> runs)
    {
        if (runs.GroupBy(r => r.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } same)
            throw new CSharpAppException($"The notebooks {string.Join(" and ", same.Select(r => $"'{r.Result.Path}'"))} would have the same file, {same.Key}.cs; rename one, or export them one by one.");
    }
}

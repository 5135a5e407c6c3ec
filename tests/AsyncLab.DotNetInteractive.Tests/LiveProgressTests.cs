using System.Reflection;
using System.Runtime.Loader;
using Microsoft.DotNet.Interactive.Events;

namespace AsyncLab.DotNetInteractive.Tests;

/// <summary>How far an experiment is, in the cell that runs it.</summary>
public sealed class LiveProgressTests
{
    private const string Extension = "AsyncLab.DotNetInteractive";
    private const string Experiment = "using AsyncLab;\nawait Experiment.CompareAsync([Model.Sequential, Model.Task, Model.Thread], rounds: 2);";

    [Fact]
    public async Task A_cell_has_one_output_that_says_how_far_its_experiment_is_and_changes_while_it_runs()
    {
        using var host = new NotebookHost();
        var library = (await host.RunAsync(Path.Combine(Book.Folder, "setup.dib")))[0];
        Assert.Null(library.Failure);
        AssertProgress(await host.RunCellAsync(Experiment));
        Assert.Contains(Loaded(), a => a.Location == Path.Combine(Book.Library, $"{Extension}.dll"));
    }

    [Fact]
    public async Task Where_nobody_has_built_the_extension_the_cell_has_that_output_all_the_same()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Book.Library, without: $"{Extension}.dll");
        await AssertProgressAsync(folder);
    }

    [Fact]
    public async Task An_extension_that_is_none_does_no_harm()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Book.Library, without: $"{Extension}.dll");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, $"{Extension}.dll"), "no assembly", TestContext.Current.CancellationToken);
        await AssertProgressAsync(folder);
    }

    [Fact]
    public async Task What_the_extension_shows_it_can_change()
    {
        using var host = new NotebookHost();
        await host.RunAsync(Path.Combine(Book.Folder, "setup.dib"));
        Assert.Null((await host.RunCellAsync(Experiment)).Failure);
        var cell = await host.RunCellAsync($$"""
            var loaded = System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(typeof(Experiment).Assembly).Assemblies;
            var type = loaded.Single(a => a.GetName().Name == "{{Extension}}").GetType("{{Extension}}.RunningCell");
            var running = Activator.CreateInstance(type, nonPublic: true);
            var change = (Action<IDisplayable>)type.GetMethod("Show").Invoke(running, new object[] { Prose.Of($"first") });
            change(Prose.Of($"second"));
            """);
        Assert.Null(cell.Failure);
        Assert.Contains("first", Assert.Single(cell.In("text/html")));
        Assert.Contains("second", Assert.Single(Assert.Single(cell.Updates).FormattedValues).Value);
    }

    private static async Task AssertProgressAsync(TemporaryFolder library)
    {
        using var host = new NotebookHost();
        Assert.Null((await host.RunCellAsync($"#r \"{Path.Combine(library.Path, "AsyncLab.dll")}\"")).Failure);
        AssertProgress(await host.RunCellAsync(Experiment));
        Assert.DoesNotContain(Loaded(), a => Path.GetDirectoryName(a.Location) == library.Path && a.GetName().Name == Extension);
    }

    private static void AssertProgress(CellRun cell)
    {
        Assert.Null(cell.Failure);
        var first = Assert.Single(cell.Events.OfType<DisplayedValueProduced>());
        Assert.NotEmpty(cell.Updates);
        Assert.All(cell.Updates, u => Assert.Equal(first.ValueId, u.ValueId));
        var last = Assert.Single(cell.Updates[^1].FormattedValues, v => v.MimeType == "text/html").Value;
        Assert.Matches("Measured <strong>(?<n>[0-9]+)</strong> of <strong>\\k<n></strong>|Measured (?<m>[0-9]+) of \\k<m>", last);
    }

    private static IEnumerable<Assembly> Loaded() => AssemblyLoadContext.All.SelectMany(c => c.Assemblies).Where(a => !a.IsDynamic);
}

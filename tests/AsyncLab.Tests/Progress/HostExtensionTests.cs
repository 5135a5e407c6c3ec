namespace AsyncLab.Tests.Progress;

public sealed class HostExtensionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Where_none_lies_none_is_loaded() => Assert.Null(HostExtension.Load(_folder.FullName));

    [Fact]
    public void A_file_that_is_no_assembly_is_none()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, $"{HostExtension.Name}.dll"), "no assembly");
        Assert.Null(HostExtension.Load(_folder.FullName));
    }

    [Fact]
    public void An_assembly_without_such_a_cell_is_none()
    {
        File.Copy(typeof(Microsoft.DotNet.Interactive.DisplayedValue).Assembly.Location, Path.Combine(_folder.FullName, $"{HostExtension.Name}.dll"));
        Assert.Null(HostExtension.Load(_folder.FullName));
    }

    [Fact]
    public void Where_the_host_has_another_version_than_the_extension_was_built_for_the_cell_is_found_by_name()
    {
        using var stop = new CancellationTokenSource();
        var (byName, shown) = (new Cell(stop.Token), Prose.Of($"1 of 8"));
        var cell = new FirstThatFits(new BuiltForAnotherVersion(), byName);
        cell.Show(shown);
        Assert.Same(shown, byName.Value);
        Assert.Equal(stop.Token, cell.Stopped);
    }

    private sealed class BuiltForAnotherVersion : IRunningCell
    {
        public CancellationToken Stopped => throw new MissingMethodException();

        public Action<IDisplayable>? Show(IDisplayable value) => throw new MissingMethodException();
    }

    private sealed class Cell(CancellationToken stopped) : IRunningCell
    {
        public CancellationToken Stopped => stopped;

        public IDisplayable? Value { get; private set; }

        public Action<IDisplayable>? Show(IDisplayable value)
        {
            Value = value;
            return null;
        }
    }
}

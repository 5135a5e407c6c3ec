using AsyncLab.Notebooks.Export;

namespace AsyncLab.Jupyter.Specs;

/// <summary>The kernels in one of the folders where Jupyter looks for them.</summary>
/// <param name="folder">The folder, such as <c>~/.local/share/jupyter/kernels</c>.</param>
internal sealed class InstalledKernels(string folder)
{
    /// <summary>The folder of a kernel.</summary>
    public string FolderOf(string name) => Path.Combine(folder, name);

    /// <summary>Whether there is a kernel of this name that somebody else installed.</summary>
    public bool IsTaken(string name) => Path.Exists(FolderOf(name)) && !KernelSpec.IsOurs(FolderOf(name));

    /// <summary>Writes what tells Jupyter of a kernel.</summary>
    /// <param name="spec">The kernel.</param>
    /// <param name="command">What starts it, up to the connection file.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>Its folder.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task<string> InstallAsync(KernelSpec spec, IEnumerable<string> command, CancellationToken cancellation)
    {
        var place = Directory.CreateDirectory(FolderOf(spec.Name)).FullName;
        await AtomicFile.WriteAsync(Path.Combine(place, KernelSpec.FileName), spec.ToJson(command), cancellation);
        return place;
    }

    /// <summary>Removes a kernel, if this command installed it. What others have put into its folder stays.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="IOException">It cannot be removed.</exception>
    public bool Uninstall(string name)
    {
        var place = FolderOf(name);
        if (!KernelSpec.IsOurs(place))
            return false;

        File.Delete(Path.Combine(place, KernelSpec.FileName));
        if (!Directory.EnumerateFileSystemEntries(place).Any())
            Directory.Delete(place);
        return true;
    }
}

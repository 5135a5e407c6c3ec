namespace AsyncLab.Jupyter.Channels;

/// <summary>Tells whoever started the kernel what went wrong that no frontend can be told.</summary>
/// <param name="error">The standard error stream of the kernel.</param>
internal sealed class KernelLog(TextWriter error)
{
    /// <summary>Writes a line.</summary>
    public void Write(string line)
    {
        try
        {
            lock (error)
                error.WriteLine($"asynclab kernel: {line}");
        }
        catch (IOException)
        {
            // Nobody listens any more.
        }
    }
}

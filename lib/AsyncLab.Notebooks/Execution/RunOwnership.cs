namespace AsyncLab.Notebooks.Execution;

/// <summary>Makes this process the one that cells run in by itself: what they start and leave in the folder for temporary files goes with it.</summary>
internal sealed class RunOwnership : IDisposable
{
    private readonly string _run = Guid.NewGuid().ToString("N");
    private readonly TemporaryFiles _temporary = new();
    private int _disposed;

    public RunOwnership()
    {
        Environment.SetEnvironmentVariable(HostProtocol.RunVariable, _run);
        _temporary.GiveToThisProcess();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>Ends what cells have started, and deletes their temporary files.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        RunProcesses.Kill(_run);
        _temporary.Delete();
    }
}

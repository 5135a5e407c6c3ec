using Microsoft.DotNet.Interactive;

namespace AsyncLab.DotNetInteractive;

/// <summary>The cell that runs in .NET Interactive.</summary>
internal sealed class RunningCell : IRunningCell
{
    public CancellationToken Stopped => KernelInvocationContext.Current?.CancellationToken ?? default;

    public Action<IDisplayable>? Show(IDisplayable value) =>
        KernelInvocationContext.Current?.Display(value) is { } output ? output.Update : null;
}
